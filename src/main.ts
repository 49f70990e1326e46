import 'reflect-metadata';
import { createApp } from './app.js';
import { Config } from './platform/config/config.js';

try {
  const app = await createApp();
  const config = app.get(Config);
  await app.listen(config.PORT, config.HOST);
} catch (error) {
  // Before there is a logger: a wrong setting, a port in use, a database that is not there.
  process.stderr.write(`viber-tasks did not start. ${(error as Error).message}\n`);
  process.exit(1);
}
