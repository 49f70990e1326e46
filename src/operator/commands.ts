import 'reflect-metadata';
import { loadConfig } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { SealedValuesStore } from '../platform/secrets/sealed-values.store.js';
import { Secrets } from '../platform/secrets/secrets.js';
import { backup } from './backup.js';
import { check } from './check.js';
import { forgetKeys } from './forget-keys.js';
import { type Operation, upToDate, withDatabase } from './operation.js';
import { restore } from './restore.js';
import { previewRetention } from './retention.js';

const USAGE = `Usage: node dist/main.js [command]
  (none)            run the service
  migrate           bring the database's tables up to date, and end
  check             look at settings, database, files, Viber and the public address; exit code 1 when something is wrong
  retention --dry-run
                    count what would be removed now by its age, by kind; nothing is removed
  reseal            encrypt every secret of the database under the present SECRET_KEY, whoever else has sealed it; the
                    service does so by itself while SECRET_KEY_PREVIOUS is set
  backup <file>     write the whole database, as of one moment, into a new file; the service may go on
  restore <file>    fill an empty database from such a file; with --key-lost though it was made under another SECRET_KEY
  forget-keys       where SECRET_KEY is lost: forget the bots' API keys that do not open, so that they can be given anew
`;

const COMMANDS = new Set(['migrate', 'check', 'retention', 'reseal', 'backup', 'restore', 'forget-keys']);
const KEY_LOST = '--key-lost';
const DRY_RUN = '--dry-run';

/** Runs one command. @returns the exit code. @throws Error whose message says what to do. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const keyLost = args[0] === 'restore' && args.includes(KEY_LOST);
  const dryRun = args[0] === 'retention' && args.includes(DRY_RUN);
  const [command, file, ...rest] = args.filter((arg) => !(keyLost && arg === KEY_LOST) && !(dryRun && arg === DRY_RUN));
  const needsFile = command === 'backup' || command === 'restore';
  // Only the service itself removes.
  const incomplete = needsFile !== Boolean(file) || (command === 'retention' && !dryRun);
  if (!COMMANDS.has(command!) || incomplete || rest.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const operation: Operation = { config: loadConfig(env), say: (line) => void process.stdout.write(`${line}\n`) };
  if (command === 'check') return check(operation);
  if (command === 'reseal') return reseal(operation);
  if (command === 'retention') await previewRetention(operation);
  else if (command === 'backup') await backup(operation, file!);
  else if (command === 'restore') await restore(operation, file!, keyLost);
  else if (command === 'forget-keys') await forgetKeys(operation);
  else await migrateOnly(operation);
  return 0;
}

async function reseal({ config, say }: Operation): Promise<number> {
  return withDatabase(config, async (dataSource) => {
    const store = new SealedValuesStore(new Database(dataSource), new Secrets(config));
    const resealed = await store.reseal(['current', 'outdated', 'foreign']);
    const { all, unreadable } = await store.look();
    say(`Sealed anew: ${resealed} of ${all} secrets.`);
    if (unreadable.length > 0) say(`No key given here opens: ${unreadable.join(', ')}.`);
    return unreadable.length > 0 ? 1 : 0;
  });
}

async function migrateOnly({ config, say }: Operation): Promise<void> {
  const done = await withDatabase(config, upToDate(config));
  say(done.length === 0 ? 'The tables are up to date.' : `Migrated: ${done.join(', ')}.`);
}
