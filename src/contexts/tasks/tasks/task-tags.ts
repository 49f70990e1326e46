import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString } from 'class-validator';
import { IfGiven, OneLine, Sized } from '../../../platform/http/fields.js';

/** A field of a request: the tags of a task, or of those that a template opens. */
export const TaskTags = () =>
  applyDecorators(
    ApiPropertyOptional({ type: [String], maxItems: 50 }),
    IfGiven(),
    OneLine(),
    IsArray({ message: 'must be a list of tags' }),
    ArrayMaxSize(50, { message: 'must be at most 50 tags' }),
    IsString({ each: true, message: 'must be a list of tags' }),
    Sized(1, 100, { each: true, message: 'must be tags of 1 to 100 characters each' }),
  );
