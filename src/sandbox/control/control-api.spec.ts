import { request } from 'node:http';
import { call, Receiver } from '../receiver.fixture.js';
import { sha256Of, SimulatedViber } from '../simulated-viber.js';

/** Answers differ from call to call; each test says what it looks for. */
type Json = Record<string, unknown>;

describe('the control API and the page', () => {
  let viber: SimulatedViber;
  let receiver: Receiver;

  beforeEach(async () => {
    receiver = await Receiver.start();
    viber = await SimulatedViber.start();
  });

  afterEach(async () => {
    await viber.stop();
    await receiver.stop();
  });

  async function control(method: string, path: string, body?: Blob | object): Promise<{ status: number; json: Json }> {
    const isRaw = body === undefined || body instanceof Blob;
    const sent = isRaw ? body : JSON.stringify(body);
    const answer = await fetch(`${viber.origin}/sandbox/${path}`, { method, body: sent });
    return { status: answer.status, json: (await answer.json()) as Json };
  }

  it('lets another process play a customer', async () => {
    const key = '44dafb7e0f40021e-61a47a1e6778d187-f2c5a676a07050b3';
    expect((await control('POST', 'bots', { name: 'Service desk', apiKey: key })).json.uri).toBe('servicedesk');
    await control('POST', 'customers', { id: 'olga', name: 'Ольга' });
    const phone = 'phones/servicedesk/olga';
    expect((await control('POST', `${phone}/write`, { text: 'x' })).json.error).toContain('no webhook');
    await call(viber.apiUrl, key, 'set_webhook', { url: receiver.url });
    const written = await control('POST', `${phone}/write`, { text: 'Привет' });
    expect(written.json.attempts).toEqual([{ status: 200, ms: expect.any(Number) }]);
    await control('POST', `${phone}/media?fileName=a.png&text=b`, new Blob(['png']));
    const share = { ActionType: 'share-phone', ActionBody: '#share' };
    await control('POST', `${phone}/press`, { button: share });
    await control('POST', `${phone}/press`, { button: share, desktop: true });
    const sent = receiver.of('message').map((got) => got.json['message']);
    expect(sent).toMatchObject([
      { type: 'text', text: 'Привет' },
      { type: 'picture', text: 'b', file_name: 'a.png', size: 3 },
      { type: 'contact', text: '#share', contact: { phone_number: expect.stringMatching(/^\d+$/) } },
      { type: 'text', text: '#share' },
    ]);
    const { userId } = (await control('GET', phone)).json;
    const answer = { receiver: userId, sender: { name: 'a' }, type: 'text', text: 'Ответ' };
    await control('POST', 'fail-next-send', { status: 12 });
    expect((await call(viber.apiUrl, key, 'send_message', answer)).status).toBe(12);
    await call(viber.apiUrl, key, 'send_message', answer);
    const messages = (await control('GET', `${phone}/messages`)).json as unknown as Json[];
    expect(messages.at(-1)).toMatchObject({ direction: 'in', text: 'Ответ', token: expect.stringMatching(/^\d{19}$/) });
    expect((await control('GET', 'requests')).json).toHaveLength(3);
  });

  it('spoils downloads and loads what the bot sent', async () => {
    const bot = viber.createBot({ name: 'Shop', uri: 'shop' });
    const phone = bot.phoneOf(viber.createCustomer({ id: 'olga' }));
    await call(viber.apiUrl, bot.apiKey, 'set_webhook', { url: receiver.url });
    await control('POST', 'phones/shop/olga/media?fileName=a.zip&size=70000&seed=x');
    const sent = receiver.of('message')[0]!.json['message'] as Record<string, string>;
    expect(sent).toMatchObject({ type: 'file', size: 70_000 });
    expect((await control('POST', 'fail-next-media', { http: 503, times: 2 })).json).toEqual({ waiting: 2 });
    expect((await fetch(sent['media']!)).status).toBe(503);
    expect((await control('DELETE', 'fail-next-media')).json).toEqual({ waiting: 0 });
    expect(new Uint8Array(await (await fetch(sent['media']!)).arrayBuffer())).toHaveLength(70_000);
    await viber.until(() => viber.media.downloads.every(({ open }) => !open), 'the end of both downloads');
    expect((await control('GET', 'downloads')).json).toMatchObject([{ status: 503 }, { status: 200, finished: true }]);
    const file = { type: 'file', media: sent['media'], size: 70_000, file_name: 'a.zip' };
    await call(viber.apiUrl, bot.apiKey, 'send_message', { receiver: phone.userId, sender: { name: 'a' }, ...file });
    const fetched = await control('POST', 'phones/shop/olga/fetch-media', { token: phone.received[0]!.token });
    expect(fetched.json).toEqual({
      problems: ['the range bytes=0-99 is answered with 200 instead of 206'],
      contentType: 'application/octet-stream',
      size: 70_000,
      sha256: sha256Of({ fileName: 'a.zip', size: 70_000, seed: 'x' }),
    });
    expect((await control('POST', 'phones/shop/olga/fetch-media', { token: '1' })).status).toBe(404);
    await expect(phone.fetchMedia(phone.messages[0]!)).rejects.toThrow('only what the bot sent');
  });

  it.each<object>([{ htttp: 500 }, { http: '500' }, { bytesPerSecond: 0 }, { constructor: true }])(
    'refuses a download fault that would do nothing: %j',
    async (fault) => {
      expect((await control('POST', 'fail-next-media', fault)).status).toBe(400);
      expect(viber.media.faults.size).toBe(0);
    },
  );

  it('tells mistakes apart and refuses other pages', async () => {
    expect((await control('GET', 'nothing')).status).toBe(404);
    expect((await control('GET', 'phones/x/y')).status).toBe(404);
    expect((await control('POST', 'bots', {})).status).toBe(400);
    const foreign = { method: 'POST', headers: { origin: 'http://evil.example' }, body: '{"name":"x"}' };
    expect((await fetch(`${viber.origin}/sandbox/bots`, foreign)).status).toBe(403);
    expect(viber.bots).toHaveLength(0);
  });

  it('is used by the page of the demo too, where there is one, and by no other', async () => {
    const demo = { origin: 'http://127.0.0.1:3000', startAgain: () => Promise.resolve({ link: 'x' }) };
    const shown = await SimulatedViber.start({ demo });
    const asked = (origin: string, path: string, method = 'POST') =>
      fetch(`${shown.origin}/${path}`, {
        method,
        headers: { origin },
        body: method === 'POST' ? '{"name":"x"}' : null,
      });
    const allowed = await asked(demo.origin, 'sandbox/bots');
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([200, demo.origin]);
    expect((await asked(demo.origin, 'sandbox/bots', 'OPTIONS')).status).toBe(204);
    expect(await (await asked(demo.origin, 'sandbox/start-again')).json()).toEqual({ link: 'x' });
    const policy = async (from: string) =>
      /frame-ancestors (.+)$/.exec((await fetch(`${from}/phone/x/olga`)).headers.get('content-security-policy')!)![1];
    expect([await policy(shown.origin), await policy(viber.origin)]).toEqual([demo.origin, "'none'"]);
    for (const other of ['http://127.0.0.1:3001', 'http://localhost:3000', 'null']) {
      const refused = await asked(other, 'sandbox/start-again');
      expect([other, refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([other, 403, null]);
    }
    await shown.stop();
    expect((await control('POST', 'start-again')).status).toBe(404);
  });

  it('is empty when it starts again: bots, customers, and what waited to go wrong', async () => {
    const bot = viber.createBot({ name: 'Shop' });
    viber.createCustomer({ id: 'olga' });
    await control('POST', 'fail-next-send', { status: 12 });
    await control('PATCH', 'faults', { slowMs: 1_000 });
    bot.webhookUrl = receiver.url;
    viber.empty();
    expect((await control('GET', 'state')).json).toMatchObject({ bots: [], customers: [] });
    expect([bot.webhookUrl, viber.sendFaults.size, viber.faults.slowMs]).toEqual([null, 0, 0]);
  });

  it('is used by names of this machine only, whatever leads to it', async () => {
    const { port } = new URL(viber.origin);
    const asked = (path: string, host: string, method = 'GET') =>
      new Promise<number>((resolve, reject) => {
        // A page of this name says so as its origin, too; `fetch` would not take another host.
        const headers = { host, origin: `http://${host}` };
        const asking = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
          response.resume();
          response.destroy();
          resolve(response.statusCode!);
        });
        asking.on('error', reject).end();
      });
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'LOCALHOST', `127.8.9.1:${port}`, `[::1]:${port}`]) {
      expect([host, await asked('/sandbox/state', host)]).toEqual([host, 200]);
    }
    for (const host of [
      `rebound.example:${port}`,
      'evil.example',
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      'evil-localhost',
      '127.evil.example:80',
      '0.0.0.0',
      '192.168.0.10',
      '[::2]',
      'localhost:1:2',
      'localhost@evil.example',
      '',
    ]) {
      for (const path of ['/sandbox/state', '/sandbox/events', '/sandbox/phones/shop/olga/events']) {
        expect([host, path, await asked(path, host)]).toEqual([host, path, 403]);
      }
      expect([host, await asked('/sandbox/customers', host, 'POST')]).toEqual([host, 403]);
    }
    expect(viber.customers).toHaveLength(0);
  });

  it('streams the phone as it changes', async () => {
    const bot = viber.createBot({ name: 'Shop', uri: 'shop' });
    const customer = viber.createCustomer({ id: 'olga' });
    await call(viber.apiUrl, bot.apiKey, 'set_webhook', { url: receiver.url });
    const abort = new AbortController();
    const stream = await fetch(`${viber.origin}/sandbox/phones/shop/olga/events`, { signal: abort.signal });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    let seen = '';
    await bot.phoneOf(customer).write('streamed');
    while (!seen.includes('streamed')) seen += (await reader.read()).value ?? '';
    expect(seen).toMatch(/^data: \{/);
    abort.abort();
    await viber.until(() => viber.changes.listenerCount('change') === 0, 'the stream to be forgotten');
  });

  it.each([
    ['/', 'text/html'],
    ['/phone/shop/olga', 'text/html'],
    ['/page/phone.js', 'text/javascript'],
    ['/page/base.css', 'text/css'],
    ['/page/icons.svg', 'image/svg+xml'],
    ['/stickers/40130.png', 'image/png'],
  ])('serves %s', async (path, type) => {
    const answer = await fetch(viber.origin + path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
  });

  it.each(['/page/../main.ts', '/page/%2e%2e%2fmain.ts', '/media/x/y', '/main.ts'])(
    'serves nothing else: %s',
    async (path) => {
      expect([403, 404]).toContain((await fetch(viber.origin + path)).status);
    },
  );
});
