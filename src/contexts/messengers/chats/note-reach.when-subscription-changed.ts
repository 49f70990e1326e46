import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type Reaction, When } from '../../../platform/messaging/event-log.js';
import { ReachChanged } from '../../tasks/contract.js';
import { SubscriptionChanged } from '../contract.js';

/** Who has left the bot is reached no more, until they are back. */
@When(SubscriptionChanged)
@Injectable()
export class NoteReach implements Reaction<SubscriptionChanged> {
  constructor(private readonly commands: CommandBus) {}

  async react(events: readonly SubscriptionChanged[]): Promise<void> {
    await this.commands.execute(new ReachChanged({ chatIds: events.map(({ subjectId }) => subjectId) }));
  }
}
