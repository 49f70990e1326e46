import { Entity, Index } from 'typeorm';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../../platform/database/columns.js';
import type { Stage } from '../../../platform/http/access.js';

/** Somebody signed in with a browser. */
@Entity('employee_session')
@Index('employee_session_hash', ['hash'], { unique: true })
@Index('employee_session_employee', ['employee_id'])
export class SessionEntity {
  @IdColumn()
  id: string;

  @RefColumn()
  employee_id: string;

  /** SHA-256 of the cookie's value in hex. */
  @TextColumn(64)
  hash: string;

  /** How they came in: `password`, `reset`, … */
  @TextColumn(16)
  how: string;

  /** What is still to be done before everything may be done. */
  @TextColumn(16, { default: 'full' })
  stage: Stage;

  @TimeColumn()
  created_at: number;

  /** Exact to the minute. */
  @TimeColumn()
  last_used_at: number;

  /** When they last proved who they are. */
  @TimeColumn()
  confirmed_at: number;

  /** With which account of the provider it began; null: with none. */
  @RefColumn({ nullable: true })
  identity_id: string | null;

  /** SHA-256 of the issuer and its name of the session there, in hex. */
  @TextColumn(64, { nullable: true })
  provider_session: string | null;

  @TextColumn(45)
  address: string;

  @TextColumn(200)
  user_agent: string;
}
