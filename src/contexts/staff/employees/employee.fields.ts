import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsEmail, IsIn, IsOptional } from 'class-validator';
import { OneLine, Sized } from '../../../platform/http/fields.js';
import { ROLES } from './role.js';

// The rules of an employee's fields: the same whether they are added or changed.

const text = (change: (value: string) => string) =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? change(value.toWellFormed()) : value));

export const NameField = () =>
  applyDecorators(OneLine(), Sized(1, 200, { message: 'must be a name of 1 to 200 characters' }));

export const EmailField = () =>
  applyDecorators(
    text((value) => value.trim().toLowerCase()),
    IsEmail({ require_tld: false }, { message: 'must be an e-mail address, such as ann@example.com' }),
  );

export const RoleField = () => IsIn(ROLES, { message: `must be one of: ${ROLES.join(', ')}` });

/** Null: none. */
export const AvatarField = () =>
  applyDecorators(IsOptional(), Sized(1, 36, { message: 'must be the id of a file, or null' }));

export const ActiveField = () => IsBoolean({ message: 'must be true or false' });
