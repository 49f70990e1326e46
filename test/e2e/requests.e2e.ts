import { connect } from 'node:net';
import type { SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { messageBody, newUserId, post, problem, problemOf } from '../support/callbacks.js';
import { type Answer, Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
let bot: SimulatedBot;
let account: { id: string };
let task: { id: string; counterparty: { id: string } };
beforeAll(async () => {
  service = await Service.start();
  ({ bot, account } = await service.linkedBot('Requests'));
  const user = newUserId();
  await post(bot.webhookUrl!, bot.apiKey, messageBody(1n, user, 'Good morning'));
  task = await service.taskOf(`User ${user}`);
});
afterAll(() => service?.stop());

const errors: string[] = [];
afterEach(() => {
  errors.push(...service.log.split('\n').filter((line) => /"level":(50|60)/.test(line)));
  service.log = '';
});

const JSON_HEADER = { 'content-type': 'application/json' };

/** Sends these bytes as they are. */
async function send(method: string, path: string, body?: string | Buffer, headers: object = JSON_HEADER) {
  const response = await fetch(service.url + path, {
    method,
    headers: { ...service.asAdmin, ...headers },
    ...(body === undefined ? {} : { body: new Uint8Array(Buffer.from(body)) }),
  });
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: json && text ? JSON.parse(text) : text } as Answer;
}

/** What is answered on a connection of its own, to bytes that no HTTP client would send. */
function raw(bytes: string): Promise<string> {
  const { hostname, port } = new URL(service.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', (error) => (answer ? resolve(answer) : reject(error)));
  });
}

describe('a body that is too large, of a client that reads the answer only after it has sent everything', () => {
  const MiB = 1024 * 1024;

  it.each([
    ['a webhook', () => new URL(bot.webhookUrl!).pathname, `content-length: ${8 * MiB}`],
    ['a webhook, in pieces', () => new URL(bot.webhookUrl!).pathname, 'transfer-encoding: chunked'],
    ['the API', () => '/api/employees', `content-length: ${8 * MiB}`],
    ['the API, in pieces', () => '/api/employees', 'transfer-encoding: chunked'],
  ])('%s: it gets the answer, and its connection stays', async (_name, path, length) => {
    const piece = 'x'.repeat(MiB);
    const isChunked = length.endsWith('chunked');
    const frame = isChunked ? `${MiB.toString(16)}\r\n${piece}\r\n` : piece;
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.setEncoding('utf8').on('data', (text: string) => (said += text));
    const write = (text: string) =>
      new Promise<void>((resolve, reject) => socket.write(text, (error) => (error ? reject(error) : resolve())));
    const token = service.asAdmin.authorization;
    await write(
      `POST ${path()} HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: ${token}\r\ncontent-type: application/json\r\n${length}\r\n\r\n`,
    );
    await write(frame);
    await write(frame);
    await write(frame);
    await until('the answer', () => said.includes('too-large'), 20_000);
    expect(said).toMatch(/^HTTP\/1\.1 413 /);
    for (let sent = 3; sent < 8; sent++) await write(frame);
    said = '';
    await write(`${isChunked ? '0\r\n\r\n' : ''}GET /health/live HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
    await until('the answer to what is asked next', () => said.startsWith('HTTP/1.1 200 '), 20_000);
    socket.destroy();
  });
});

describe('the header of JSON without a body', () => {
  const newTask = async () => (await service.ok('POST', '/api/tasks', { title: 'x' })).id as string;

  it('changes nothing for calls that take no body', async () => {
    const id = await newTask();
    expect((await send('DELETE', `/api/tasks/${id}`)).status).toBe(204);
    expect((await send('POST', `/api/tasks/${id}/restore`)).status).toBe(200);
    expect((await send('POST', `/api/messengers/accounts/${account.id}/check`)).status).toBe(200);
    const [callback] = await service.all('/api/messengers/inbound');
    expect((await send('POST', `/api/messengers/inbound/${callback.id}/replay`)).status).toBe(200);
    const template = await service.ok('POST', '/api/task-templates', { name: 'x' });
    expect((await send('DELETE', `/api/task-templates/${template.id}`)).status).toBe(204);
    const file = await service.upload('a.txt', Buffer.from('text'));
    expect((await send('DELETE', `/api/files/${file}/public-link`)).status).toBe(204);
    expect((await send('GET', '/api/me')).status).toBe(200);
  });

  it.each([
    ['POST', '/api/deliveries/none/retry', 'delivery-not-found'],
    ['DELETE', '/api/messengers/accounts/none', 'account-not-found'],
  ])('%s %s: the answer is that of the call', async (method, path, type) => {
    expect(problemOf(await send(method, path))).toEqual(problem(404, type));
  });

  it('is a problem in our words where a body is needed, and so are bytes that are no JSON', async () => {
    for (const body of [undefined, '', ' ', '{', '"x', 'null', '[]', '5', Buffer.from([0xff, 0xfe, 0x7b, 0])]) {
      const answer = await send('POST', '/api/tasks', body);
      expect(answer).toMatchObject({ status: 400, body: { detail: expect.stringMatching(/body/) } });
      expect(problemOf(answer)[1]).toBe('application/problem+json');
      expect(answer.body.detail).not.toMatch(/content-type is set|Unexpected|position/);
    }
  });
});

describe('JSON of very many levels', () => {
  const lists = (n: number) => '['.repeat(n) + ']'.repeat(n);
  const objects = (n: number) => '{"a":'.repeat(n) + '1' + '}'.repeat(n);
  const LEVELS = [9, 900, 2500, 5000, 20_000, 80_000];

  it.each([
    ['POST', () => `/api/tasks/${task.id}/actions`, (levels: string) => `{"text":${levels}}`],
    ['POST', () => `/api/tasks/${task.id}/actions`, (levels: string) => `{"text":"x","notify":${levels}}`],
    ['PATCH', () => `/api/tasks/${task.id}`, (levels: string) => `{"title":${levels}}`],
    ['PATCH', () => `/api/contacts/${task.counterparty.id}`, (levels: string) => `{"phones":${levels}}`],
    ['PATCH', () => '/api/messengers/settings', (levels: string) => `{"welcome":${levels}}`],
    ['POST', () => `/api/tasks/${task.id}/restore`, (levels: string) => levels],
  ])('%s %s is refused as a problem, however deep', async (method, path, body) => {
    for (const levels of LEVELS.flatMap((n) => [lists(n), objects(n)])) {
      const answer = await send(method, path(), body(levels));
      expect([400, 413]).toContain(answer.status);
      expect(problemOf(answer)[1]).toBe('application/problem+json');
    }
  });
});

describe('a body of very many fields', () => {
  const many = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`field${i}`, i]));

  it('is refused by what it is, naming at most twenty', async () => {
    const answer = await service.call('POST', '/api/tasks', many(90));
    expect(problemOf(answer)).toEqual(problem(400, 'validation'));
    expect(answer.body.errors).toHaveLength(20);
    expect(answer.body.detail.length).toBeLessThan(2_000);
    expect(problemOf(await service.call('POST', '/api/tasks', many(101)))).toEqual(problem(400, 'validation'));
    const tags = Array.from({ length: 1_001 }, () => 'x');
    const refused = await service.call('POST', '/api/tasks', { title: 'x', tags });
    expect(refused.body.errors).toMatchObject([{ path: 'tags', message: expect.stringContaining('1000') }]);
  });

  it('is too large where no long text is taken', async () => {
    const name = 'x'.repeat(70_000);
    expect(problemOf(await service.call('POST', '/api/employees', { name }))).toEqual(problem(413, 'too-large'));
    // As long as it can be written, it is taken.
    const description = '\\u0416'.repeat(100_000);
    expect((await send('POST', '/api/tasks', `{"title":"x","description":"${description}"}`)).status).toBe(201);
  });
});

describe('a field called like what every object has', () => {
  it.each([
    '{"text":"a","toString":"b"}',
    '{"text":"a","hasOwnProperty":1}',
    '{"text":"a","valueOf":null,"isPrototypeOf":[]}',
    '{"text":"a","constructor":{}}',
    '{"text":"a","constructor":{"prototype":{}}}',
    '{"text":"a","prototype":{}}',
    '{"text":"a","__proto__":{}}',
    '{"text":"a","__proto__":null}',
    '{"text":"a","__defineGetter__":1}',
    String.raw`{"text":"a","\u005f_proto__":{"text":"b"}}`,
    '{"text":"a","notify":{"toString":1}}',
    '{"text":"a","notify":{"__proto__":{"contactIds":[]}}}',
  ])('is refused by its name: %s', async (body) => {
    const answer = await send('POST', `/api/tasks/${task.id}/actions`, body);
    expect(problemOf(answer)).toEqual(problem(400, 'validation'));
    const field = /"(notify|\\u005f_proto__|[a-zA-Z_]+)":(?!"a")/.exec(body)![1]!.replace('\\u005f', '_');
    expect(answer.body.errors[0]).toMatchObject({
      path: expect.stringContaining(field),
      message: 'is not a field of this request',
    });
  });

  it.each(['__proto__', 'toString', 'constructor', 'hasOwnProperty', 'valueOf'])(
    'is refused in a query: %s',
    async (name) => {
      for (const path of ['/api/tasks', '/api/contacts', `/api/tasks/${task.id}/actions`, '/api/me']) {
        const answer = await send('GET', `${path}?${name}=1`);
        expect(problemOf(answer)).toEqual(problem(400, 'validation'));
        expect(answer.body.errors).toMatchObject([{ path: name, message: 'is not a field of this request' }]);
      }
      const deletion = await send('DELETE', `/api/tasks/${task.id}?permanent=false&${name}[x]=1&${name}=2`);
      expect(problemOf(deletion)).toEqual(problem(400, 'validation'));
    },
  );
});

describe('a request that no route sees', () => {
  it.each([
    ['GET', '/api/tasks/%zz', 400, 'bad-request'],
    ['GET', '/go/%E0%A4', 400, 'bad-request'],
    ['POST', '/webhooks/viber/%', 400, 'bad-request'],
    ['GET', `/api/tasks/${'x'.repeat(101)}`, 414, 'address-too-long'],
    ['PATCH', `/api/contacts/${'x'.repeat(3_000)}`, 414, 'address-too-long'],
    ['GET', '/api/none', 404, 'not-found'],
    ['GET', '/', 404, 'not-found'],
    ['DELETE', '/api/tasks//actions', 404, 'not-found'],
  ])('%s %s is a problem', async (method, path, status, type) => {
    const answer = await send(method, path, undefined, {});
    expect(problemOf(answer)).toEqual(problem(status, type));
    expect(answer.body.detail).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    ['headers that are too long', `GET /api/me HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['an address that is too long', `GET /api/me?x=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['a method that is none', 'FETCH /api/me HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a header that is none', 'GET /api/me HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n', 400],
    ['two lengths', 'POST /api/tasks HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\r\n\r\n', 400],
  ])('with %s is a problem', async (_name, bytes, status) => {
    const answer = await raw(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/content-type: application\/problem\+json/i);
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({ status, detail: expect.stringMatching(/\.$/) });
  });
});

describe('a method that an address does not take', () => {
  it.each([
    ['PUT', '/api/tasks', 'GET, HEAD, POST'],
    ['POST', '/api/tasks/5', 'GET, HEAD, PATCH, DELETE'],
    ['GET', '/api/tasks/5/restore', 'POST'],
    ['HEAD', '/api/deliveries/5/retry', 'POST'],
    ['PATCH', '/api/me/', ''],
    ['POST', '/health/live', 'GET, HEAD'],
    ['DELETE', '/go/slug', 'GET, HEAD'],
    ['PROPFIND', '/api/me', 'GET, HEAD, PATCH'],
    ['GET', '/webhooks/viber/some-key', 'POST'],
    ['HEAD', '/webhooks/viber/some-key', 'POST'],
    ['PUT', '/webhooks/viber/some-key', 'POST'],
    ['PATCH', '/webhooks/viber/some-key', 'POST'],
  ])('%s %s is told what it takes: %s', async (method, path, allow) => {
    const answer = await send(method, path, undefined, {});
    if (allow === '') return expect(answer.status).toBe(404);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allow);
    if (method !== 'HEAD') expect(problemOf(answer)).toEqual(problem(405, 'method-not-allowed'));
  });

  it('is told to whoever asks for the options, too', async () => {
    for (const [path, allow] of [
      ['/api/me', 'GET, HEAD, PATCH'],
      ['/webhooks/viber/some-key', 'POST'],
    ] as const) {
      const answer = await send('OPTIONS', path, undefined, {});
      expect([answer.status, answer.headers.get('allow')]).toEqual([204, allow]);
    }
    expect((await send('OPTIONS', '/api/none', undefined, {})).status).toBe(404);
  });
});

describe('a body of another kind than JSON', () => {
  const FORM = 'application/x-www-form-urlencoded';
  it.each([
    FORM,
    `${FORM}; charset=utf-8`,
    'text/plain',
    'application/xml',
    'text/json',
    'nonsense',
    'multipart/form-data; boundary=x',
  ])('%s is refused, also where none is looked at', async (type) => {
    for (const [method, path] of [
      ['POST', '/api/employees'],
      ['POST', `/api/tasks/${task.id}/restore`],
      ['POST', `/api/messengers/accounts/${account.id}/check?takeBack=true`],
      ['PATCH', '/api/me'],
      ['DELETE', `/api/tasks/${task.id}`],
    ] as const) {
      const answer = await send(method, path, 'name=Mallory&email=m@example.com&role=admin', { 'content-type': type });
      expect(problemOf(answer)).toEqual(problem(415, 'unsupported-media-type'));
    }
    const untyped = { 'content-type': '' };
    expect((await send('POST', `/api/tasks/${task.id}/restore`, 'a=b', untyped)).status).toBe(415);
  });

  it('as a file is taken where files are, and nothing else is', async () => {
    expect(await service.upload('a.txt', Buffer.from('text'))).toEqual(expect.any(String));
    expect(problemOf(await send('POST', '/api/files', '{}'))).toEqual(problem(415, 'unsupported-media-type'));
  });
});

it('is never an error of the service, whatever is sent', () => expect(errors).toMatchObject([]));
