import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { ofPeople, type PersonKey } from './people.js';

/** A row of `chat`; 64-bit columns come as strings on MySQL, flags as 0 or 1. */
export interface ChatRow {
  id: string;
  account_id: string;
  external_user_id: string;
  contact_id: string;
  task_id: string | null;
  subscribed: boolean | number;
  subscription_at: string | number;
  last_message_at: string | number;
  avatar_url: string | null;
  avatar_at: string | number | null;
  language: string | null;
  country: string | null;
  created_at: string | number;
  /** Not a column: the batch in hand has turned `subscribed`. */
  subscriptionMoved?: boolean;
}

/** Chats in bulk: for the batch that processes callbacks, and how many there are. */
@Injectable()
export class ChatStore {
  constructor(private readonly database: Database) {}

  /** Reads and locks chats. @returns by `accountId userId`. */
  async lock(keys: readonly PersonKey[]): Promise<Map<string, ChatRow>> {
    if (keys.length === 0) return new Map();
    const { condition, parameters } = ofPeople(keys);
    const rows = await this.database.query<ChatRow>(
      `SELECT * FROM chat WHERE ${condition} ORDER BY account_id, external_user_id ${dialect.forUpdate}`,
      parameters,
    );
    return new Map(rows.map((row) => [`${row.account_id} ${row.external_user_id}`, row]));
  }

  /** How many chats these accounts have; those without any are absent. */
  async countOf(accountIds: readonly string[]): Promise<Map<string, number>> {
    if (accountIds.length === 0) return new Map();
    const rows = await this.database.query<{ account_id: string; n: string | number }>(
      `SELECT account_id, COUNT(*) AS n FROM chat WHERE account_id IN (${placeholders(accountIds)}) GROUP BY account_id`,
      [...accountIds],
    );
    return new Map(rows.map(({ account_id, n }) => [account_id, Number(n)]));
  }

  /** Inserts new chats and updates what a callback can change of known ones. */
  async store(chats: readonly ChatRow[]): Promise<void> {
    const rows = chats
      .map(({ subscriptionMoved: _moved, ...row }) => ({ ...row, subscribed: Boolean(row.subscribed) }))
      .toSorted((a, b) => (a.account_id + a.external_user_id < b.account_id + b.external_user_id ? -1 : 1));
    const reported = ['last_message_at', 'avatar_url', 'avatar_at', 'language', 'country'];
    const changeable = ['task_id', 'subscribed', 'subscription_at', ...reported];
    await this.database.insert('chat', rows, dialect.updateDuplicate('id', changeable));
  }
}

/** Language and country are those of their latest message. */
export function noteMessage(
  chat: ChatRow,
  { language, country }: { language: string | null; country: string | null },
  at: number,
): void {
  if (at < Number(chat.last_message_at)) return;
  chat.last_message_at = at;
  chat.language = language ?? chat.language;
  chat.country = country ?? chat.country;
}
