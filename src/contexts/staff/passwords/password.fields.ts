import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { AtMost } from '../../../platform/http/fields.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password.js';

const message = `must be a password of at most ${LONGEST_PASSWORD} characters`;
/** A sign may be two units. */
const rules = () => [AtMost(2 * LONGEST_PASSWORD, { message }), IsString({ message })];

/** A password that stands already. */
export const PresentPasswordField = () =>
  applyDecorators(
    ApiProperty({ maxLength: 2 * LONGEST_PASSWORD, format: 'password', description: 'The password that stands now.' }),
    ...rules(),
  );

/** One that somebody chooses; how good it is, is looked at later. */
export const NewPasswordField = () =>
  applyDecorators(
    ApiProperty({
      minLength: SHORTEST_PASSWORD,
      maxLength: LONGEST_PASSWORD,
      format: 'password',
      description:
        `${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters of any kind. Refused are the commonest passwords, and ` +
        'those made of the name, the e-mail or the address of this service.',
    }),
    ...rules(),
  );
