import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';

/** What the file is for: an action, a small picture of a video, or the picture of a contact or an account. */
export type MediaPurpose = 'message' | 'thumbnail' | 'contact-avatar' | 'account-avatar';

/** A file that is to be copied from a messenger. The row stays when it is done: a lost one may be tried again. */
@Entity('media_download')
@Index('media_download_due', ['due_at'])
@Index('media_download_owner', ['owner_id'])
export class MediaDownloadEntity {
  @IdColumn()
  file_id: string;

  @RefColumn()
  account_id: string;

  @LongTextColumn()
  url: string;

  @TextColumn(16)
  purpose: MediaPurpose;

  /** The contact or account whose picture it is; for a message, whose it is. */
  @TextColumn(36)
  owner_id: string;

  @IntColumn()
  attempts: number;

  /** When it may be claimed, by the database's clock; null when it is done or lost. While leased: when the lease ends. */
  @TimeColumn({ nullable: true })
  due_at: number | null;

  /** How long it was to wait when `due_at` was set, ms: further ahead it is only by a wrong clock (see `DueTimes`). */
  @IntColumn({ default: 360_000 })
  wait_ms: number;

  /** Who fetches it; every write of a worker asks for its own lease. */
  @RefColumn({ nullable: true })
  lease: string | null;

  /** When the link dies. */
  @TimeColumn()
  ends_at: number;
}
