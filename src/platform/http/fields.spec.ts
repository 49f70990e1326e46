import { plainToInstance } from 'class-transformer';
import { IsString, validateSync } from 'class-validator';
import { IfGiven, Sized, Trimmed } from './fields.js';

class Form {
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
])('%j: wrong are %j', (form, properties) => {
  expect(wrong(form)).toEqual(properties);
});

it('takes the blanks off, of each text of a list too', () => {
  expect(plainToInstance(Form, { name: ' a ', tags: [' a ', 5] })).toEqual({ name: 'a', tags: ['a', 5] });
});
