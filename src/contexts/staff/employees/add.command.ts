import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { Avatars } from '../../../platform/files/avatars.js';
import { newId } from '../../../platform/ids.js';
import { EmployeeStore } from './employee.store.js';
import type { Role } from './role.js';

/** @returns their id. @throws DomainError `email-taken`, `validation` of the picture */
export class AddEmployee extends Command<string> {
  constructor(
    readonly name: string,
    readonly email: string,
    readonly role: Role,
    readonly avatarFileId: string | null,
  ) {
    super();
  }
}

@CommandHandler(AddEmployee)
export class AddEmployeeHandler implements ICommandHandler<AddEmployee> {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly employees: EmployeeStore,
    private readonly avatars: Avatars,
  ) {}

  async execute({ name, email, role, avatarFileId }: AddEmployee): Promise<string> {
    if (avatarFileId !== null) await this.avatars.require(avatarFileId, 'avatarFileId');
    const row = { id: newId(), name, email, role, avatar_file_id: avatarFileId, active: true, created_at: Date.now() };
    await this.database.transaction(async () => {
      await this.employees.add(row);
      await this.audit.record({
        action: 'employee.added',
        target: { kind: 'employee', id: row.id },
        details: { role },
      });
    });
    return row.id;
  }
}
