import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { conflict, notFound } from '../../../platform/domain-error.js';
import { type ExpectedVersions, requireVersion } from '../../../platform/http/if-match.js';
import { newId } from '../../../platform/ids.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { StatusChanged } from '../contract.js';
import { FIRST_STATUS } from '../domain/status.js';
import { type Status, StatusStore } from './status-store.js';
import { storeOrder } from './store-order.js';

/** Adds a status behind the others, or at `position`. @throws DomainError `status-name-taken` */
export class AddStatus extends Command<Status> {
  constructor(
    readonly status: { name: string; active: boolean; position?: number },
    readonly employeeId: string,
  ) {
    super();
  }
}

@CommandHandler(AddStatus)
export class AddStatusHandler implements ICommandHandler<AddStatus> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly statuses: StatusStore,
  ) {}

  execute({ status, employeeId }: AddStatus): Promise<Status> {
    return this.database.transaction(async () => {
      const present = await this.statuses.lock();
      refuseTaken(present, status.name);
      const id = newId();
      const position = Math.min(status.position ?? present.length, present.length);
      const { name, active } = status;
      await this.database.insert('task_status', [{ id, name, active, built_in: false, position }]);
      const added: Status = { id, name, active, builtIn: false, position, version: 1 };
      await storeOrder(this.database, present.toSpliced(position, 0, added));
      const changes = { name: { from: null, to: name }, active: { from: null, to: active } };
      await this.events.append([new StatusChanged(id, changes, employeeId)]);
      return added;
    });
  }
}

/** @throws DomainError `status-not-found`, `status-name-taken`, `first-status`, `version-mismatch` */
export class ChangeStatus extends Command<Status> {
  constructor(
    readonly id: string,
    readonly patch: { name?: string; active?: boolean; position?: number },
    readonly employeeId: string,
    readonly expected: ExpectedVersions = null,
  ) {
    super();
  }
}

@CommandHandler(ChangeStatus)
export class ChangeStatusHandler implements ICommandHandler<ChangeStatus> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly statuses: StatusStore,
  ) {}

  execute({ id, patch, employeeId, expected }: ChangeStatus): Promise<Status> {
    return this.database.transaction(async () => {
      const present = await this.statuses.lock();
      const before = present.find((status) => status.id === id);
      if (!before) throw notFound('status', id);
      requireVersion('status', before.version, expected);
      const others = present.filter((status) => status.id !== id);
      const after: Status = {
        ...before,
        name: patch.name ?? before.name,
        active: patch.active ?? before.active,
        position: Math.min(patch.position ?? present.indexOf(before), others.length),
      };
      if (after.name !== before.name) refuseTaken(others, after.name);
      if (!after.active && before.active) refuseFirst(before);
      const { name, active } = after;
      const changes = changesOf(before, after);
      if (Object.keys(changes).length === 0) return before;
      const sql = 'UPDATE task_status SET name = ?, active = ?, position = ?, version = version + 1 WHERE id = ?';
      await this.database.execute(sql, [name, active, after.position, id]);
      await storeOrder(this.database, others.toSpliced(after.position, 0, after));
      await this.events.append([new StatusChanged(id, changes, employeeId)]);
      return { ...after, version: before.version + 1 };
    });
  }
}

/** Two of one name could not be told apart where people choose. */
function refuseTaken(others: readonly Status[], name: string): void {
  const taken = others.find((status) => folded(status.name) === folded(name));
  if (taken) throw conflict('status-name-taken', `There is a status "${taken.name}" already. Choose another name.`);
}

const folded = (name: string): string => name.normalize('NFKC').toLowerCase();

/** Each message would open one more task, if those it opens were not active. */
function refuseFirst({ id, name }: Status): void {
  if (id !== FIRST_STATUS) return;
  throw conflict(
    'first-status',
    `New tasks begin with "${name}": were it not active, every message would open one more task. It can be renamed.`,
  );
}

function changesOf(before: Status, after: Status): Record<string, { from: unknown; to: unknown }> {
  const fields = (['name', 'active', 'position'] as const).filter((field) => before[field] !== after[field]);
  return Object.fromEntries(fields.map((field) => [field, { from: before[field], to: after[field] }]));
}
