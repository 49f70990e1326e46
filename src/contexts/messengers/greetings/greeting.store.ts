import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { withPriority } from '../../../platform/database/permits.js';
import { ofPeople, type PersonKey } from '../chats/people.js';
import type { Greeting } from '../contract.js';

interface GreetingRow {
  account_id: string;
  external_user_id: string;
  opening_token: string;
  message_token: string | null;
  noted_at: string | number;
}

/** A phone that opens a chat is online: what it says of the greeting comes within moments. */
const RECEIPTS_MS = 24 * 3_600_000;
const isRecent = (row: GreetingRow): boolean => Number(row.noted_at) > Date.now() - RECEIPTS_MS;

/** A message that is none of those we know, and the one who has it. */
export interface StrayMessage extends PersonKey {
  messageToken: string;
}

/** Greetings that went out as the answer to an opening, and the ids that the messenger gave them. */
@Injectable()
export class GreetingStore {
  constructor(private readonly database: Database) {}

  /** To be noted before it goes out: its receipts may come at once. The same opening may be told again. */
  async note({ accountId, userId }: PersonKey, openingToken: string): Promise<void> {
    const row = {
      account_id: accountId,
      external_user_id: userId,
      opening_token: openingToken,
      message_token: null,
      noted_at: Date.now(),
    };
    const ending = dialect.ignoreDuplicate('account_id,external_user_id,opening_token');
    await withPriority(() => this.database.insert('greeting', [row], ending));
  }

  async inChats(chatIds: readonly string[]): Promise<Greeting[]> {
    const chats = await this.database.query<{ id: string; account_id: string; external_user_id: string }>(
      `SELECT id, account_id, external_user_id FROM chat WHERE id IN (${placeholders(chatIds)})`,
      [...chatIds],
    );
    const greetings = await this.of(
      chats.map((chat) => ({ accountId: chat.account_id, userId: chat.external_user_id })),
    );
    return chats.flatMap((chat) =>
      greetings
        .filter((row) => row.account_id === chat.account_id && row.external_user_id === chat.external_user_id)
        .map((row) => ({
          chatId: chat.id,
          externalMessageId: row.message_token,
          recent: isRecent(row),
        })),
    );
  }

  /** Each of these messages is the greeting of its reader whose id is not known yet, if there is one. */
  async recognise(strays: readonly StrayMessage[]): Promise<void> {
    const greetings = await this.of(strays);
    const named: GreetingRow[] = [];
    for (const { accountId, userId, messageToken } of strays) {
      const own = greetings.filter((row) => row.account_id === accountId && row.external_user_id === userId);
      if (own.some((row) => row.message_token === messageToken)) continue;
      const greeting = own.find((row) => row.message_token === null && isRecent(row));
      if (greeting) named.push(Object.assign(greeting, { message_token: messageToken }));
    }
    const ending = dialect.updateDuplicate('account_id,external_user_id,opening_token', ['message_token']);
    await this.database.insert(
      'greeting',
      named.map((row) => ({ ...row })),
      ending,
    );
  }

  private async of(people: readonly PersonKey[]): Promise<GreetingRow[]> {
    if (people.length === 0) return [];
    const { condition, parameters } = ofPeople(people);
    return this.database.query<GreetingRow>(`SELECT * FROM greeting WHERE ${condition}`, parameters);
  }
}
