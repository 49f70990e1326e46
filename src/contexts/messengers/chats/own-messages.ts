import { type Database, placeholders } from '../../../platform/database/database.js';
import type { Messengers } from '../messengers.js';

/**
 * Which of these tokens belong to messages the customers wrote, however long ago: messengers report on those too.
 * @returns `<account id> <token>` of each
 */
export async function ownMessages(
  database: Database,
  messengers: Messengers,
  accounts: ReadonlyArray<{ id: string; kind: string }>,
  tokens: readonly string[],
): Promise<Set<string>> {
  if (tokens.length === 0) return new Set();
  const ids = [...new Set(accounts.map(({ id }) => id))];
  const events = [...new Set(accounts.map(({ kind }) => messengers.of(kind).messageEvent))];
  const rows = await database.query<{ account_id: string; message_token: string }>(
    `SELECT account_id, message_token FROM inbox WHERE account_id IN (${placeholders(ids)})
     AND message_token IN (${placeholders(tokens)}) AND event IN (${placeholders(events)})`,
    [...ids, ...tokens, ...events],
  );
  return new Set(rows.map((row) => `${row.account_id} ${row.message_token}`));
}
