import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { ChangeEmployee, type EmployeeFields } from '../employees/change.command.js';
import { EmployeeStore } from '../employees/employee.store.js';
import type { PreferenceChanges } from './preferences.js';

/** @throws DomainError `validation` of the picture */
export class ChangeMe extends Command<void> {
  constructor(
    readonly id: string,
    readonly fields: Pick<EmployeeFields, 'name' | 'avatarFileId'>,
    readonly preferences: PreferenceChanges,
  ) {
    super();
  }
}

@CommandHandler(ChangeMe)
export class ChangeMeHandler implements ICommandHandler<ChangeMe> {
  constructor(
    private readonly commands: CommandBus,
    private readonly database: Database,
    private readonly employees: EmployeeStore,
  ) {}

  async execute({ id, fields, preferences }: ChangeMe): Promise<void> {
    await this.database.transaction(async () => {
      await this.commands.execute(new ChangeEmployee(id, fields));
      if (Object.keys(preferences).length === 0) return;
      const employee = await this.employees.find(id);
      await this.employees.change(id, { preferences: { ...employee!.preferences, ...preferences } });
    });
  }
}
