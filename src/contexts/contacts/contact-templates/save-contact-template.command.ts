import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { invalidField } from '../../../platform/domain-error.js';
import { type ExpectedVersions, requireVersion } from '../../../platform/http/if-match.js';
import { newId } from '../../../platform/ids.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { FindEmployees } from '../../staff/contract.js';
import { ContactTemplateChanged } from '../contract.js';
import { type ContactTemplate, ContactTemplateStore } from './contact-template-store.js';

type Fields = Pick<ContactTemplate, 'name' | 'group' | 'responsibleIds' | 'tags'>;

/** Adds a template (`id` null), or changes what is given of one. @returns its id. */
export class SaveContactTemplate extends Command<string> {
  constructor(
    readonly id: string | null,
    readonly fields: Partial<Fields>,
    readonly employeeId: string,
    readonly expected: ExpectedVersions = null,
  ) {
    super();
  }
}

const EMPTY: Fields = { name: '', group: null, responsibleIds: [], tags: [] };

@CommandHandler(SaveContactTemplate)
export class SaveContactTemplateHandler implements ICommandHandler<SaveContactTemplate> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly templates: ContactTemplateStore,
    private readonly queries: QueryBus,
  ) {}

  execute({ id, fields, employeeId, expected }: SaveContactTemplate): Promise<string> {
    return this.database.transaction(async () => {
      await this.requireEmployees(fields.responsibleIds ?? []);
      const before = id === null ? null : await this.templates.lock(id);
      if (before) requireVersion('template', before.version, expected);
      const now = Date.now();
      const after: ContactTemplate = {
        ...(before ?? { ...EMPTY, id: newId(), version: 0, createdAt: now }),
        ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
        updatedAt: now,
      };
      after.group ||= null;
      after.tags = [...new Set(after.tags)];
      const changes = changesOf(before, after);
      if (Object.keys(changes).length > 0) {
        after.version++;
        if (before) await this.templates.update(after);
        else await this.templates.add(after);
        await this.events.append([new ContactTemplateChanged(after.id, changes, employeeId)]);
      }
      return after.id;
    });
  }

  private async requireEmployees(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const found = await this.queries.execute(new FindEmployees(ids));
    const wrong = ids.find((id) => !found.some((employee) => employee.id === id && employee.active));
    if (wrong !== undefined) throw invalidField('responsibleIds', `there is no active employee with the id "${wrong}"`);
  }
}

function changesOf(before: Fields | null, after: Fields): Record<string, { from: unknown; to: unknown }> {
  const fields = Object.keys(EMPTY) as Array<keyof Fields>;
  const changed = fields.filter((field) => JSON.stringify(before?.[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(changed.map((field) => [field, { from: before?.[field] ?? null, to: after[field] }]));
}
