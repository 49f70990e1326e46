import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { conflict, notFound } from '../../../platform/domain-error.js';
import { Avatars } from '../../../platform/files/avatars.js';
import { Principals } from '../authentication/principals.js';
import { inWords } from '../email-taken.js';
import { type Employee, toEmployee } from '../employee.view.js';
import { EmployeeEntity } from '../persistence/employee.entity.js';

export interface EmployeeFields extends Partial<Pick<EmployeeEntity, 'name' | 'email' | 'role' | 'active'>> {
  /** Null: none. */
  avatarFileId?: string | null;
}

/** @throws DomainError `employee-not-found`, `email-taken`, `last-admin`, `validation` of the picture */
export class ChangeEmployee extends Command<Employee> {
  constructor(
    readonly id: string,
    /** Only what is to change. */
    readonly fields: EmployeeFields,
  ) {
    super();
  }
}

@CommandHandler(ChangeEmployee)
export class ChangeEmployeeHandler implements ICommandHandler<ChangeEmployee> {
  constructor(
    private readonly database: Database,
    private readonly principals: Principals,
    private readonly avatars: Avatars,
  ) {}

  async execute({ id, fields: { avatarFileId, ...fields } }: ChangeEmployee): Promise<Employee> {
    if (avatarFileId) await this.avatars.require(avatarFileId, 'avatarFileId');
    const changes = { ...fields, ...(avatarFileId === undefined ? {} : { avatar_file_id: avatarFileId }) };
    return this.database.transaction(async () => {
      const employees = this.database.repository(EmployeeEntity);
      const adminIds = await this.lockAdmins();
      if (!(await employees.existsBy({ id }))) throw notFound('employee', id);
      const stepsDown = fields.role === 'employee' || fields.active === false;
      if (stepsDown && adminIds.length === 1 && adminIds[0] === id) {
        throw conflict(
          'last-admin',
          'This is the last active admin: without one nobody could manage accounts, settings and employees. Make another employee an admin first.',
        );
      }
      if (Object.keys(changes).length > 0) {
        try {
          await employees.update({ id }, changes);
        } catch (error) {
          throw inWords(error, fields.email);
        }
        this.principals.forgetAfterCommit();
      }
      return toEmployee(await employees.findOneByOrFail({ id }));
    });
  }

  /** Changes wait for each other here, so that two admins cannot demote one another at the same moment. */
  private async lockAdmins(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM employee WHERE role = ? AND active = ? ORDER BY id ${dialect.forUpdate}`,
      ['admin', true],
    );
    return rows.map((row) => row.id);
  }
}
