import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type Reaction, When } from '../../../platform/messaging/event-log.js';
import { ChatBound } from '../../tasks/contract.js';

/** The chat's next message goes to the task that was made for it. */
@When(ChatBound)
@Injectable()
export class BindChat implements Reaction<ChatBound> {
  constructor(private readonly database: Database) {}

  async react(events: readonly ChatBound[]): Promise<void> {
    for (const { subjectId, chatId } of events) {
      await this.database.execute('UPDATE chat SET task_id = ? WHERE id = ?', [subjectId, chatId]);
    }
  }
}
