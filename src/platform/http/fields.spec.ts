import { plainToInstance } from 'class-transformer';
import { IsString, validateSync } from 'class-validator';
import { IfGiven, Nested, NestedList, Sized, Trimmed } from './fields.js';

class Inner {
  @Sized(1, 4, { message: 'must have 1 to 4 characters' })
  word: unknown;
}

class Form {
  @IfGiven()
  @Nested(Inner, 'must be an object')
  inner?: unknown;

  @IfGiven()
  @NestedList(Inner, 2, 'must be a list', 'must be at most 2')
  inners?: unknown;

  @IfGiven()
  @Trimmed()
  @Sized(1, 4, { message: 'must have 1 to 4 characters' })
  name?: unknown;

  @IfGiven()
  @Trimmed()
  @IsString({ each: true })
  tags?: unknown;
}

const wrong = (form: object) => validateSync(plainToInstance(Form, form)).map((error) => error.property);

it.each([
  [{}, []],
  [{ name: 'Anna' }, []],
  [{ name: '  Anna ' }, []],
  [{ name: 'a\nb' }, []],
  // A heart is two characters in a column, and one for the validator's own Length.
  [{ name: '❤️❤️' }, []],
  [{ name: '❤️❤️❤️' }, ['name']],
  [{ name: '   ' }, ['name']],
  [{ name: null }, ['name']],
  [{ name: 5 }, ['name']],
  [{ tags: [' a ', 'b'] }, []],
  [{ tags: null }, ['tags']],
  [{ name: 'a\ufe0e\ufe0e\ufe0e' }, []],
  [{ name: 'a\ufe0e\ufe0e\ufe0e\ufe0e' }, ['name']],
  [{ inner: { word: 'a' } }, []],
  [{ inner: { word: '' } }, ['inner']],
  [{ inner: {} }, ['inner']],
  [{ inner: [] }, ['inner']],
  [{ inner: [{ word: 'a' }] }, ['inner']],
  [{ inner: null }, ['inner']],
  [{ inner: 'a' }, ['inner']],
  [{ inners: [{ word: 'a' }, { word: 'b' }] }, []],
  [{ inners: [] }, []],
  [{ inners: [[{ word: 'a' }]] }, ['inners']],
  [{ inners: [[]] }, ['inners']],
  [{ inners: [null] }, ['inners']],
  [{ inners: ['a'] }, ['inners']],
  [{ inners: { word: 'a' } }, ['inners']],
  [{ inners: [{ word: 'a' }, { word: 'b' }, { word: 'c' }] }, ['inners']],
])('%j: wrong are %j', (form, properties) => {
  expect(wrong(form)).toEqual(properties);
});

it('takes the blanks off, of each text of a list too', () => {
  expect(plainToInstance(Form, { name: ' a ', tags: [' a ', 5] })).toEqual({ name: 'a', tags: ['a', 5] });
});
