import { testDatabaseKind } from '../support/database.js';
import { Service } from '../support/service.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { until } from '../support/until.js';

// SQLite has no connections that could go silent: there the same story is told without the silence.
it('takes callbacks in again soon after its connections to the database have silently died', async () => {
  const service = await Service.start({ callbackRetryDelaysMs: Array<number>(100).fill(200) });
  let proxy: TcpProxy | null = null;
  try {
    const { bot } = await service.linkedBot();
    const phone = bot.phoneOf(service.viber.createCustomer({ name: 'Anna' }));
    if (testDatabaseKind() === 'mariadb') {
      proxy = await TcpProxy.to(service.databaseUrl);
      await service.restart('SIGTERM', { DATABASE_URL: proxy.url });
    }
    await phone.write('before');
    proxy?.fallSilent();
    // Who connects from now on is served; those before stay as dead as they are.
    proxy?.heal();
    await phone.write('while nobody listens');

    const texts = async () => {
      const [task] = await service.all('/api/tasks').catch(() => []);
      return task ? (await service.feed(task.id)).map((action) => action.text) : [];
    };
    await until('both messages in the task', async () => (await texts()).length === 2);
    expect(await texts()).toEqual(['before', 'while nobody listens']);
  } finally {
    await service.stop();
    proxy?.stop();
  }
});
