import { createApp } from '../app.js';
import { Retention } from '../platform/retention/retention.js';
import { type Operation, withDatabase } from './operation.js';

/** Counts what would be removed now by its age, as the service itself counts; removes nothing. */
export async function previewRetention({ config, say }: Operation): Promise<void> {
  if (await withDatabase(config, (dataSource) => dataSource.showMigrations())) {
    throw new Error('some migrations are not applied. Run "migrate", or start the service, and count then.');
  }
  // Made, never started: nothing works and nobody listens.
  const app = await createApp(config);
  try {
    for (const { kind, days, count } of await app.get(Retention).preview()) {
      say(
        count === null
          ? `${kind}: kept for ever`
          : `${kind}: ${count} older than ${days} ${days === 1 ? 'day' : 'days'}`,
      );
    }
    say('Nothing was removed. The service does it once a day.');
  } finally {
    await app.close();
  }
}
