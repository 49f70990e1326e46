import { Injectable, Logger } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { dialect } from '../../../platform/database/dialect.js';
import { Avatars } from '../../../platform/files/avatars.js';
import { PublicLinks } from '../../../platform/files/public-links.js';
import { Loader } from '../../../platform/loader.js';
import { type EmployeeRef, FindEmployees } from '../../staff/contract.js';
import { shortName } from '../domain/short-name.js';
import type { Speaker } from '../messenger-gateway.js';
import type { Address } from './addresses.js';

/** Rule “who speaks”, decided when a message is sent: the employee who wrote it where `sendAsEmployee` holds, else the bot. */
@Injectable()
export class Speakers {
  private readonly logger = new Logger(Speakers.name);

  private readonly employees = new Loader<string, EmployeeRef>(async (ids) => {
    const found = await this.queries.execute(new FindEmployees(ids));
    return new Map(found.map((employee) => [employee.id, employee]));
  });

  constructor(
    private readonly queries: QueryBus,
    private readonly avatars: Avatars,
    private readonly links: PublicLinks,
  ) {}

  async of(address: Address, authorId: string | null): Promise<Speaker> {
    const employee = await this.employeeOf(address, authorId);
    if (!employee) return { name: address.account_name, avatarUrl: null };
    return { name: employee.name, avatarUrl: await this.avatarOf(employee.avatarFileId) };
  }

  /** The same name, and nothing is published for it. */
  async nameOf(address: Address, authorId: string | null): Promise<string> {
    return (await this.employeeOf(address, authorId))?.name ?? address.account_name;
  }

  /** Undefined: the bot speaks. */
  private async employeeOf({ sendAsEmployee }: Address, authorId: string | null): Promise<EmployeeRef | undefined> {
    if (authorId === null || !sendAsEmployee) return undefined;
    // They may have left the company since; they still wrote it.
    const employee = await this.employees.load(authorId);
    // A name with nothing to see in it would leave the customer without any.
    return employee && shortName(employee.name, Infinity) !== '' ? employee : undefined;
  }

  /** An answer is worth more than the face beside it. */
  private async avatarOf(fileId: string | null): Promise<string | null> {
    if (fileId === null) return null;
    try {
      return await this.links.publish(await this.avatars.of(fileId));
    } catch (error) {
      if (dialect.isUnavailable(error)) throw error;
      this.logger.warn(`An answer goes out without the picture of who wrote it: ${String(error)}`);
      return null;
    }
  }
}
