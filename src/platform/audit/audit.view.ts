import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { AtMost } from '../http/fields.js';
import { PageQuery } from '../http/page.js';
import { TimeQuery } from '../http/time-query.js';
import type { ChainedEntry } from './audit-chain.js';
import { AUDIT_ACTORS, AUDIT_OUTCOMES, type AuditOutcome } from './audit-record.js';

class AuditActorView {
  @ApiProperty({
    enum: AUDIT_ACTORS,
    description: '`system` is the service itself, `anonymous` somebody who had not signed in.',
  })
  kind: (typeof AUDIT_ACTORS)[number];

  @ApiProperty({ type: String, nullable: true })
  id: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'As they were called then.' })
  name: string | null;
}

class AuditCredential {
  @ApiProperty({ enum: ['token', 'session'] })
  kind: string;

  @ApiProperty()
  id: string;
}

class AuditTarget {
  @ApiProperty({ description: 'Such as `employee`, `account`, `settings`.' })
  kind: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null where there is only one of its kind.' })
  id: string | null;
}

/** What somebody has done, or was not let do. */
export class AuditEntry {
  @ApiProperty({ description: 'They count up without a gap.' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty()
  actor: AuditActorView;

  @ApiProperty({ type: AuditCredential, nullable: true, description: 'What they got in with.' })
  credential: AuditCredential | null;

  @ApiProperty({ type: String, nullable: true, description: 'Where the request came from.' })
  address: string | null;

  @ApiProperty({ example: 'employee.role-changed' })
  action: string;

  @ApiProperty()
  target: AuditTarget;

  @ApiProperty({ enum: AUDIT_OUTCOMES, enumName: 'AuditOutcome' })
  outcome: AuditOutcome;

  @ApiProperty({ type: String, nullable: true, description: 'By which the log calls the request.' })
  requestId: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Ids, names of fields, settings from and to: never what people wrote.',
  })
  details: Record<string, unknown>;
}

export class AuditQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'The id of an employee, `system` or `anonymous`.' })
  @IsOptional()
  @IsString()
  @AtMost(36, { message: 'must be the id of an employee, "system" or "anonymous"' })
  actor?: string;

  @ApiPropertyOptional({ description: 'Such as `account.linked`.' })
  @IsOptional()
  @IsString()
  @AtMost(64, { message: 'is longer than any action' })
  action?: string;

  @ApiPropertyOptional({ description: 'The id of what it was done to.' })
  @IsOptional()
  @IsString()
  @AtMost(64, { message: 'is longer than any id' })
  target?: string;

  @ApiPropertyOptional({ description: 'Such as `employee`.' })
  @IsOptional()
  @IsString()
  @AtMost(32, { message: 'is longer than any kind' })
  targetKind?: string;

  @ApiPropertyOptional({ enum: AUDIT_OUTCOMES, enumName: 'AuditOutcome' })
  @IsOptional()
  @IsIn(AUDIT_OUTCOMES, { message: `must be one of ${AUDIT_OUTCOMES.join(', ')}` })
  outcome?: AuditOutcome;

  @TimeQuery('Not before this time.')
  from?: number;

  @TimeQuery('Before this time.')
  to?: number;
}

export const toAuditEntry = (row: ChainedEntry): AuditEntry => ({
  id: String(row.id),
  at: new Date(Number(row.at)).toISOString(),
  actor: { kind: row.actor_kind as AuditEntry['actor']['kind'], id: row.actor_id, name: row.actor_name },
  credential: row.credential_kind === null ? null : { kind: row.credential_kind, id: row.credential_id! },
  address: row.address,
  action: row.action,
  target: { kind: row.target_kind, id: row.target_id },
  outcome: row.outcome as AuditOutcome,
  requestId: row.request_id,
  details: JSON.parse(row.details) as Record<string, unknown>,
});
