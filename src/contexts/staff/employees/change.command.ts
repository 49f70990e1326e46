import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { conflict, notFound } from '../../../platform/domain-error.js';
import { Avatars } from '../../../platform/files/avatars.js';
import { Sessions } from '../sessions/sessions.js';
import type { EmployeeEntity } from './employee.entity.js';
import { EmployeeStore } from './employee.store.js';
import { type Employee, toEmployee } from './employee.view.js';

export interface EmployeeFields extends Partial<Pick<EmployeeEntity, 'name' | 'email' | 'role' | 'active'>> {
  /** Null: none. */
  avatarFileId?: string | null;
}

/**
 * A new role ends the employee's sessions, and so does the end of their time here: at once, everywhere.
 * @throws DomainError `employee-not-found`, `email-taken`, `last-admin`, `validation` of the picture
 */
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
    private readonly audit: Audit,
    private readonly employees: EmployeeStore,
    private readonly sessions: Sessions,
    private readonly avatars: Avatars,
  ) {}

  async execute({ id, fields: { avatarFileId, ...fields } }: ChangeEmployee): Promise<Employee> {
    if (avatarFileId) await this.avatars.require(avatarFileId, 'avatarFileId');
    const changes = given({ ...fields, avatar_file_id: avatarFileId });
    return this.database.transaction(async () => {
      const adminIds = await this.employees.lockAdmins();
      const before = await this.employees.find(id);
      if (!before) throw notFound('employee', id);
      const stepsDown = fields.role === 'employee' || fields.active === false;
      if (stepsDown && adminIds.length === 1 && adminIds[0] === id) {
        throw conflict(
          'last-admin',
          'This is the last active admin: without one nobody could manage accounts, settings and employees. Make another employee an admin first.',
        );
      }
      await this.employees.change(id, changes);
      const after = { ...before, ...changes };
      if (after.role !== before.role || !after.active) await this.sessions.endAll(id);
      await this.recordChange(before, after);
      return toEmployee(after);
    });
  }

  /** Which fields; of rights also from what to what. */
  private async recordChange(before: EmployeeEntity, after: EmployeeEntity): Promise<void> {
    const fields = (Object.keys(after) as Array<keyof EmployeeEntity>).filter(
      (field) => before[field] !== after[field],
    );
    if (fields.length === 0) return;
    const rights = Object.fromEntries(
      fields
        .filter((field) => field === 'role' || field === 'active')
        .map((field) => [field, { from: before[field], to: after[field] }]),
    );
    const target = { kind: 'employee', id: before.id };
    await this.audit.record({ action: 'employee.changed', target, details: { fields, ...rights } });
  }
}

/** Without what was left out. */
const given = (changes: { [Field in keyof EmployeeEntity]?: EmployeeEntity[Field] | undefined }) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<EmployeeEntity>;
