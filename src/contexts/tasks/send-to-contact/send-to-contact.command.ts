import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { newId } from '../../../platform/ids.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { ActionWriter } from '../add-action/action-writer.js';
import { ActionAdded, SendToContact } from '../contract.js';

@CommandHandler(SendToContact)
export class SendToContactHandler implements ICommandHandler<SendToContact> {
  constructor(
    private readonly database: Database,
    private readonly writer: ActionWriter,
    private readonly events: EventLog,
  ) {}

  async execute({ taskId, contactId, chatId, text }: SendToContact): Promise<void> {
    const there = await this.database.query(
      `SELECT id FROM task WHERE id = ? AND deleted_at IS NULL ${dialect.forUpdate}`,
      [taskId],
    );
    if (there.length === 0) return;
    const id = newId();
    const said = { kind: 'system', direction: 'out', text, content: {} } as const;
    const notify = { contactIds: [contactId], employeeIds: [] };
    await this.writer.write({ id, taskId, ...said, employeeId: null, notify, idempotency: null });
    await this.events.append([new ActionAdded(taskId, id, 'out', chatId, text, {}, [contactId], null)]);
  }
}
