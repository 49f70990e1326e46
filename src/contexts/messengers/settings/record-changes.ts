import type { Database } from '../../../platform/database/database.js';
import type { SettingChange } from '../domain/settings.js';

/** Writes the history, in the current transaction. @param accountId null for integration-wide settings. */
export async function recordSettingChanges(
  database: Database,
  changes: readonly SettingChange[],
  employeeId: string,
  accountId: string | null,
): Promise<void> {
  await database.insert(
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
}
