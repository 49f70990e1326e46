import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LongTextColumn, RefColumn, TextColumn, TimeColumn } from '../database/columns.js';

/** What was done by whom. Rows are added, and go when their time is over; nothing changes them. */
@Entity('audit_entry')
@Index('audit_entry_at', ['at'])
@Index('audit_entry_actor', ['actor_id', 'id'])
@Index('audit_entry_action', ['action', 'id'])
@Index('audit_entry_target', ['target_id', 'id'])
export class AuditEntryEntity {
  /** Without a gap: one that is missing was taken away. */
  @PrimaryColumn('bigint')
  id: string;

  @TimeColumn()
  at: number;

  @TextColumn(16)
  actor_kind: string;

  @RefColumn({ nullable: true })
  actor_id: string | null;

  @TextColumn(200, { nullable: true })
  actor_name: string | null;

  @TextColumn(16, { nullable: true })
  credential_kind: string | null;

  @RefColumn({ nullable: true })
  credential_id: string | null;

  @TextColumn(45, { nullable: true })
  address: string | null;

  @TextColumn(64)
  action: string;

  @TextColumn(32)
  target_kind: string;

  @TextColumn(64, { nullable: true })
  target_id: string | null;

  @TextColumn(8)
  outcome: string;

  @TextColumn(128, { nullable: true })
  request_id: string | null;

  /** JSON as it was written: the hash is of these very signs. */
  @LongTextColumn()
  details: string;

  /** Hash of the entry before. */
  @TextColumn(64)
  previous_hash: string;

  /** Of all that stands above. */
  @TextColumn(64)
  hash: string;

  /** The hash under SECRET_KEY, which whoever gets at the database alone does not have. */
  @TextColumn(64)
  seal: string;

  /** Fingerprint of that SECRET_KEY. */
  @TextColumn(16)
  sealed_under: string;
}

/** The end of the chain: one row, which whoever adds an entry holds. */
@Entity('audit_chain')
export class AuditChainEntity {
  @PrimaryColumn('varchar', { length: 16 })
  id: string;

  @Column('bigint')
  last_id: string;

  @TextColumn(64)
  last_hash: string;
}
