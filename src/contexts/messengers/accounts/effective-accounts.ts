import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import type { NewTaskSource } from '../../tasks/contract.js';
import { DEFAULT_SETTINGS, type Settings, type SettingsOverrides } from '../domain/settings.js';

/** An account with the settings that hold for it. */
export interface EffectiveAccount {
  id: string;
  kind: string;
  name: string;
  settings: Settings;
  /** What it says of the contacts and tasks it makes. */
  contactTemplateId: string | null;
  tasks: NewTaskSource;
}

/** Accounts with their settings resolved, in one statement. */
@Injectable()
export class EffectiveAccounts {
  constructor(private readonly database: Database) {}

  async byId(ids: readonly string[]): Promise<Map<string, EffectiveAccount>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<Row>(
      `SELECT a.id, a.kind, a.name, a.overrides, a.task_template_id, a.contact_template_id,
              a.additional_assignee_ids, a.linked_by, s.value AS settings
       FROM account a LEFT JOIN messenger_settings s ON s.id = 'default' WHERE a.id IN (${placeholders(ids)})`,
      [...ids],
    );
    return new Map(rows.map((row) => [row.id, effective(row)]));
  }
}

interface Row {
  id: string;
  kind: string;
  name: string;
  overrides: string;
  task_template_id: string | null;
  contact_template_id: string | null;
  additional_assignee_ids: string;
  linked_by: string;
  settings: string | null;
}

function effective(row: Row): EffectiveAccount {
  const common = row.settings ? (JSON.parse(row.settings) as Partial<Settings>) : {};
  const overrides = JSON.parse(row.overrides) as SettingsOverrides;
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    settings: { ...DEFAULT_SETTINGS, ...common, ...overrides },
    contactTemplateId: row.contact_template_id,
    tasks: {
      templateId: row.task_template_id,
      assigneeIds: JSON.parse(row.additional_assignee_ids) as string[],
      linkedBy: row.linked_by,
    },
  };
}
