import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type ExpectedVersions, requireVersion } from '../../../platform/http/if-match.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { QuickReplyRemoved } from '../contract.js';
import { type Keeper, requireKeeper } from './keeper.js';
import { QuickReplyStore } from './quick-reply.store.js';

/** What was sent of it stays. @throws DomainError `quick-reply-not-found`, `forbidden`, `version-mismatch` */
export class RemoveQuickReply extends Command<void> {
  constructor(
    readonly id: string,
    readonly by: Keeper,
    readonly expected: ExpectedVersions = null,
  ) {
    super();
  }
}

@CommandHandler(RemoveQuickReply)
export class RemoveQuickReplyHandler implements ICommandHandler<RemoveQuickReply> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly replies: QuickReplyStore,
  ) {}

  async execute({ id, by, expected }: RemoveQuickReply): Promise<void> {
    await this.database.transaction(async () => {
      const { ownerId, title, version } = await this.replies.lock(id, by.employeeId);
      requireKeeper(ownerId, by);
      requireVersion('quick reply', version, expected);
      await this.replies.remove(id);
      await this.events.append([new QuickReplyRemoved(id, title, by.employeeId)]);
    });
  }
}
