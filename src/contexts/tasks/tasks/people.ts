import type { QueryBus } from '@nestjs/cqrs';
import { FindContacts } from '../../contacts/contract.js';
import { FindEmployees } from '../../staff/contract.js';
import type { AuthorKind, PersonKind } from '../contract.js';

export interface PersonId {
  kind: PersonKind;
  id: string;
}

/** Who wrote an action; the product itself is nobody to look for. */
export interface AuthorId {
  kind: AuthorKind;
  id: string;
}

interface Known {
  id: string;
  name: string;
  avatarFileId: string | null;
}

const UNKNOWN = { contact: 'Deleted contact', employee: 'Former employee', system: 'viber-tasks' };

/** Contacts and employees, two queries for however many. A contact that was merged is the one that stands for them. */
export class People {
  private constructor(private readonly found: ReadonlyMap<string, Known>) {}

  static async find(queries: QueryBus, people: readonly AuthorId[]): Promise<People> {
    const ids = (kind: PersonKind) => [...new Set(people.filter((p) => p.kind === kind).map((p) => p.id))];
    const [contactIds, employeeIds] = [ids('contact'), ids('employee')];
    const contacts = contactIds.length > 0 ? await queries.execute(new FindContacts(contactIds)) : [];
    const employees = employeeIds.length > 0 ? await queries.execute(new FindEmployees(employeeIds)) : [];
    return new People(
      new Map<string, Known>([
        ...contacts.map((known) => [`contact ${known.id}`, { ...known, id: known.currentId }] as const),
        ...employees.map((known) => [`employee ${known.id}`, known] as const),
      ]),
    );
  }

  has(kind: PersonKind, id: string): boolean {
    return this.found.has(`${kind} ${id}`);
  }

  name(kind: AuthorKind, id: string): string {
    return this.found.get(`${kind} ${id}`)?.name ?? UNKNOWN[kind];
  }

  /** Who stands for them now. */
  current(kind: AuthorKind, id: string): string {
    return this.found.get(`${kind} ${id}`)?.id ?? id;
  }

  view<Kind extends AuthorKind>(kind: Kind, id: string) {
    return { kind, ...this.face(kind, id) };
  }

  /** What is shown of somebody wherever they are named. */
  face(kind: AuthorKind, id: string): Known {
    const avatarFileId = this.found.get(`${kind} ${id}`)?.avatarFileId ?? null;
    return { id: this.current(kind, id), name: this.name(kind, id), avatarFileId };
  }

  /** Of people who became one, the first. */
  views(people: readonly PersonId[]) {
    const views = new Map(people.map(({ kind, id }) => [`${kind} ${this.current(kind, id)}`, this.view(kind, id)]));
    return [...views.values()];
  }
}
