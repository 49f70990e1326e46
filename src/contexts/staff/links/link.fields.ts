import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { AtMost } from '../../../platform/http/fields.js';

const message = 'must be what stands behind the # of the link';

/** What opens a one-time link. */
export const LinkTokenField = () =>
  applyDecorators(
    ApiProperty({ maxLength: 200, description: 'What stands behind the # of the link.' }),
    AtMost(200, { message }),
    IsString({ message }),
  );
