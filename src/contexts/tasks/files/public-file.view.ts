import { ApiProperty } from '@nestjs/swagger';

/** A task as the list of public files names it. */
export class TaskOfFile {
  @ApiProperty()
  id: string;

  @ApiProperty()
  number: number;

  @ApiProperty()
  title: string;
}

/** A file that whoever has its address can open. */
export class PublicFileView {
  @ApiProperty({ description: 'To be named in `DELETE /api/files/{id}/public-link`.' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Bytes.', format: 'int64' })
  size: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What it is of another file, as in `thumbnail`; null when it is a file of its own.',
  })
  variant: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'That other file; revoking it revokes this one too.' })
  originalId: string | null;

  @ApiProperty({ format: 'date-time', description: 'When it was last sent, give or take a day.' })
  since: string;

  @ApiProperty({ format: 'date-time', description: 'When the address ends by itself.' })
  until: string;

  @ApiProperty()
  address: string;

  @ApiProperty({
    type: TaskOfFile,
    nullable: true,
    description: 'The newest task it is in; null for pictures of people and bots.',
  })
  task: TaskOfFile | null;
}
