import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { EmailField } from './employee.fields.js';

class Form {
  @EmailField()
  email: string;
}

it.each([
  ['ann@example.com', 0],
  [' Ann@Example.com ', 0],
  ['ann', 1],
  // Half a character: the validator would throw at it instead of refusing it.
  ['\ud800', 1],
  ['\ud800@example.com', 1],
  [5, 1],
])('as an e-mail address %j has %d errors', (email, errors) => {
  expect(validateSync(plainToInstance(Form, { email }))).toHaveLength(errors);
});
