import { forgetLostKeys } from '../contexts/messengers/accounts/lost-keys.js';
import { Secrets } from '../platform/secrets/secrets.js';
import { type Operation, withDatabase } from './operation.js';

/** Where SECRET_KEY is gone for good: the service starts again, and the bots wait for their API keys. */
export async function forgetKeys({ config, say }: Operation): Promise<void> {
  const bots = await withDatabase(config, (dataSource) => forgetLostKeys(dataSource, new Secrets(config)));
  if (bots.length === 0) return say('SECRET_KEY opens the API keys of all bots: nothing was forgotten.');
  say(
    `Forgotten: the API keys of ${bots.map((name) => `"${name}"`).join(', ')}. Contacts, tasks, chats and settings stay.`,
  );
  say('Start the service, and give each bot its key anew: PATCH /api/messengers/accounts/{id} with apiKey.');
}
