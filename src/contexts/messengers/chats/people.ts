import { placeholders } from '../../../platform/database/database.js';
import { groupBy } from '../../../platform/group-by.js';

/** A person of an account, under which chats and what belongs to them are found. */
export interface PersonKey {
  accountId: string;
  userId: string;
}

/** The condition for rows of these people, and its parameters. */
export function ofPeople(keys: readonly PersonKey[]): { condition: string; parameters: string[] } {
  const conditions: string[] = [];
  const parameters: string[] = [];
  for (const [accountId, people] of groupBy(keys, (key) => key.accountId)) {
    const users = [...new Set(people.map(({ userId }) => userId))];
    conditions.push(`(account_id = ? AND external_user_id IN (${placeholders(users)}))`);
    parameters.push(accountId, ...users);
  }
  return { condition: conditions.join(' OR '), parameters };
}
