import { readSecretFiles } from './platform/config/secret-files.js';

// What customers wrote is for the owner of the files alone: database, attachments, backups.
process.umask(0o077);
const [command] = process.argv.slice(2);
try {
  // Before anything else is loaded: some of it chooses by the settings already.
  readSecretFiles(process.env);
  if (command === undefined) await (await import('./start.js')).start();
  else process.exitCode = await (await import('./operator/commands.js')).run(process.argv.slice(2), process.env);
} catch (error) {
  process.stderr.write(`viber-tasks ${command ?? 'did not start'}: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
