import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { invalidField } from '../../../platform/domain-error.js';
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

  async execute({ patch: asked, employeeId }: ChangeSettings): Promise<void> {
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
      const before = { ...DEFAULT_SETTINGS, ...value };
      const after = patched(before, patch);
      await settings.update({ id: 'default' }, { value: after, version: version + 1 });
      await this.history.add(settingChanges(before, after), employeeId, null);
      this.accounts.changed();
    });
  }
}

/** @throws DomainError when a setting is to have no value at all */
export function requireValues(patch: object): void {
  const empty = Object.entries(patch).find(([, value]) => value === null);
  if (empty) throw invalidField(empty[0], 'must have a value; only an account can leave a setting out');
}
