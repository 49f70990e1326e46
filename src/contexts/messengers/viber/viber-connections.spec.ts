import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '../../../../test/support/until.js';
import type { Config } from '../../../platform/config/config.js';
import { ViberApi } from './viber-api.js';
import { ViberGateway } from './viber.gateway.js';

const CONNECTIONS = 32;

describe("a bot's connections to Viber", () => {
  let server: Server;
  let api: ViberApi;
  let gateway: ViberGateway;
  /** Requests that are not answered yet, and the keys of all there were. */
  let open: ServerResponse[];
  let keys: string[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      keys.push(String(request.headers['x-viber-auth-token']));
      open.push(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    api = new ViberApi({ VIBER_API_URL: `http://127.0.0.1:${port}/pa` } as Config);
    gateway = new ViberGateway(api, { VIBER_MEDIA_HOSTS: [] } as unknown as Config);
  });
  afterAll(async () => {
    await api.onApplicationShutdown();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  beforeEach(() => {
    [open, keys] = [[], []];
  });

  const send = (key: string, mayBegin = () => true) =>
    gateway.send(key, { name: 'Bot', avatarUrl: null }, 'user==', { kind: 'text', text: 'Hello' }, mayBegin);
  const answer = () =>
    open.splice(0).forEach((response) => response.end('{"status":0,"status_message":"ok","message_token":1}'));
  const kinds = async (sent: Array<ReturnType<typeof send>>) => (await Promise.all(sent)).map(({ kind }) => kind);

  it('are bounded, and its own: what hangs keeps no other bot waiting', async () => {
    const hung = Array.from({ length: CONNECTIONS + 3 }, () => send('hung'));
    await until('as many requests as there are connections', () => open.length === CONNECTIONS);
    const other = send('other');
    await until('the request of the other bot', () => keys.includes('other'));
    expect(keys.filter((key) => key === 'hung')).toHaveLength(CONNECTIONS);
    answer();
    expect((await other).kind).toBe('accepted');
    await until('the requests that waited', () => open.length === 3);
    answer();
    expect(await kinds(hung)).toEqual(hung.map(() => 'accepted'));
  });

  it('are not used for what nobody wants to be sent any more when its turn has come', async () => {
    let wanted = true;
    const first = Array.from({ length: CONNECTIONS }, () => send('bot'));
    const second = Array.from({ length: 3 }, () => send('bot', () => wanted));
    await until('as many requests as there are connections', () => open.length === CONNECTIONS);
    wanted = false;
    answer();
    expect(await kinds(first)).toEqual(first.map(() => 'accepted'));
    expect(await kinds(second)).toEqual(second.map(() => 'withheld'));
    expect(keys).toHaveLength(CONNECTIONS);
  });
});
