import 'reflect-metadata';
import { createApp } from './app.js';
import { loadConfig } from './platform/config/config.js';

/** Supervisors kill after ten seconds. */
const STOP_AT_MOST_MS = 9_500;

try {
  // Checked before anything starts: a wrong setting is one clear message and no stack.
  const config = loadConfig(process.env);
  const app = await createApp();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // A stop ends in time whatever hangs: what was acknowledged is stored, and what was being sent has a lease.
    process.once(signal, () => setTimeout(() => process.exit(1), STOP_AT_MOST_MS).unref());
  }
  await app.listen(config.PORT, config.HOST);
} catch (error) {
  // Before there is a logger: a wrong setting, a port in use, a database that is not there.
  process.stderr.write(`viber-tasks did not start. ${reason(error as NodeJS.ErrnoException)}\n`);
  process.exit(1);
}

function reason({ syscall, code, message }: NodeJS.ErrnoException): string {
  return syscall === 'listen' ? `PORT or HOST: ${message}. Set another, or end what uses it (${code}).` : message;
}
