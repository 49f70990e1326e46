import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ENTRY_LINK_STATES, type EntryLinkState } from '../domain/entry-link.js';

class EntryLinkAuthor {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

/** A one-time link into an account's chat. */
export class EntryLinkView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'The page with the code in it: works everywhere.', format: 'uri' })
  url: string;

  @ApiProperty({ description: 'Opens the chat where the app is installed.', format: 'uri' })
  deepLink: string;

  @ApiProperty({ type: String, nullable: true, description: 'Whose chat it is to be.' })
  contactId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The task that the first message goes to.' })
  taskId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Stands in the description of the task it opens.' })
  campaign: string | null;

  @ApiProperty({ enum: ENTRY_LINK_STATES })
  state: EntryLinkState;

  @ApiProperty({ type: EntryLinkAuthor })
  createdBy: EntryLinkAuthor;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;

  @ApiPropertyOptional({ format: 'date-time' })
  usedAt?: string;

  @ApiPropertyOptional({ description: 'The contact whose message used it.' })
  usedByContactId?: string;
}
