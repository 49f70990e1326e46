import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../../../platform/config/config.js';
import { DomainError } from '../../../platform/domain-error.js';
import type { SendableMessage } from '../messenger-gateway.js';
import { ViberApi } from './viber-api.js';
import { ViberGateway } from './viber.gateway.js';

const KEY = '44dafb7e0f40021e-61a47a1e6778d187-f2c5a676a07050b3';
const TEXT = 'What the customer must read and nobody else';

interface Asked {
  path: string;
  key: unknown;
  contentType: unknown;
  body: Record<string, unknown>;
  raw: string;
}

let server: Server;
let api: ViberApi;
let gateway: ViberGateway;
let asked: Asked[] = [];
let reply: (response: ServerResponse, request: IncomingMessage) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString();
      const { 'x-viber-auth-token': key, 'content-type': contentType } = request.headers;
      asked.push({ path: request.url!, key, contentType, body: JSON.parse(raw), raw });
      reply(response, request);
    });
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
  asked = [];
});

const json = (status: number, body: unknown) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const accept = json(200, { status: 0, status_message: 'ok', message_token: '5871234567890300002', billing_status: 1 });
const always = () => true;
const speaker = { name: 'Bot', avatarUrl: null };
const send = (name = 'Service desk') =>
  gateway.send(KEY, { name, avatarUrl: null }, 'user==', { kind: 'text', text: TEXT }, always);
const refusal = (work: Promise<unknown>): Promise<DomainError> =>
  work.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: DomainError) => error,
  );

describe('a message on its way to Viber', () => {
  it('carries the key in the header only, and the text as UTF-8', async () => {
    reply = accept;
    const message = { kind: 'text', text: 'Ж 😀' } as const;
    const outcome = await gateway.send(KEY, speaker, 'kT3x/9aQ+uPz1mN0bVYw6A==', message, always);
    expect(outcome).toEqual({ kind: 'accepted', externalMessageId: '5871234567890300002', billingStatus: 1 });
    expect(asked).toEqual([
      {
        path: '/pa/send_message',
        key: KEY,
        contentType: 'application/json; charset=utf-8',
        body: { receiver: 'kT3x/9aQ+uPz1mN0bVYw6A==', type: 'text', sender: { name: 'Bot' }, text: 'Ж 😀' },
        raw: expect.stringContaining('Ж 😀'),
      },
    ]);
    expect(asked[0]!.raw).not.toContain(KEY);
  });

  it.each<[SendableMessage, object]>([
    [
      { kind: 'picture', text: '', url: 'https://here/m/k/a.jpg', thumbnailUrl: 'https://here/m/t/thumbnail.jpg' },
      { type: 'picture', text: '', media: 'https://here/m/k/a.jpg', thumbnail: 'https://here/m/t/thumbnail.jpg' },
    ],
    [
      { kind: 'video', url: 'https://here/m/k/a.mp4', size: 9, durationMs: 2600, thumbnailUrl: null },
      { type: 'video', media: 'https://here/m/k/a.mp4', size: 9, duration: 3 },
    ],
    [
      { kind: 'file', url: 'https://here/m/k/file.pdf', size: 9, name: 'счёт.pdf' },
      { type: 'file', media: 'https://here/m/k/file.pdf', size: 9, file_name: 'счёт.pdf' },
    ],
    [
      { kind: 'location', lat: 47.5, lon: 28.8 },
      { type: 'location', location: { lat: 47.5, lon: 28.8 } },
    ],
    [
      { kind: 'contact', name: 'Ion', phoneNumber: '+40721234567' },
      { type: 'contact', contact: { name: 'Ion', phone_number: '+40721234567' } },
    ],
    [
      { kind: 'phone-request', text: 'Your number?', button: 'Mine', nonce: 'n' },
      {
        type: 'text',
        text: 'Your number?',
        tracking_data: 'n',
        min_api_version: 3,
        keyboard: {
          Type: 'keyboard',
          Buttons: [{ ActionType: 'share-phone', ActionBody: '#share-phone:n', Text: 'Mine' }],
        },
      },
    ],
  ])('carries nothing but what Viber knows: %j', async (message, content) => {
    reply = accept;
    expect(await gateway.send(KEY, speaker, 'user==', message, always)).toMatchObject({ kind: 'accepted' });
    expect(asked.map(({ body }) => body)).toEqual([{ receiver: 'user==', sender: { name: 'Bot' }, ...content }]);
  });

  it.each([
    ['Service desk', 'Service desk'],
    ['a'.repeat(28), 'a'.repeat(28)],
    ['a'.repeat(29), `${'a'.repeat(27)}…`],
    [`${'a'.repeat(26)}😀`, `${'a'.repeat(26)}😀`],
    [`${'a'.repeat(27)}😀`, `${'a'.repeat(27)}…`],
    ['😀'.repeat(15), `${'😀'.repeat(13)}…`],
    ['Aleksandra Konstantinopolskaya-Ivanova', 'Aleksandra K.'],
    ['\u200b', 'Bot'],
  ])('cuts the name of the sender %s between characters', async (name, expected) => {
    reply = accept;
    await send(name);
    expect(asked[0]!.body['sender']).toEqual({ name: expected });
  });

  it('asks an old client without the button, once', async () => {
    const question: SendableMessage = { kind: 'phone-request', text: 'Your number?', button: 'Mine', nonce: 'n' };
    reply = json(200, { status: 13, status_message: 'apiVersionNotSupported' });
    expect(await gateway.send(KEY, speaker, 'user==', question, always)).toMatchObject({ kind: 'refused' });
    const plain = { receiver: 'user==', sender: { name: 'Bot' }, type: 'text', text: 'Your number?' };
    expect(asked.map(({ body }) => body)).toEqual([expect.objectContaining({ min_api_version: 3 }), plain]);
    // Only where that is certain: any other answer could mean that they have it.
    for (const answer of [json(200, { status: 3 }), json(502, {}), accept]) {
      asked = [];
      reply = answer;
      await gateway.send(KEY, speaker, 'user==', question, always);
      expect(asked).toHaveLength(1);
    }
  });

  it('shows the picture of who speaks', async () => {
    reply = accept;
    const ann = { name: 'Ann', avatarUrl: 'https://here/m/k/avatar.jpg' };
    await gateway.send(KEY, ann, 'user==', { kind: 'text', text: TEXT }, always);
    expect(asked[0]!.body['sender']).toEqual({ name: 'Ann', avatar: 'https://here/m/k/avatar.jpg' });
  });

  it.each<[string, typeof reply, string]>([
    ['closes the connection', (_response, request) => void request.socket.destroy(), 'unknown'],
    [
      'answers half of what it announced',
      (response, request) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"status":0', () => request.socket.destroy());
      },
      'unknown',
    ],
    ['answers HTML', (response) => void response.writeHead(502).end('<html></html>'), 'unknown'],
    ['refuses', json(200, { status: 6, status_message: 'notSubscribed' }), 'refused'],
    ['says when to come again', (response) => void response.writeHead(429, { 'retry-after': '3' }).end(), 'postponed'],
  ])('never throws and never quotes the message or the key when Viber %s', async (_name, answer, kind) => {
    reply = answer;
    const outcome = await send();
    expect(outcome.kind).toBe(kind);
    expect(JSON.stringify(outcome)).not.toContain(TEXT);
    expect(JSON.stringify(outcome)).not.toContain(KEY);
  });

  it('is unclear, in words, when no answer comes in time', async () => {
    reply = () => undefined;
    expect(await api.call('send_message', KEY, {}, 60)).toEqual({ kind: 'unclear', why: 'TimeoutError' });
  });

  it('was certainly not sent when nobody listens', async () => {
    const nobody = new ViberApi({ VIBER_API_URL: 'http://127.0.0.1:9/pa' } as Config);
    const away = new ViberGateway(nobody, { VIBER_MEDIA_HOSTS: [] } as unknown as Config);
    const outcome = await away.send(KEY, speaker, 'user', { kind: 'text', text: TEXT }, always);
    expect(outcome).toMatchObject({ kind: 'postponed', patient: false, unreachable: true });
    await nobody.onApplicationShutdown();
  });
});

describe('a bot that is asked for', () => {
  it('is described in our words; what it lacks is left out', async () => {
    const bot = { status: 0, id: 'pa:5871234567890123456', name: 'Desk', uri: 'desk', icon: 'https://x/i.png' };
    reply = json(200, { ...bot, subscribers_count: 3, webhook: 'https://here/w' });
    const profile = { externalId: 'pa:5871234567890123456', name: 'Desk', uri: 'desk', avatarUrl: 'https://x/i.png' };
    expect(await gateway.profile(KEY)).toEqual({ ...profile, subscribers: 3, webhookUrl: 'https://here/w' });
    reply = json(200, { status: 0, id: 'pa:1', name: 'Desk', uri: 'desk' });
    expect(await gateway.profile(KEY)).toMatchObject({ webhookUrl: null, avatarUrl: null, subscribers: null });
  });

  it.each<[string, typeof reply, string, string, RegExp]>([
    ['status 2', json(200, { status: 2, status_message: 'x' }), 'invalid', 'api-key-refused', /Admin Panel/],
    ['status 8', json(200, { status: 8 }), 'invalid', 'api-key-refused', /Admin Panel/],
    ['status 7', json(200, { status: 7, status_message: 'blocked' }), 'invalid', 'api-key-refused', /blocked/],
    ['status 9', json(200, { status: 9 }), 'invalid', 'api-key-refused', /status 9/],
    ['HTTP 401', json(401, {}), 'invalid', 'api-key-refused', /Admin Panel/],
    ['HTTP 403', json(403, {}), 'invalid', 'api-key-refused', /Admin Panel/],
    ['HTTP 500', json(500, {}), 'unavailable', 'messenger-unreachable', /try again/],
    ['HTTP 404', json(404, {}), 'unavailable', 'messenger-unreachable', /HTTP 404/],
    ['status 99', json(200, { status: 99, status_message: 'oops' }), 'unavailable', 'messenger-unreachable', /oops/],
    [
      'a closed connection',
      (_r, request) => void request.socket.destroy(),
      'unavailable',
      'messenger-unreachable',
      /./,
    ],
  ])('refuses with %s', async (_name, answer, kind, slug, words) => {
    reply = answer;
    const error = await refusal(gateway.profile(KEY));
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ kind, slug });
    expect(error.message).toMatch(words);
    expect(error.message).not.toContain(KEY);
    expect(error.fields).toEqual(kind === 'invalid' ? [{ path: 'apiKey', message: error.message }] : []);
  });

  it('is not quoted without end', async () => {
    for (const status of [7, 99]) {
      reply = json(200, { status, status_message: 'x'.repeat(10_000) });
      expect((await refusal(gateway.profile(KEY))).message.length).toBeLessThan(800);
    }
  });
});

describe('the webhook', () => {
  it('is registered with names, photos and the events we use', async () => {
    reply = json(200, { status: 0, event_types: [] });
    await gateway.registerWebhook(KEY, 'https://here.example/webhooks/viber/abc');
    expect(asked[0]).toMatchObject({ path: '/pa/set_webhook' });
    expect(asked[0]!.body).toEqual({
      url: 'https://here.example/webhooks/viber/abc',
      event_types: ['delivered', 'seen', 'failed', 'subscribed', 'unsubscribed', 'conversation_started'],
      send_name: true,
      send_photo: true,
    });
  });

  it('that Viber cannot use is a refusal that names the address, the remedy and what Viber says', async () => {
    const said = 'Result[…] java.net.ConnectException: Connection refused';
    reply = json(200, { status: 1, status_message: said });
    const error = await refusal(gateway.registerWebhook(KEY, 'https://here.example/webhooks/viber/secret-path'));
    expect(error).toMatchObject({ kind: 'conflict', slug: 'webhook-refused' });
    expect(error.message).toMatch(/https:\/\/here\.example .*PUBLIC_URL.*Connection refused/);
    expect(error.message).not.toContain('secret-path');
    // Seen in the wild: no words at all.
    reply = json(200, { status: 1, chat_hostname: 'SN-CHAT-06_' });
    expect((await refusal(gateway.registerWebhook(KEY, 'https://here.example/w'))).slug).toBe('webhook-refused');
  });

  it.each([
    [json(200, { status: 2 }), 'api-key-refused'],
    [json(502, {}), 'messenger-unreachable'],
    [json(200, { status: 12 }), 'messenger-unreachable'],
    [json(200, { status: 99 }), 'messenger-unreachable'],
  ])('that cannot be tried at all is not called refused', async (answer, slug) => {
    reply = answer;
    expect((await refusal(gateway.registerWebhook(KEY, 'https://here.example/w'))).slug).toBe(slug);
  });

  it('is not taken from an answer that names no account', async () => {
    reply = json(200, { status: 0 });
    expect((await refusal(gateway.profile(KEY))).slug).toBe('messenger-unreachable');
  });

  it('is removed with an empty address', async () => {
    reply = json(200, { status: 0, event_types: [] });
    await gateway.removeWebhook(KEY);
    expect(asked[0]!.body).toEqual({ url: '' });
  });
});

it('makes links that survive any name', () => {
  expect(gateway.deepLink('service desk&x=1')).toBe('viber://pa?chatURI=service%20desk%26x%3D1');
  expect(gateway.deepLink('desk', { context: 'a-1', text: 'I & you' })).toBe(
    'viber://pa?chatURI=desk&context=a-1&text=I%20%26%20you',
  );
  expect(gateway.webLink('service desk')).toBe('https://chats.viber.com/service%20desk');
  expect(gateway.webhookPath('k-e_y')).toBe('/webhooks/viber/k-e_y');
});
