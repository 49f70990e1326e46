import type { DataSource } from 'typeorm';
import type { Secrets } from '../../../platform/secrets/secrets.js';
import { sentences } from '../../../platform/text/sentences.js';

const say = sentences({
  'bot-key-lost':
    'Its API key was lost with the SECRET_KEY before. An admin has to give it anew: PATCH /api/messengers/accounts/{id} with apiKey.',
});

/** What staff read of a bot whose key was forgotten. */
export const KEY_LOST = say('bot-key-lost', { id: '{id}' });

interface Row {
  id: string;
  name: string;
  api_key: string;
  previous_api_key: string | null;
}

/** Empties the API keys that do not open under SECRET_KEY. @returns the names of the bots that have none now */
export async function forgetLostKeys(dataSource: DataSource, secrets: Secrets): Promise<string[]> {
  const rows = await dataSource.query<Row[]>(
    "SELECT id, name, api_key, previous_api_key FROM account WHERE api_key <> '' ORDER BY name",
  );
  const opens = (sealed: string, id: string): boolean => {
    try {
      secrets.decrypt(sealed, id);
      return true;
    } catch {
      return false;
    }
  };
  const forgotten: string[] = [];
  for (const { id, name, api_key: current, previous_api_key: previous } of rows) {
    const kept = opens(current, id) ? current : '';
    const keptPrevious = previous !== null && opens(previous, id) ? previous : null;
    // What somebody has changed meanwhile was sealed under the key that is there.
    const sql = 'UPDATE account SET api_key = ?, previous_api_key = ? WHERE id = ? AND api_key = ?';
    if (kept !== current || keptPrevious !== previous) await dataSource.query(sql, [kept, keptPrevious, id, current]);
    if (kept === '') forgotten.push(name);
  }
  return forgotten;
}
