import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { ApplyReceipts, type Receipt } from '../../notifications/contract.js';
import type { EffectiveAccount } from '../accounts/effective-accounts.js';
import type { ChatRow } from '../chats/chat-store.js';
import { ownMessages } from '../chats/own-messages.js';
import type { InboundEvent } from '../messenger-gateway.js';
import { Messengers } from '../messengers.js';

interface Step {
  row: { account_id: string };
  account: EffectiveAccount;
  event: InboundEvent;
  at: number;
  chat: ChatRow;
}

/** Passes on what messengers say of messages that were sent, in the caller's transaction. */
@Injectable()
export class InboundReceipts {
  constructor(
    private readonly database: Database,
    private readonly commands: CommandBus,
    private readonly messengers: Messengers,
  ) {}

  /** @param steps of chats that are known */
  async apply(steps: readonly Step[]): Promise<void> {
    const receipts = steps.flatMap(({ event, chat, at, row }) =>
      event.kind === 'receipt' ? [{ event, chat, at, accountId: row.account_id }] : [],
    );
    if (receipts.length === 0) return;
    const inbound = await ownMessages(
      this.database,
      this.messengers,
      steps.map(({ account }) => account),
      receipts.map(({ event }) => event.messageId),
    );
    const known = receipts.map(({ event, chat, at, accountId }): Receipt => ({
      chatId: chat.id,
      externalMessageId: event.messageId,
      state: event.state,
      reason: event.reason,
      at,
      ofInbound: inbound.has(`${accountId} ${event.messageId}`),
    }));
    await this.commands.execute(new ApplyReceipts(known));
  }
}
