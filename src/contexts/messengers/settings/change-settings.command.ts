import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { invalidField } from '../../../platform/domain-error.js';
import { type ExpectedVersions, requireVersion } from '../../../platform/http/if-match.js';
import { AccountStore } from '../accounts/account-store.js';
import { DEFAULT_SETTINGS, patched, settingChanges } from '../domain/settings.js';
import { SettingsEntity } from '../persistence/settings.entity.js';
import { SettingsHistory } from './settings-history.js';
import type { SettingsPatch } from './settings.view.js';
import { tidyPatch } from './tidy-patch.js';

/** Changes integration-wide settings; each change is recorded. */
export class ChangeSettings extends Command<void> {
  constructor(
    readonly patch: SettingsPatch,
    readonly employeeId: string,
    readonly expected: ExpectedVersions = null,
  ) {
    super();
  }
}

@CommandHandler(ChangeSettings)
export class ChangeSettingsHandler implements ICommandHandler<ChangeSettings> {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountStore,
    private readonly history: SettingsHistory,
  ) {}

  async execute({ patch: asked, employeeId, expected }: ChangeSettings): Promise<void> {
    const patch = tidyPatch(asked);
    requireValues(patch);
    await this.database.transaction(async () => {
      await this.database.insert(
        'messenger_settings',
        [{ id: 'default', value: JSON.stringify(DEFAULT_SETTINGS), version: 0 }],
        dialect.ignoreDuplicate('id'),
      );
      await this.database.query(`SELECT id FROM messenger_settings WHERE id = 'default' ${dialect.forUpdate}`);
      const settings = this.database.repository(SettingsEntity);
      const { value, version } = await settings.findOneByOrFail({ id: 'default' });
      requireVersion('set of settings', version, expected);
      const before = { ...DEFAULT_SETTINGS, ...value };
      const after = patched(before, patch);
      const changes = settingChanges(before, after);
      if (changes.length === 0) return;
      await settings.update({ id: 'default' }, { value: after, version: version + 1 });
      await this.history.add(changes, employeeId, null);
      this.accounts.changed();
    });
  }
}

/** @throws DomainError when a setting is to have no value at all */
export function requireValues(patch: object): void {
  const empty = Object.entries(patch).find(([, value]) => value === null);
  if (empty) throw invalidField(empty[0], 'must have a value; only an account can leave a setting out');
}
