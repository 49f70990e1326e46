import { Entity, Index } from 'typeorm';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../../platform/database/columns.js';
import type { Role } from '../employees/role.js';
import type { LinkKind } from './link-kind.js';

/** A link that lets somebody in once. */
@Entity('one_time_link')
@Index('one_time_link_hash', ['hash'], { unique: true })
@Index('one_time_link_employee', ['employee_id'])
export class OneTimeLinkEntity {
  @IdColumn()
  id: string;

  @TextColumn(16)
  kind: LinkKind;

  /** SHA-256 of what stands behind the # of the link, in hex. */
  @TextColumn(64)
  hash: string;

  /** Whose password it sets; null where there is no employee yet. */
  @RefColumn({ nullable: true })
  employee_id: string | null;

  /** Whom an invitation is for, and as what. */
  @TextColumn(254, { nullable: true })
  email: string | null;

  @TextColumn(200, { nullable: true })
  name: string | null;

  @TextColumn(16, { nullable: true })
  role: Role | null;

  /** The admin who made it; null: the service itself. */
  @RefColumn({ nullable: true })
  created_by: string | null;

  @TimeColumn()
  created_at: number;

  @TimeColumn()
  expires_at: number;

  @TimeColumn({ nullable: true })
  used_at: number | null;

  @TimeColumn({ nullable: true })
  revoked_at: number | null;
}
