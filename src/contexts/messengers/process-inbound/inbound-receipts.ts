import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { ApplyReceipts, type Receipt } from '../../notifications/contract.js';
import type { EffectiveAccount } from '../accounts/effective-accounts.js';
import type { ChatRow } from '../chats/chat-store.js';
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
    const inbound = await this.inboundTokens(
      steps,
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

  /** Which of these tokens belong to messages the customers wrote: messengers report on those too. */
  private async inboundTokens(steps: readonly Step[], tokens: string[]): Promise<Set<string>> {
    const accounts = [...new Map(steps.map((s) => [s.account.id, s.account])).values()];
    const events = [...new Set(accounts.map((a) => this.messengers.of(a.kind).messageEvent))];
    const rows = await this.database.query<{ account_id: string; message_token: string }>(
      `SELECT account_id, message_token FROM inbox WHERE account_id IN (${placeholders(accounts)})
       AND message_token IN (${placeholders(tokens)}) AND event IN (${placeholders(events)})`,
      [...accounts.map((a) => a.id), ...tokens, ...events],
    );
    return new Set(rows.map((row) => `${row.account_id} ${row.message_token}`));
  }
}
