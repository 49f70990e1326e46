import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../tasks/task.view.js';
import { FIELDS, type FieldChange } from './field-changes.js';

class TaskLogChange {
  @ApiProperty({ enum: FIELDS })
  field: FieldChange['field'];

  @ApiProperty({ type: [String], description: 'Names of a status and of people as they are now, tags; else empty.' })
  from: string[];

  @ApiProperty({ type: [String] })
  to: string[];
}

/** Who did what to a task, and when. */
export class TaskLogEntry {
  @ApiProperty()
  id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ type: PersonRef, description: 'Who did it; of the opening, the assigner.' })
  by: PersonRef;

  @ApiProperty({ enum: ['opened', 'changed'], description: 'opened: by a message of the customer, or by hand.' })
  kind: 'opened' | 'changed';

  @ApiProperty({ type: [TaskLogChange] })
  changes: TaskLogChange[];
}
