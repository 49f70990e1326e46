import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, RefColumn, TextColumn, TimeColumn } from '../../../platform/database/columns.js';

@Entity('access_token')
@Index('access_token_hash', ['hash'], { unique: true })
@Index('access_token_employee', ['employee_id'])
export class AccessTokenEntity {
  @IdColumn()
  id: string;

  @RefColumn()
  employee_id: string;

  @TextColumn(100)
  name: string;

  /** SHA-256 of the token in hex. Tokens are long and random, so a slow hash would protect nothing more. */
  @TextColumn(64)
  hash: string;

  /** Came from the setting ADMIN_TOKEN, which alone decides whether it works. */
  @FlagColumn()
  from_environment: boolean;

  /** What it may be used for, with commas between. */
  @TextColumn(40, { default: 'read,write,admin' })
  scopes: string;

  @TimeColumn({ nullable: true })
  expires_at: number | null;

  @TimeColumn()
  created_at: number;

  @TimeColumn({ nullable: true })
  last_used_at: number | null;

  @TimeColumn({ nullable: true })
  revoked_at: number | null;
}
