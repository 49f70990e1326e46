import dns from 'node:dns';
import { WebServer } from '../../../test/support/web-server.js';
import { agentWithin, fetchWithin, OUT_OF_REACH, poolWithin, type Reach, reachOf, request } from './outgoing.js';

let server: WebServer;
beforeAll(async () => {
  server = await WebServer.start((response) => void response.end('secret'));
});
afterAll(() => server.stop());
beforeEach(() => {
  server.asked.length = 0;
});
afterEach(() => jest.restoreAllMocks());

/** What names lead to, one look-up after the other; the last one goes on. */
function namesLeadTo(...answers: string[][]): void {
  let asked = 0;
  jest.spyOn(dns, 'lookup').mockImplementation(((
    _name: string,
    _options: object,
    done: (error: null, found: object[]) => void,
  ) => {
    const addresses = answers[Math.min(asked++, answers.length - 1)]!;
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }) as never);
}

async function asking(reach: Reach, host: string): Promise<string> {
  const dispatcher = agentWithin(reach, { connect: { timeout: 1_000 } });
  const port = new URL(server.origin).port;
  try {
    return await (await request(`http://${host}:${port}/x`, { dispatcher })).body.text();
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await dispatcher.destroy();
  }
}

describe('a client for the internet', () => {
  it.each(['127.0.0.1', '[::1]', 'localhost', '0.0.0.0', '[::ffff:7f00:1]', '2130706433', '0x7f.1', '0177.0.0.1'])(
    'does not connect to %s',
    async (host) => {
      expect(await asking('public', host)).toBe(OUT_OF_REACH);
      expect(server.asked).toEqual([]);
    },
  );

  it('does not connect where a name leads, when the connection is made, into a private network', async () => {
    namesLeadTo(['93.184.215.14'], ['127.0.0.1']);
    // Whoever looks first sees a public address; what counts is the look-up of the connection.
    dns.lookup('rebound.test', { all: true }, (_error, found) => expect(found[0]!.address).toBe('93.184.215.14'));
    expect(await asking('public', 'rebound.test')).toBe(OUT_OF_REACH);
    namesLeadTo(['93.184.215.14', '10.0.0.1']);
    expect(await asking('public', 'mixed.test')).toBe(OUT_OF_REACH);
    namesLeadTo([]);
    expect(await asking('public', 'nowhere.test')).toBe(OUT_OF_REACH);
    expect(server.asked).toEqual([]);
  });

  it('holds for a pool, too', async () => {
    const dispatcher = poolWithin('public', server.origin);
    await expect(request(server.origin, { dispatcher })).rejects.toMatchObject({ code: OUT_OF_REACH });
    await dispatcher.destroy();
  });
});

describe('a client for a simulator', () => {
  it('connects to this machine, and to nothing else', async () => {
    expect(await asking('loopback', '127.0.0.1')).toBe('secret');
    expect(await asking('loopback', 'localhost')).toBe('secret');
    expect(await asking('loopback', '10.0.0.1')).toBe(OUT_OF_REACH);
    namesLeadTo(['169.254.169.254']);
    expect(await asking('loopback', 'localhost')).toBe(OUT_OF_REACH);
  });

  it.each([
    ['http://127.0.0.1:9100/pa', 'loopback'],
    ['http://localhost:9100', 'loopback'],
    ['https://[::1]/pa', 'loopback'],
    ['https://chatapi.viber.com/pa', 'public'],
    ['https://10.0.0.1/pa', 'public'],
    ['https://localhost.example.test', 'public'],
  ] as const)('is one where the operator names this machine: %s is %s', (url, reach) => {
    expect(reachOf(url)).toBe(reach);
  });
});

describe('fetch for libraries', () => {
  const asked = (work: Promise<{ text: () => Promise<string> }>) =>
    work.then(
      (answer) => answer.text(),
      (error: { cause?: { code?: string; message?: string } }) => error.cause?.code ?? error.cause?.message,
    );

  it('reaches the internet, and the origins that the operator has named', async () => {
    expect(await asked(fetchWithin('public')(server.origin))).toBe(OUT_OF_REACH);
    expect(await asked(fetchWithin('public', [server.origin])(server.origin))).toBe('secret');
    expect(await asked(fetchWithin('public', [server.origin])('http://127.0.0.2:9009/'))).toBe(OUT_OF_REACH);
  });

  it('follows no redirect', async () => {
    server.answer = (response) => void response.writeHead(302, { location: `${server.origin}/secret` }).end();
    expect(await asked(fetchWithin('public', [server.origin])(server.origin))).toBe('unexpected redirect');
    expect(server.asked).toHaveLength(1);
  });
});
