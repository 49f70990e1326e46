import { signatureOf, type SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { messageBody, newUserId, problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';

let service: Service;
let bot: SimulatedBot;
let other: SimulatedBot;
beforeAll(async () => {
  service = await Service.start();
  bot = (await service.linkedBot('Webhook')).bot;
  other = (await service.linkedBot('Other')).bot;
});
afterAll(() => service?.stop());

/** Everything that was taken in, once nothing of it moves any more. */
async function inbox() {
  await service.quiet();
  return service.all('/api/messengers/inbound');
}
const newBody = (text = 'x') => messageBody(BigInt(service.viber.nextToken()), newUserId(), text);
const HEADER = 'x-viber-content-signature';

async function send(url: string, { method = 'POST', ...init }: RequestInit = {}) {
  const response = await fetch(url, { method, ...init });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers };
}
const withSig = (url: string, sig: string) => `${url}?sig=${sig}`;

describe('a signature is accepted', () => {
  it.each<[string, (body: string) => [string, Record<string, string>]]>([
    ['in the header', (body) => [bot.webhookUrl!, { [HEADER]: signatureOf(bot.apiKey, body) }]],
    [
      'in the header in capitals',
      (body) => [bot.webhookUrl!, { [HEADER.toUpperCase()]: signatureOf(bot.apiKey, body) }],
    ],
    ['in the address', (body) => [withSig(bot.webhookUrl!, signatureOf(bot.apiKey, body)), {}]],
    [
      'in both',
      (body) => {
        const signature = signatureOf(bot.apiKey, body);
        return [withSig(bot.webhookUrl!, signature), { [HEADER]: signature }];
      },
    ],
  ])('%s: 200 with nothing in it', async (_name, place) => {
    const body = newBody();
    const [url, headers] = place(body);
    expect(await send(url, { body, headers })).toMatchObject({ status: 200, text: '' });
    expect((await inbox())[0].body).toBe(body);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'text/plain', 'application/octet-stream', undefined])(
    'whatever the content is called (%s)',
    async (type) => {
      const body = Buffer.from(newBody(type));
      const headers = { [HEADER]: signatureOf(bot.apiKey, body), ...(type && { 'content-type': type }) };
      expect((await send(bot.webhookUrl!, { body, headers })).status).toBe(200);
      expect((await inbox())[0].body).toBe(body.toString());
    },
  );

  it('over bytes that are no UTF-8, and over a megabyte', async () => {
    for (const body of [Buffer.from([0xff, 0xfe, 0x00]), Buffer.from(newBody('x'.repeat(1_000_000)))]) {
      const headers = { [HEADER]: signatureOf(bot.apiKey, body) };
      expect((await send(bot.webhookUrl!, { body, headers })).status).toBe(200);
    }
  });
});

describe('a signature is refused', () => {
  it.each<[string, (right: string, body: string) => [sig: string | null, header: string | null]]>([
    ['when it is missing', () => [null, null]],
    ['when it is empty', () => [null, '']],
    ['when its last digit is wrong', (right) => [null, right.slice(0, -1) + (right.endsWith('0') ? '1' : '0')]],
    ['when it is cut off', (right) => [null, right.slice(0, 40)]],
    ['when it is in upper case', (right) => [null, right.toUpperCase()]],
    ['when it is no hex', () => [null, 'z'.repeat(64)]],
    ['when it is of another account', (_right, body) => [null, signatureOf(other.apiKey, body)]],
    ['when it is of other bytes', (_right, body) => [null, signatureOf(bot.apiKey, `${body} `)]],
    ['when it is wrong in the address', (right) => [right.replace(/^./, (c) => (c === '0' ? '1' : '0')), null]],
    ['when header and address differ', (right) => ['0'.repeat(64), right]],
    ['when it stands in the address twice', (right) => [`${right}&sig=${right}`, null]],
  ])('%s: 403, and nothing is stored', async (_name, spoil) => {
    const before = await inbox();
    const body = newBody();
    const [sig, header] = spoil(signatureOf(bot.apiKey, body), body);
    const url = sig === null ? bot.webhookUrl! : withSig(bot.webhookUrl!, sig);
    const answer = await send(url, { body, headers: header === null ? {} : { [HEADER]: header } });
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain(bot.apiKey);
    expect(await inbox()).toEqual(before);
  });

  it('for an unsigned event that only calls itself a trial', async () => {
    const before = await inbox();
    const trial = (more: string) => send(bot.webhookUrl!, { body: `{"event":"webhook"${more}}` });
    expect((await trial(',"timestamp":1,"message_token":5')).status).toBe(200);
    expect((await trial(`,"padding":"${'x'.repeat(2_000)}"`)).status).toBe(403);
    expect((await send(bot.webhookUrl!, { body: '{"event":"webhook","event":"message"}' })).status).toBe(403);
    expect(await inbox()).toEqual(before);
  });

  it('hundreds of times without holding back those that are right', async () => {
    const wrong = Array.from({ length: 300 }, () =>
      send(bot.webhookUrl!, { body: newBody(), headers: { [HEADER]: '0'.repeat(64) } }),
    );
    const body = newBody('in between');
    const right = await send(bot.webhookUrl!, { body, headers: { [HEADER]: signatureOf(bot.apiKey, body) } });
    expect(right.status).toBe(200);
    expect([...new Set((await Promise.all(wrong)).map(({ status }) => status))]).toEqual([403]);
  });
});

describe('an address', () => {
  it.each([
    '/webhooks/viber/no-such-key',
    `/webhooks/viber/${'x'.repeat(90)}`,
    '/webhooks/viber/',
    '/webhooks/telegram/x',
    '/webhooks',
  ])('that is no webhook (%s) is a 404, signed or not', async (path) => {
    const before = await inbox();
    const body = newBody();
    for (const header of ['', signatureOf(bot.apiKey, body)]) {
      expect((await send(service.url + path, { body, headers: { [HEADER]: header } })).status).toBe(404);
    }
    expect(await inbox()).toEqual(before);
  });

  it('of another account does not take what is signed for this one', async () => {
    const body = newBody();
    const headers = { [HEADER]: signatureOf(bot.apiKey, body) };
    expect((await send(other.webhookUrl!, { body, headers })).status).toBe(403);
  });

  it.each(['GET', 'PUT', 'DELETE'])('answers %s without an error of the server', async (method) => {
    expect([404, 405]).toContain((await send(bot.webhookUrl!, { method })).status);
  });

  it('refuses what is too large, as a problem', async () => {
    const body = Buffer.alloc(3 * 1024 * 1024, 'x');
    const headers = { [HEADER]: signatureOf(bot.apiKey, body) };
    const answer = await send(bot.webhookUrl!, { body, headers });
    expect(problemOf({ ...answer, body: JSON.parse(answer.text) })).toEqual(problem(413, 'too-large'));
  });
});

it('logs neither keys, nor signatures, nor what people write', async () => {
  await service.restart('SIGTERM', { LOG_LEVEL: 'trace' });
  const body = newBody('the words of a customer');
  const signature = signatureOf(bot.apiKey, body);
  await send(withSig(bot.webhookUrl!, signature), { body, headers: { [HEADER]: signature } });
  await send(withSig(bot.webhookUrl!, '0'.repeat(64)), { body });
  const broken = '{"event":"message","message":{"text":"half of the words';
  await send(bot.webhookUrl!, { body: broken, headers: { [HEADER]: signatureOf(bot.apiKey, broken) } });
  await service.quiet();
  await service.call('GET', '/api/contacts?search=the%20words');
  await service.end('SIGTERM');
  expect(service.log).toContain('"level"');
  for (const secret of [bot.apiKey, signature, 'the words', 'half of', bot.webhookUrl!.split('/').at(-1)!]) {
    expect(service.log).not.toContain(secret);
  }
});
