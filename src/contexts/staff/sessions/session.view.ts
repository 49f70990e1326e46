import { ApiProperty } from '@nestjs/swagger';
import type { SessionEntity } from './session.entity.js';

/** A session as its owner recognises it. */
export class SessionView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'This very one.' })
  current: boolean;

  @ApiProperty({ description: 'How it began: `password`, `reset`, `invitation`, `setup` or `oidc`.' })
  how: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time', description: 'Exact to the minute.' })
  lastUsedAt: string;

  @ApiProperty({ description: 'Where it began.' })
  address: string;

  @ApiProperty({ description: 'What the browser calls itself.' })
  userAgent: string;
}

export class SessionList {
  @ApiProperty({ type: [SessionView] })
  items: SessionView[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: they are few.' })
  nextCursor: string | null;
}

export const toSessionList = (rows: SessionEntity[], currentId: string): SessionList => ({
  items: rows.map((row) => ({
    id: row.id,
    current: row.id === currentId,
    how: row.how,
    createdAt: new Date(row.created_at).toISOString(),
    lastUsedAt: new Date(row.last_used_at).toISOString(),
    address: row.address,
    userAgent: row.user_agent,
  })),
  nextCursor: null,
});
