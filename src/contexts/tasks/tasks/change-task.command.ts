import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Database, type SqlValue } from '../../../platform/database/database.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { withFreeExternalId } from '../../../platform/http/external-id.js';
import { type ExpectedVersions, requireVersion } from '../../../platform/http/if-match.js';
import { ActionWriter } from '../add-action/action-writer.js';
import { TaskChanged } from '../contract.js';
import { assigneesChanged } from '../domain/note-in-feed.js';
import { TaskTerms } from '../search/task-terms.js';
import { StatusChange } from '../statuses/status-change.js';
import { StatusStore } from '../statuses/status-store.js';
import { type Assignee, findAssignees, replaceAssignees } from './create-task.command.js';
import { People } from './people.js';
import { type TaskRow, TaskStore } from './task-store.js';

/** Changes what is given; a change of status stands in the feed too. */
export class ChangeTask extends Command<void> {
  constructor(
    readonly id: string,
    readonly patch: {
      title?: string;
      description?: string;
      statusId?: string;
      assigneeIds?: string[];
      tags?: string[];
      externalId?: string | null;
    },
    readonly employeeId: string,
    readonly expected: ExpectedVersions = null,
  ) {
    super();
  }
}

@CommandHandler(ChangeTask)
export class ChangeTaskHandler implements ICommandHandler<ChangeTask> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly tasks: TaskStore,
    private readonly statuses: StatusStore,
    private readonly status: StatusChange,
    private readonly actions: ActionWriter,
    private readonly queries: QueryBus,
    private readonly terms: TaskTerms,
  ) {}

  execute(command: ChangeTask): Promise<void> {
    return withFreeExternalId('task', command.patch.externalId, () => this.change(command));
  }

  private async change({ id, patch, employeeId, expected }: ChangeTask): Promise<void> {
    await this.database.transaction(async () => {
      const statuses = patch.statusId === undefined ? [] : await this.statuses.hold();
      const task = await this.tasks.lock(id);
      requireVersion('task', task.version, expected);
      const columns: Record<string, SqlValue> = {};
      if (patch.title !== undefined) {
        columns.title = patch.title;
        columns.search_text = patch.title.toLowerCase().slice(0, 500);
      }
      if (patch.description !== undefined) columns.description = patch.description;
      if (patch.externalId !== undefined) columns.external_id = patch.externalId;
      if (patch.tags) columns.tags = JSON.stringify([...new Set(patch.tags)]);
      if (patch.statusId !== undefined && patch.statusId !== task.status_id) {
        await this.status.note(task, statuses, patch.statusId, employeeId);
        columns.status_id = patch.statusId;
      }
      const assignees = patch.assigneeIds && (await this.changeAssignees(task, patch.assigneeIds, employeeId));
      if (patch.title !== undefined || patch.description !== undefined || patch.tags) {
        await this.terms.setTasks([{ ...task, ...columns }]);
      }
      const sets = Object.keys(columns).map((column) => `${column} = ?`);
      if (sets.length > 0 || patch.assigneeIds) sets.push('version = version + 1');
      await this.database.execute(`UPDATE task SET ${[...sets, 'updated_at = ?'].join(', ')} WHERE id = ?`, [
        ...Object.values(columns),
        Date.now(),
        id,
      ]);
      await this.events.append([new TaskChanged(id, changes(task, patch, assignees?.before), employeeId)]);
    });
  }

  /** Puts others in their place; who they were and are stands in the feed. @returns their ids before. */
  private async changeAssignees(task: TaskRow, ids: string[], employeeId: string): Promise<{ before: string[] }> {
    const before = await this.tasks.assigneesOf(task.id);
    const after = await findAssignees(this.queries, ids);
    const idsOf = (assignees: readonly Assignee[]) => assignees.map(({ person_id: id }) => id);
    if (idsOf(before).join() === idsOf(after).join()) return { before: idsOf(before) };
    await replaceAssignees(this.database, task, after);
    const people = await People.find(
      this.queries,
      [...before, ...after].map(({ kind, person_id: id }) => ({ kind, id })),
    );
    const named = (assignees: readonly Assignee[]) =>
      assignees.map(({ kind, person_id: id }) => people.name(kind, id)).join(', ');
    await this.actions.writeLine(task.id, assigneesChanged(named(before), named(after)), employeeId);
    return { before: idsOf(before) };
  }
}

function changes(
  task: TaskRow,
  patch: ChangeTask['patch'],
  assigneeIds: string[] | undefined,
): Record<string, { from: unknown; to: unknown }> {
  const before: Record<string, unknown> = {
    title: task.title,
    description: task.description,
    statusId: task.status_id,
    assigneeIds,
    tags: task.tags === null ? [] : JSON.parse(task.tags),
  };
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([field, to]) => [field, { from: before[field] ?? null, to }]));
}
