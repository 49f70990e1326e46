import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import type { SettingChange } from '../domain/settings.js';

/** Who changed which setting, from what to what. */
@Injectable()
export class SettingsHistory {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** In the current transaction. @param accountId null for integration-wide settings. */
  async add(changes: readonly SettingChange[], employeeId: string, accountId: string | null): Promise<void> {
    if (changes.length === 0) return;
    await this.database.insert(
      'messenger_settings_change',
      changes.map(({ setting, from, to }) => ({
        changed_at: Date.now(),
        employee_id: employeeId,
        account_id: accountId,
        setting,
        from_value: JSON.stringify(from),
        to_value: JSON.stringify(to),
      })),
    );
    await this.audit.record({
      action: accountId === null ? 'settings.changed' : 'account.settings-changed',
      target: accountId === null ? { kind: 'settings', id: null } : { kind: 'account', id: accountId },
      details: Object.fromEntries(changes.map((change) => [change.setting, audited(change)])),
    });
  }
}

/** Texts stand in the history alone. */
function audited({ from, to }: SettingChange): object {
  const isText = [from, to].some((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
  return isText ? {} : { from, to };
}
