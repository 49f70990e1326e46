import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { groupBy } from '../../../platform/group-by.js';
import type { Receipt } from '../../notifications/contract.js';
import { FindReceipts } from '../contract.js';
import { eventTime } from '../domain/event-time.js';
import { Messengers } from '../messengers.js';
import { ownMessages } from './own-messages.js';

/** Callbacks that are looked through for those of a certain time: there is no index by time, and a minute has fewer. */
const RECENT = 50_000;

interface Chat {
  id: string;
  kind: string;
  account_id: string;
  external_user_id: string;
}

interface Row {
  account_id: string;
  user_id: string;
  event_ts: string | number;
  received_at: string | number;
  message_token: string;
  body: Buffer;
}

type Message = { chatId: string; externalMessageId: string };
type Since = { chatId: string; since: number };

/** Reads the inbox: a receipt is durable there before anybody acts on it. */
@QueryHandler(FindReceipts)
export class FindReceiptsHandler implements IQueryHandler<FindReceipts> {
  constructor(
    private readonly database: Database,
    private readonly messengers: Messengers,
  ) {}

  /** The chats and the inbox are asked apart: a join may be begun at the wrong end, and read all of an account. */
  async execute({ wanted }: FindReceipts): Promise<Receipt[]> {
    const ids = [...new Set(wanted.map(({ chatId }) => chatId))];
    if (ids.length === 0) return [];
    const chats = await this.database.query<Chat>(
      `SELECT c.id, a.kind, c.account_id, c.external_user_id FROM chat c JOIN account a ON a.id = c.account_id
       WHERE c.id IN (${placeholders(ids)})`,
      ids,
    );
    if (chats.length === 0) return [];
    return 'since' in wanted[0]!
      ? this.toldApart(receiptsOf(chats, await this.since(chats, wanted as Since[]), this.messengers))
      : receiptsOf(chats, await this.of(chats, wanted as Message[]), this.messengers).map(({ receipt }) => receipt);
  }

  /** Those of messages that we sent under that very token need no telling apart. */
  private async toldApart(found: readonly Found[]): Promise<Receipt[]> {
    const accounts = found.map(({ chat }) => ({ id: chat.account_id, kind: chat.kind }));
    const tokens = found.map(({ receipt }) => receipt.externalMessageId);
    const own = await ownMessages(this.database, this.messengers, accounts, tokens);
    return found.map(({ chat, receipt }) => ({
      ...receipt,
      ofInbound: own.has(`${chat.account_id} ${receipt.externalMessageId}`),
    }));
  }

  private of(chats: readonly Chat[], messages: readonly Message[]): Promise<Row[]> {
    const accountOf = new Map(chats.map((chat) => [chat.id, chat.account_id]));
    const byAccount = [...groupBy(messages, ({ chatId }) => accountOf.get(chatId) ?? '')];
    const each = byAccount.map(([, own]) => `(account_id = ? AND message_token IN (${placeholders(own)}))`);
    return this.database.query<Row>(
      `SELECT ${COLUMNS} FROM inbox WHERE ${each.join(' OR ')} ORDER BY id`,
      byAccount.flatMap(([id, own]) => [id, ...own.map(({ externalMessageId }) => externalMessageId)]),
    );
  }

  private async since(chats: readonly Chat[], wanted: readonly Since[]): Promise<Row[]> {
    const accountIds = [...new Set(chats.map((chat) => chat.account_id))];
    const userIds = chats.map((chat) => chat.external_user_id);
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM inbox WHERE id > (SELECT MAX(id) FROM inbox) - ${RECENT} AND received_at >= ?
       AND account_id IN (${placeholders(accountIds)}) AND user_id IN (${placeholders(userIds)}) ORDER BY id`,
      [Math.min(...wanted.map(({ since }) => since)), ...accountIds, ...userIds],
    );
    const sinceOf = new Map(wanted.map(({ chatId, since }) => [chatId, since]));
    const begun = new Map(chats.map((chat) => [keyOf(chat.account_id, chat.external_user_id), sinceOf.get(chat.id)!]));
    return rows.filter((row) => Number(row.received_at) >= begun.get(keyOf(row.account_id, row.user_id))!);
  }
}

const COLUMNS = 'account_id, user_id, event_ts, received_at, message_token, body';
const keyOf = (accountId: string, userId: string): string => `${accountId} ${userId}`;

interface Found {
  chat: Chat;
  receipt: Receipt;
}

function receiptsOf(chats: readonly Chat[], rows: readonly Row[], messengers: Messengers): Found[] {
  const chatOf = new Map(chats.map((chat) => [keyOf(chat.account_id, chat.external_user_id), chat]));
  return rows.flatMap((row): Found[] => {
    const chat = chatOf.get(keyOf(row.account_id, row.user_id));
    const event = chat && messengers.of(chat.kind).translate(row.body);
    if (event?.kind !== 'receipt') return [];
    const { messageId: externalMessageId, state, reason } = event;
    const { at } = eventTime(Number(row.event_ts), Number(row.received_at));
    return [{ chat: chat!, receipt: { chatId: chat!.id, externalMessageId, state, reason, at, ofInbound: false } }];
  });
}
