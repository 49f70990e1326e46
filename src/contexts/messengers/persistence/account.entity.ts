import { Entity, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';
import { SealedColumn } from '../../../platform/secrets/sealed-column.js';
import type { WebhookWatch } from '../domain/webhook-watch.js';
import type { SettingsOverrides } from '../domain/settings.js';

/** `linking`: the webhook is being registered. `unlinked`: kept, so that its chats and a later re-link find it. */
export type AccountState = 'linking' | 'linked' | 'unlinked';

@Entity('account')
@Index('account_bot', ['kind', 'external_id'], { unique: true })
@Index('account_webhook_key', ['webhook_key'], { unique: true })
@Index('account_slug', ['slug'], { unique: true })
export class AccountEntity {
  @IdColumn()
  id: string;

  @TextColumn(16)
  kind: string;

  @TextColumn(16)
  type: string;

  /** The messenger's id of the bot. */
  @TextColumn(190)
  external_id: string;

  @TextColumn(16)
  state: AccountState;

  @TextColumn(255)
  name: string;

  @TextColumn(255)
  uri: string;

  @TextColumn(1000, { nullable: true })
  avatar_url: string | null;

  /** Names its entry page; stays for ever. Null until it was linked once. */
  @TextColumn(64, { nullable: true })
  slug: string | null;

  /** The stored copy of it. */
  @RefColumn({ nullable: true })
  avatar_file_id: string | null;

  /** Encrypted; empty when unlinked. */
  @SealedColumn({ what: 'API key', named: 'name' })
  api_key: string;

  @TextColumn(4)
  api_key_last4: string;

  /** The key before the last change: callbacks on their way are still signed with it. Encrypted. */
  @SealedColumn({ what: 'former API key', named: 'name', nullable: true })
  previous_api_key: string | null;

  @TimeColumn({ nullable: true })
  previous_api_key_until: number | null;

  /** The unguessable part of the webhook's path; names the account. */
  @TextColumn(64)
  webhook_key: string;

  @FlagColumn()
  enabled: boolean;

  /** Who paused it, and when; null while it is on, and where nobody knows. */
  @RefColumn({ nullable: true })
  paused_by: string | null;

  @TimeColumn({ nullable: true })
  paused_at: number | null;

  @FlagColumn()
  healthy: boolean;

  @TextColumn(1000)
  health_reason: string;

  @TimeColumn()
  checked_at: number;

  /** What is known of where its callbacks go. */
  @JsonColumn({ nullable: true })
  webhook_watch: WebhookWatch | null;

  /** When a callback came last, by our clock. */
  @TimeColumn({ nullable: true })
  last_event_at: number | null;

  /** When it is looked at again; null: not settled yet. */
  @TimeColumn({ nullable: true })
  next_check_at: number | null;

  /** How often in a row it was stopped: the looks grow rarer. */
  @IntColumn()
  stops: number;

  @JsonColumn()
  overrides: SettingsOverrides;

  /** Presets of the tasks and contacts it makes; null: none. One that is gone counts as none. */
  @RefColumn({ nullable: true })
  task_template_id: string | null;

  @RefColumn({ nullable: true })
  contact_template_id: string | null;

  @JsonColumn()
  additional_assignee_ids: string[];

  /** At most so many messages are sent; null: the usual rate. */
  @IntColumn({ nullable: true })
  messages_per_second: number | null;

  /** Rises with each change that staff make; what is seen of the bot, its health and name, is none. */
  @IntColumn({ default: 1 })
  version: number;

  @RefColumn()
  linked_by: string;

  @TimeColumn()
  created_at: number;
}
