import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { invalidField } from '../../../platform/domain-error.js';
import { type ExpectedVersions, requireVersion } from '../../../platform/http/if-match.js';
import { newId } from '../../../platform/ids.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { FindEmployees } from '../../staff/contract.js';
import { TaskTemplateChanged } from '../contract.js';
import { FIRST_STATUS } from '../domain/status.js';
import { TEMPLATE_VARIABLES, unknownVariables } from '../domain/task-template.js';
import { requireStatus, StatusStore } from '../statuses/status-store.js';
import { type TaskTemplate, TaskTemplateStore } from './task-template-store.js';

type Fields = Pick<TaskTemplate, 'name' | 'title' | 'description' | 'statusId' | 'assigneeIds' | 'tags'>;

/** Adds a template (`id` null), or changes what is given of one. @returns its id. */
export class SaveTaskTemplate extends Command<string> {
  constructor(
    readonly id: string | null,
    readonly fields: Partial<Fields>,
    readonly employeeId: string,
    readonly expected: ExpectedVersions = null,
  ) {
    super();
  }
}

const EMPTY: Fields = { name: '', title: '', description: '', statusId: FIRST_STATUS, assigneeIds: [], tags: [] };

@CommandHandler(SaveTaskTemplate)
export class SaveTaskTemplateHandler implements ICommandHandler<SaveTaskTemplate> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly templates: TaskTemplateStore,
    private readonly statuses: StatusStore,
    private readonly queries: QueryBus,
  ) {}

  async execute({ id, fields, employeeId, expected }: SaveTaskTemplate): Promise<string> {
    refuseUnknownVariables('title', fields.title);
    refuseUnknownVariables('description', fields.description);
    return this.database.transaction(async () => {
      await this.requireActiveStatus(id === null ? (fields.statusId ?? FIRST_STATUS) : fields.statusId);
      await this.requireEmployees(fields.assigneeIds ?? []);
      const before = id === null ? null : await this.templates.lock(id);
      if (before) requireVersion('template', before.version, expected);
      const now = Date.now();
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      const after: TaskTemplate = {
        ...(before ?? { ...EMPTY, id: newId(), version: 0, createdAt: now }),
        ...given,
        updatedAt: now,
      };
      after.tags = [...new Set(after.tags)];
      const changes = changesOf(before, after);
      if (Object.keys(changes).length > 0) {
        after.version++;
        if (before) await this.templates.update(after);
        else await this.templates.add(after);
        await this.events.append([new TaskTemplateChanged(after.id, changes, employeeId)]);
      }
      return after.id;
    });
  }

  /** One that is not active would open one more task with every message. */
  private async requireActiveStatus(id: string | undefined): Promise<void> {
    if (id === undefined) return;
    const status = requireStatus(await this.statuses.hold(), id);
    if (status.active) return;
    throw invalidField(
      'statusId',
      `must be an active status: with "${status.name}" every message would open one more task`,
    );
  }

  private async requireEmployees(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const found = await this.queries.execute(new FindEmployees(ids));
    const wrong = ids.find((id) => !found.some((employee) => employee.id === id && employee.active));
    if (wrong !== undefined) throw invalidField('assigneeIds', `there is no active employee with the id "${wrong}"`);
  }
}

function refuseUnknownVariables(path: string, pattern: string | undefined): void {
  const unknown = unknownVariables(pattern ?? '');
  if (unknown.length === 0) return;
  const known = Object.keys(TEMPLATE_VARIABLES).map((name) => `{{${name}}}`);
  throw invalidField(path, `${unknown.join(', ')} is no variable; there are ${known.join(', ')}`);
}

function changesOf(before: Fields | null, after: Fields): Record<string, { from: unknown; to: unknown }> {
  const fields = Object.keys(EMPTY) as Array<keyof Fields>;
  const changed = fields.filter((field) => JSON.stringify(before?.[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(changed.map((field) => [field, { from: before?.[field] ?? null, to: after[field] }]));
}
