import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { SCOPES, type Scope } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { IfGiven, OneLine, Sized } from '../../../platform/http/fields.js';

const LONGEST_DAYS = 3650;
const scopes = `must be a list of one or more of: ${SCOPES.join(', ')}`;
const days = `must be a whole number of days, 1 to ${LONGEST_DAYS}`;

const ScopesField = () =>
  applyDecorators(
    IsIn(SCOPES, { each: true, message: scopes }),
    ArrayUnique({ message: scopes }),
    ArrayMinSize(1, { message: scopes }),
    ArrayMaxSize(SCOPES.length, { message: scopes }),
    IsArray({ message: scopes }),
  );

/** What every new token says of itself. */
class TokenFields {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'CRM export', description: 'What it is for.' })
  @OneLine()
  @Sized(1, 100, { message: 'must say in 1 to 100 characters what the token is for' })
  name: string;

  @ApiPropertyOptional({ minimum: 1, maximum: LONGEST_DAYS, description: 'Left out: it works until it is revoked.' })
  @IfGiven()
  @Type(() => Number)
  @IsInt({ message: days })
  @Min(1, { message: days })
  @Max(LONGEST_DAYS, { message: days })
  expiresInDays?: number;
}

@Example({ name: 'CRM export' })
export class NewToken extends TokenFields {
  @ApiPropertyOptional({
    enum: SCOPES,
    enumName: 'Scope',
    isArray: true,
    description: 'What it may be used for; never more than the employee may at that moment. Left out: everything.',
  })
  @IfGiven()
  @ScopesField()
  scopes?: Scope[];
}

@Example({ name: 'My phone', scopes: ['read', 'write'], expiresInDays: 90 })
export class NewOwnToken extends TokenFields {
  @ApiProperty({
    enum: SCOPES,
    enumName: 'Scope',
    isArray: true,
    description: 'What it may be used for; never more than you may at that moment.',
  })
  @ScopesField()
  scopes: Scope[];
}
