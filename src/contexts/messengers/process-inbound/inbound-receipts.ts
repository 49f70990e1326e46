import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { ApplyReceipts, type Receipt } from '../../notifications/contract.js';
import type { EffectiveAccount } from '../accounts/effective-accounts.js';
import type { ChatRow } from '../chats/chat-store.js';
import { ownMessages } from '../chats/own-messages.js';
import { GreetingStore } from '../greetings/greeting.store.js';
import type { InboundEvent } from '../messenger-gateway.js';
import { Messengers } from '../messengers.js';

interface Step {
  row: { account_id: string; user_id: string };
  account: EffectiveAccount;
  event: InboundEvent;
  at: number;
  chat: ChatRow | null;
}

/** Passes on what messengers say of messages that were sent, in the caller's transaction. */
@Injectable()
export class InboundReceipts {
  constructor(
    private readonly database: Database,
    private readonly commands: CommandBus,
    private readonly messengers: Messengers,
    private readonly greetings: GreetingStore,
  ) {}

  async apply(steps: readonly Step[]): Promise<void> {
    const receipts = steps.flatMap(({ event, chat, at, row }) =>
      event.kind === 'receipt' ? [{ event, chat, at, accountId: row.account_id, userId: row.user_id }] : [],
    );
    if (receipts.length === 0) return;
    const inbound = await ownMessages(
      this.database,
      this.messengers,
      steps.map(({ account }) => account),
      receipts.map(({ event }) => event.messageId),
    );
    const ofInbound = ({ accountId, event }: (typeof receipts)[number]) =>
      inbound.has(`${accountId} ${event.messageId}`);
    const known = receipts.flatMap((receipt): Receipt[] => {
      const { event, chat, at } = receipt;
      if (!chat) return [];
      const { messageId: externalMessageId, state, reason } = event;
      return [{ chatId: chat.id, externalMessageId, state, reason, at, ofInbound: ofInbound(receipt) }];
    });
    const ofNoDelivery = new Set(
      (await this.commands.execute(new ApplyReceipts(known))).map(
        (stray) => `${stray.chatId} ${stray.externalMessageId}`,
      ),
    );
    // Before they have written nothing but the greeting can have been sent to them.
    const strays = receipts.filter(
      (receipt) =>
        !ofInbound(receipt) && (!receipt.chat || ofNoDelivery.has(`${receipt.chat.id} ${receipt.event.messageId}`)),
    );
    await this.greetings.recognise(
      strays.map(({ accountId, userId, event }) => ({ accountId, userId, messageToken: event.messageId })),
    );
  }
}
