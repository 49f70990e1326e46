import type { QueryBus } from '@nestjs/cqrs';
import { FindContacts } from '../../contacts/contract.js';
import { FindEmployees } from '../../staff/contract.js';
import type { PersonKind } from '../contract.js';

export interface PersonId {
  kind: PersonKind;
  id: string;
}

/** Names of contacts and employees, two queries for however many. */
export class People {
  private constructor(private readonly names: ReadonlyMap<string, string>) {}

  static async find(queries: QueryBus, people: readonly PersonId[]): Promise<People> {
    const ids = (kind: PersonKind) => [...new Set(people.filter((p) => p.kind === kind).map((p) => p.id))];
    const [contactIds, employeeIds] = [ids('contact'), ids('employee')];
    const contacts = contactIds.length > 0 ? await queries.execute(new FindContacts(contactIds)) : [];
    const employees = employeeIds.length > 0 ? await queries.execute(new FindEmployees(employeeIds)) : [];
    return new People(
      new Map([
        ...contacts.map(({ id, name }) => [`contact ${id}`, name] as const),
        ...employees.map(({ id, name }) => [`employee ${id}`, name] as const),
      ]),
    );
  }

  has(kind: PersonKind, id: string): boolean {
    return this.names.has(`${kind} ${id}`);
  }

  name(kind: PersonKind, id: string): string {
    return this.names.get(`${kind} ${id}`) ?? (kind === 'contact' ? 'Deleted contact' : 'Former employee');
  }

  view(kind: PersonKind, id: string) {
    return { kind, id, name: this.name(kind, id) };
  }
}
