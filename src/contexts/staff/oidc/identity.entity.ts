import { Entity, Index } from 'typeorm';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../../platform/database/columns.js';

/** An account at an OpenID Connect provider that an employee may sign in with. */
@Entity('employee_identity')
@Index('employee_identity_hash', ['hash'], { unique: true })
@Index('employee_identity_employee', ['employee_id'])
export class IdentityEntity {
  @IdColumn()
  id: string;

  @RefColumn()
  employee_id: string;

  /** SHA-256 of issuer and subject in hex: databases compare texts in ways of their own. */
  @TextColumn(64)
  hash: string;

  /** Who vouches for it. */
  @TextColumn(500)
  issuer: string;

  @TimeColumn()
  created_at: number;

  @TimeColumn({ nullable: true })
  last_used_at: number | null;
}
