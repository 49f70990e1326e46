import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { invalidField } from '../../../platform/domain-error.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { keyOf } from '../add-action/idempotency.js';
import { DraftChanged } from '../contract.js';
import { TaskStore } from '../tasks/task-store.js';
import { type DraftContent, DraftStore } from './draft.store.js';

export interface NewDraft extends DraftContent {
  text: string;
  key: string;
  /** Epoch ms, by the clock of the device. */
  savedAt: number;
}

/** An employee writes on one of their devices; what another one has saved later stands. */
export class SaveDraft extends Command<void> {
  constructor(
    readonly taskId: string,
    readonly draft: NewDraft,
    readonly employeeId: string,
  ) {
    super();
  }
}

@CommandHandler(SaveDraft)
export class SaveDraftHandler implements ICommandHandler<SaveDraft> {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskStore,
    private readonly drafts: DraftStore,
    private readonly events: EventLog,
  ) {}

  async execute({ taskId, draft, employeeId }: SaveDraft): Promise<void> {
    const { text, fileIds, location, notify, key, savedAt } = draft;
    if (text === '' && fileIds.length === 0 && !location)
      throw invalidField('text', 'must not be empty; delete the draft instead');
    await this.database.transaction(async () => {
      await this.tasks.lock(taskId);
      // A clock that is ahead would keep the other devices from saving.
      const at = Math.min(savedAt, Date.now());
      const standing = await this.drafts.find(employeeId, taskId);
      if (standing && Number(standing.saved_at) > at) return;
      await this.drafts.save(
        {
          employee_id: employeeId,
          task_id: taskId,
          text: text.toWellFormed(),
          idempotency_key: keyOf(employeeId, key),
          saved_at: at,
        },
        { fileIds, ...(location && { location }), notify },
      );
      await this.events.append([new DraftChanged(taskId, at, employeeId)]);
    });
  }
}
