import { connect, createServer, type Server, type Socket } from 'node:net';
import { testDatabaseKind } from '../support/database.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

/** A way to the database that can fall silent: what is connected hears nothing any more, nobody is told. */
class SilentProxy {
  private sockets: Socket[] = [];
  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to({ hostname, port }: URL): Promise<SilentProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const proxy = new SilentProxy(server, (server.address() as { port: number }).port);
    server.on('connection', (near) => {
      const far = connect(Number(port || 3306), hostname);
      proxy.sockets.push(near, far);
      near.on('error', () => far.destroy());
      far.on('error', () => near.destroy());
      near.pipe(far).pipe(near);
    });
    return proxy;
  }

  fallSilent(): void {
    for (const socket of this.sockets) socket.unpipe().pause();
  }

  stop(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }
}

// SQLite has no connections that could go silent: there the same story is told without the silence.
it('takes callbacks in again soon after its connections to the database have silently died', async () => {
  const service = await Service.start();
  let proxy: SilentProxy | null = null;
  try {
    const { bot } = await service.linkedBot();
    const phone = bot.phoneOf(service.viber.createCustomer({ name: 'Anna' }));
    if (testDatabaseKind() === 'mariadb') {
      const url = new URL(service.databaseUrl);
      proxy = await SilentProxy.to(url);
      url.port = String(proxy.port);
      await service.restart('SIGTERM', { DATABASE_URL: url.href });
    }
    await phone.write('before');
    proxy?.fallSilent();
    await phone.write('while nobody listens');

    const texts = async () => {
      const [task] = await service.all('/api/tasks').catch(() => []);
      return task ? (await service.feed(task.id)).map((action) => action.text) : [];
    };
    await until('both messages in the task', async () => (await texts()).length === 2, 25_000);
    expect(await texts()).toEqual(['before', 'while nobody listens']);
  } finally {
    await service.stop();
    proxy?.stop();
  }
}, 60_000);
