import { ApiProperty } from '@nestjs/swagger';
import { Contact, ResponsibleEmployee } from '../contact.view.js';
import { CHOSEN_FIELDS, type MergeChoices } from '../domain/merge.js';

export class MergedCard {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

const choice = { enum: ['this', 'other'], required: false };

export class MergeFields implements MergeChoices {
  @ApiProperty(choice)
  name?: 'this' | 'other';

  @ApiProperty(choice)
  avatar?: 'this' | 'other';

  @ApiProperty(choice)
  group?: 'this' | 'other';
}

/** Two cards that became one. */
export class ContactMerge {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: MergedCard, description: 'The card that stayed.' })
  survivor: MergedCard;

  @ApiProperty({ type: MergedCard, description: 'The card it stands for.' })
  other: MergedCard;

  @ApiProperty({ type: MergeFields, description: `What was asked for: ${CHOSEN_FIELDS.join(', ')}.` })
  fields: MergeChoices;

  @ApiProperty({ format: 'date-time' })
  mergedAt: string;

  @ApiProperty({ type: ResponsibleEmployee })
  mergedBy: ResponsibleEmployee;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  undoneAt: string | null;

  @ApiProperty({ type: ResponsibleEmployee, nullable: true })
  undoneBy: ResponsibleEmployee | null;
}

/** The card that stayed. */
export class MergedContact extends Contact {
  @ApiProperty({ description: 'With it the merge can be undone. Empty in a dry run.' })
  mergeId: string;
}

export class UndoneMerge {
  @ApiProperty({ type: Contact })
  survivor: Contact;

  @ApiProperty({ type: Contact, description: 'The card that is back.' })
  restored: Contact;
}
