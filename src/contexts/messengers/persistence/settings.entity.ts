import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  SerialColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';
import type { Settings } from '../domain/settings.js';

/** The integration-wide settings: one row, `default`. */
@Entity('messenger_settings')
export class SettingsEntity {
  @IdColumn()
  id: string;

  @JsonColumn()
  value: Settings;

  @IntColumn()
  version: number;
}

/** Who changed which setting, when, from what to what. */
@Entity('messenger_settings_change')
@Index('messenger_settings_change_account', ['account_id', 'id'])
export class SettingsChangeEntity {
  @SerialColumn()
  id: string;

  @TimeColumn()
  changed_at: number;

  @RefColumn()
  employee_id: string;

  /** The account whose override it is; null for the integration-wide value. */
  @RefColumn({ nullable: true })
  account_id: string | null;

  @TextColumn(64)
  setting: string;

  @JsonColumn({ nullable: true })
  from_value: unknown;

  @JsonColumn({ nullable: true })
  to_value: unknown;
}
