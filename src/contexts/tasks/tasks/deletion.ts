import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IfGiven } from '../../../platform/http/fields.js';

/** What is said with the deletion of a task. */
export class Deletion {
  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description:
      'true: delete a task of the trash for good; it asks a session for the password again (`confirmation-needed`) when ' +
      'the sign-in is a while ago.',
  })
  @IfGiven()
  @IsIn(['true', 'false'], { message: 'must be true or false' })
  permanent?: 'true' | 'false';
}
