import 'reflect-metadata';
import { createApp } from './app.js';
import { loadConfig } from './platform/config/config.js';

try {
  // Checked before anything starts: a wrong setting is one clear message and no stack.
  const config = loadConfig(process.env);
  const app = await createApp();
  await app.listen(config.PORT, config.HOST);
} catch (error) {
  // Before there is a logger: a wrong setting, a port in use, a database that is not there.
  process.stderr.write(`viber-tasks did not start. ${(error as Error).message}\n`);
  process.exit(1);
}
