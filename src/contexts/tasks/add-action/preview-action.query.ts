import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { type DeliveryPreview, PreviewDeliveries } from '../../notifications/contract.js';
import { TaskStore } from '../tasks/task-store.js';
import { ActionCheck, type NewAction } from './action-check.js';

/** What each notified contact would get, were this action added now. */
export class PreviewAction extends Query<DeliveryPreview[]> {
  constructor(
    readonly taskId: string,
    readonly action: NewAction,
    readonly employeeId: string,
  ) {
    super();
  }
}

@QueryHandler(PreviewAction)
export class PreviewActionHandler implements IQueryHandler<PreviewAction> {
  constructor(
    private readonly queries: QueryBus,
    private readonly tasks: TaskStore,
    private readonly check: ActionCheck,
  ) {}

  async execute({ taskId, action, employeeId }: PreviewAction): Promise<DeliveryPreview[]> {
    const contents = await this.check.contents(action);
    const task = await this.tasks.get(taskId);
    const people = await this.check.people(task, action);
    const contactIds = [...new Set(action.contactIds.map((id) => people.current('contact', id)))];
    if (contactIds.length === 0) return [];
    return this.queries.execute(new PreviewDeliveries(contents, contactIds, task.chat_id, employeeId));
  }
}
