import { Entity, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';
import type { Preferences } from '../me/preferences.js';
import type { Role } from './role.js';

@Entity('employee')
@Index('employee_email', ['email'], { unique: true })
export class EmployeeEntity {
  @IdColumn()
  id: string;

  @TextColumn(200)
  name: string;

  /** Lower-cased: the unique index tells letters of different case apart. */
  @TextColumn(254)
  email: string;

  @TextColumn(16)
  role: Role;

  @FlagColumn()
  active: boolean;

  /** Their picture, as they sent it. */
  @RefColumn({ nullable: true })
  avatar_file_id: string | null;

  @TimeColumn()
  created_at: number;

  /** What they set for themselves; null: nothing yet. */
  @JsonColumn({ nullable: true })
  preferences: Partial<Preferences> | null;
}
