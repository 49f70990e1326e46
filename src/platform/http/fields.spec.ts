import { plainToInstance } from 'class-transformer';
import { IsString, validateSync } from 'class-validator';
import { IfGiven, Nested, NestedList, OneLine, Sized, Trimmed } from './fields.js';

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

  @IfGiven()
  @Sized(0, 4, { message: 'must have at most 4 characters' })
  note?: unknown;

  @IfGiven()
  @OneLine()
  @Sized(1, 8, { each: true, message: 'must have 1 to 8 characters' })
  titles?: unknown;
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
  [{ name: '\u3164' }, ['name']],
  [{ name: '\u17b4' }, ['name']],
  [{ name: '\u0301\u0301' }, ['name']],
  [{ name: '\u200b' }, ['name']],
  [{ note: '' }, []],
  [{ note: ' \n' }, []],
  [{ note: '\u3164' }, ['note']],
  [{ titles: ['a', '\u3164'] }, ['titles']],
  [{ titles: ['a', '\0'] }, ['titles']],
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

it('makes one line of names, of each of a list too', () => {
  const titles = [' a\r\nb ', '\u202ec\0', 'می\u200cخ'];
  expect(plainToInstance(Form, { titles })).toEqual({ titles: ['a b', 'c', 'می\u200cخ'] });
});

it('takes the blanks off, of each text of a list too', () => {
  expect(plainToInstance(Form, { name: ' a ', tags: [' a ', 5] })).toEqual({ name: 'a', tags: ['a', 5] });
});
