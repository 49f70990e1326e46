import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { Avatars } from '../../../platform/files/avatars.js';
import { newId } from '../../../platform/ids.js';
import { inWords } from '../email-taken.js';
import { EmployeeEntity } from '../persistence/employee.entity.js';
import type { Role } from '../role.js';

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
    private readonly avatars: Avatars,
  ) {}

  async execute({ name, email, role, avatarFileId }: AddEmployee): Promise<string> {
    if (avatarFileId !== null) await this.avatars.require(avatarFileId, 'avatarFileId');
    const person = { name, email, role, avatar_file_id: avatarFileId };
    const row: EmployeeEntity = { id: newId(), ...person, active: true, created_at: Date.now() };
    await this.database.transaction(async () => {
      try {
        await this.database.repository(EmployeeEntity).insert(row);
      } catch (error) {
        throw inWords(error, email);
      }
    });
    return row.id;
  }
}
