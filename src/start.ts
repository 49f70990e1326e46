import 'reflect-metadata';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { createApp } from './app.js';
import { CountAccounts } from './contexts/messengers/contract.js';
import { HasAdmin } from './contexts/staff/contract.js';
import { loadConfig } from './platform/config/config.js';
import { Database } from './platform/database/database.js';
import { placeOf } from './platform/database/start-error.js';
import { version } from './platform/version.js';

/** Supervisors kill after ten seconds. */
const STOP_AT_MOST_MS = 9_500;
const NO_ADMIN =
  'There is no admin yet: open the link in setup-link.txt, beside the folder FILES_DIR, within an hour; or set ADMIN_TOKEN to 32 characters or more (openssl rand -hex 32), and start again.';

/** Starts the service by its environment. It ends the process where that cannot be. @returns it, once it listens */
export async function start(): Promise<INestApplicationContext> {
  try {
    // Checked before anything starts: a wrong setting is one clear message and no stack.
    const config = loadConfig(process.env);
    const app = await createApp(config);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      // A stop ends in time whatever hangs: what was acknowledged is stored, and what was being sent has a lease.
      process.once(signal, () => setTimeout(() => process.exit(1), STOP_AT_MOST_MS).unref());
    }
    for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
      process.on(event, (thrown: unknown) => endAfter(app, event, thrown));
    }
    await app.listen(config.PORT, config.HOST);
    const queries = app.get(QueryBus);
    const ready = {
      version,
      address: await app.getUrl(),
      publicUrl: config.PUBLIC_URL,
      database: await app.get(Database).version().catch(String),
      at: placeOf(config.DATABASE_URL),
      files: config.FILES_S3_BUCKET ?? config.FILES_DIR,
      workers: config.WORKERS,
      bots: await queries.execute(new CountAccounts()).catch(String),
      // Where it cannot be told, it is no advice either.
      ...((await queries.execute(new HasAdmin()).catch(() => true)) ? {} : { signIn: NO_ADMIN }),
    };
    new Logger('Start').log(ready, 'viber-tasks is ready.');
    return app;
  } catch (error) {
    // Before there is a logger: a wrong setting, a port in use, a database that is not there.
    process.stderr.write(`viber-tasks did not start. ${reason(error as NodeJS.ErrnoException)}\n`);
    process.exit(1);
  }
}

/** Nobody knows what still holds after an error that was not caught: it ends like any other stop, and is started anew. */
function endAfter(app: INestApplicationContext, event: string, thrown: unknown): void {
  const err = thrown instanceof Error ? thrown : new Error(`It is no Error but of type ${typeof thrown}.`);
  new Logger('Start').fatal({ err, event }, 'An error that nobody has caught: the service ends.');
  setTimeout(() => process.exit(1), STOP_AT_MOST_MS).unref();
  void app.close().finally(() => process.exit(1));
}

function reason({ syscall, code, message }: NodeJS.ErrnoException): string {
  return syscall === 'listen' ? `PORT or HOST: ${message}. Set another, or end what uses it (${code}).` : message;
}
