import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  KeyTextColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';
import type { LocalisedText } from '../../../platform/text/localised-text.js';

/** A text that is written once and sent often. */
@Entity('quick_reply')
@Index('quick_reply_shortcut', ['owner_id', 'shortcut_key'], { unique: true })
export class QuickReplyEntity {
  @IdColumn()
  id: string;

  /** Whose alone it is; empty: everyone's. */
  @RefColumn()
  owner_id: string;

  @TextColumn(40)
  shortcut: string;

  /** See `foldShortcut`. */
  @TextColumn(160)
  shortcut_key: string;

  @TextColumn(100)
  title: string;

  @JsonColumn()
  texts: LocalisedText;

  /** Bots in whose tasks it is offered; none: in all. */
  @JsonColumn()
  account_ids: string[];

  /** Rises with each change. */
  @IntColumn({ default: 1 })
  version: number;

  @TimeColumn()
  created_at: number;

  @TimeColumn()
  updated_at: number;
}

/** A file of a quick reply: it is in use. */
@Entity('quick_reply_file', { withoutRowid: true })
@Index('quick_reply_file_file', ['file_id'])
export class QuickReplyFileEntity {
  @KeyTextColumn(36)
  quick_reply_id: string;

  @KeyTextColumn(36)
  file_id: string;

  @IntColumn()
  position: number;

  /** Should the file be gone. */
  @TextColumn(255)
  name: string;
}

/** How often an employee has sent it, and when last. */
@Entity('quick_reply_use', { withoutRowid: true })
export class QuickReplyUseEntity {
  @KeyTextColumn(36)
  quick_reply_id: string;

  @KeyTextColumn(36)
  employee_id: string;

  @IntColumn()
  uses: number;

  @TimeColumn()
  used_at: number;
}
