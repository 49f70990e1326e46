import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids.js';
import { inWords } from '../email-taken.js';
import { type Employee, toEmployee } from '../employee.view.js';
import { EmployeeEntity } from '../persistence/employee.entity.js';
import type { Role } from '../role.js';

/** @throws DomainError `email-taken` */
export class AddEmployee extends Command<Employee> {
  constructor(
    readonly name: string,
    readonly email: string,
    readonly role: Role,
  ) {
    super();
  }
}

@CommandHandler(AddEmployee)
export class AddEmployeeHandler implements ICommandHandler<AddEmployee> {
  constructor(private readonly database: Database) {}

  async execute({ name, email, role }: AddEmployee): Promise<Employee> {
    const row: EmployeeEntity = { id: newId(), name, email, role, active: true, created_at: Date.now() };
    await this.database.transaction(async () => {
      try {
        await this.database.repository(EmployeeEntity).insert(row);
      } catch (error) {
        throw inWords(error, email);
      }
    });
    return toEmployee(row);
  }
}
