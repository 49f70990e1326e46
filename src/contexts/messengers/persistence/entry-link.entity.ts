import { Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../../platform/database/columns.js';
import type { EntryLink } from '../domain/entry-link.js';

/** A one-time link that staff made: the first message of the person who comes through it lands where it says. */
@Entity('entry_link')
@Index('entry_link_code', ['code'], { unique: true })
@Index('entry_link_account', ['account_id', 'id'])
export class EntryLinkEntity {
  @IdColumn()
  id: string;

  @RefColumn()
  account_id: string;

  /** Random; says nothing by itself, since people can change what stands in a link. */
  @TextColumn(64)
  code: string;

  /** One of these three is where it leads. */
  @RefColumn({ nullable: true })
  contact_id: string | null;

  @RefColumn({ nullable: true })
  task_id: string | null;

  @TextColumn(100, { nullable: true })
  campaign: string | null;

  @RefColumn()
  created_by: string;

  @TimeColumn()
  created_at: number;

  @TimeColumn()
  expires_at: number;

  @TimeColumn({ nullable: true })
  revoked_at: number | null;

  @TimeColumn({ nullable: true })
  used_at: number | null;

  @RefColumn({ nullable: true })
  used_chat_id: string | null;
}

/** Somebody opened a chat through a link and has not written since. */
@Entity('chat_opening')
export class LinkVisitEntity {
  @IdColumn()
  account_id: string;

  @PrimaryColumn('varchar', { length: 190 })
  external_user_id: string;

  /** What stood in the link. */
  @TextColumn(100)
  context: string;

  /** By the messenger's clock. */
  @TimeColumn()
  opened_at: number;
}

/** What decides whether it leads somebody. 64-bit columns come as strings where the row was not read through TypeORM. */
export const termsOf = (row: {
  account_id: string;
  expires_at: string | number;
  revoked_at: string | number | null;
  used_at: string | number | null;
}): EntryLink => ({
  accountId: row.account_id,
  expiresAt: Number(row.expires_at),
  revokedAt: row.revoked_at === null ? null : Number(row.revoked_at),
  usedAt: row.used_at === null ? null : Number(row.used_at),
});
