import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { groupBy } from '../../../platform/group-by.js';
import { FindEmployees } from '../../staff/contract.js';
import type { LiveEvent } from '../live-events/live-event.js';
import { PresenceStore } from './presence.store.js';

/** Tells who has come to a task, writes there, or has left. */
@Injectable()
export class Presence {
  /** By task, as it was told last. */
  private last = new Map<string, LiveEvent>();

  constructor(
    private readonly store: PresenceStore,
    private readonly queries: QueryBus,
  ) {}

  now(): LiveEvent[] {
    return [...this.last.values()];
  }

  /** What is otherwise than it was told last. */
  async changes(): Promise<LiveEvent[]> {
    const rows = await this.store.present();
    const ids = [...new Set(rows.map((row) => row.employee_id))];
    const found = ids.length === 0 ? [] : await this.queries.execute(new FindEmployees(ids));
    const names = new Map(found.map(({ id, name }) => [id, name]));
    const present = new Map(
      [...groupBy(rows, (row) => row.task_id)].map(([taskId, there]) => [
        taskId,
        event(
          taskId,
          there.map(({ employee_id: id, writing }) => ({ id, name: names.get(id) ?? '', writing: Boolean(writing) })),
        ),
      ]),
    );
    const left = [...this.last.keys()].filter((taskId) => !present.has(taskId)).map((taskId) => event(taskId, []));
    const changed = [...present.values()].filter(
      (now) => JSON.stringify(now) !== JSON.stringify(this.last.get(now.subject.id)),
    );
    this.last = present;
    return [...changed, ...left];
  }
}

const event = (taskId: string, employees: NonNullable<LiveEvent['data']['employees']>): LiveEvent => ({
  type: 'presence',
  subject: { kind: 'task', id: taskId },
  data: { employees },
});
