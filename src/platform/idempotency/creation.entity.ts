import { Entity, Index } from 'typeorm';
import { KeyTextColumn, RefColumn, TextColumn, TimeColumn } from '../database/columns.js';

/** What was made under an Idempotency-Key: its id only, never what was sent or answered. */
@Entity('idempotent_creation')
@Index('idempotent_creation_created', ['created_at'])
export class IdempotentCreationEntity {
  /** Digest of the caller, the route and the key. */
  @KeyTextColumn(64)
  id: string;

  /** Digest of the body. */
  @TextColumn(64)
  request_hash: string;

  /** What was made; null only while the transaction that makes it runs. */
  @RefColumn({ nullable: true })
  resource_id: string | null;

  @TimeColumn()
  created_at: number;
}
