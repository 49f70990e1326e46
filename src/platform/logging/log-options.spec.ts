import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HttpLogger, pinoHttp } from 'pino-http';
import { QueryFailedError } from 'typeorm';
import { logOptions } from './log-options.js';

const KEY = '44dafb7e0f40021e-61a47a1e6778d187-f2c5a676a07050b3';
const TOKEN = 'bearer-token-of-somebody';
const TEXT = 'My card number is 4111 1111 1111 1111';
const SIGNATURE = 'd21b343448c8aee33b8e93768ef6ceb64a6ba6163099973a2b8bd028fea510ef';

/** Everything that is logged by `work`, as text and as objects. */
async function logged(work: (http: HttpLogger) => unknown) {
  const lines: string[] = [];
  const http = pinoHttp(logOptions('trace'), { write: (line: string) => void lines.push(line) });
  await work(http);
  return { all: lines.join(''), lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

/** Serves one request through the logging middleware. */
const request = (path: string, status = 200) =>
  logged(async (http) => {
    let finished: () => void = () => undefined;
    const done = new Promise<void>((resolve) => (finished = resolve));
    const server = createServer((incoming, response) => {
      http(incoming, response);
      response.once('close', () => finished());
      response.writeHead(status, { 'set-cookie': `session=${TOKEN}` }).end(TEXT);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const headers = {
      authorization: `Bearer ${TOKEN}`,
      cookie: `session=${TOKEN}`,
      'x-viber-auth-token': KEY,
      'x-viber-content-signature': SIGNATURE,
      'idempotency-key': TOKEN,
    };
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
    await (await fetch(url, { method: 'POST', headers, body: TEXT })).text();
    await done;
    await new Promise((resolve) => server.close(resolve));
  });

function expectNoSecret(all: string): void {
  for (const secret of [KEY, TOKEN, TEXT, SIGNATURE, '4111']) expect(all).not.toContain(secret);
}

describe('what is logged of a request', () => {
  it('is its method, its path without the query, and its status: no header, cookie, search or body', async () => {
    const { all, lines } = await request(`/api/contacts?search=${encodeURIComponent(TEXT)}&token=${TOKEN}`, 404);
    expectNoSecret(all);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ req: { method: 'POST', path: '/api/contacts' }, res: { statusCode: 404 } });
    expect(Object.keys(lines[0]!['req'] as object).toSorted()).toEqual(['id', 'method', 'path']);
  });

  it.each(['/webhooks/viber/unguessable-key?sig=1', '/health/ready', '/health/live'])(
    'is nothing for %s, which comes far too often',
    async (path) => expect((await request(path)).lines).toEqual([]),
  );

  it('is not the key in the path of a webhook, where somebody logs the request themselves', async () => {
    const { all, lines } = await logged((http) =>
      http.logger.warn({ req: { id: 1, method: 'POST', url: `/webhooks/viber/${KEY}?sig=${SIGNATURE}` } }, 'slow'),
    );
    expectNoSecret(all);
    expect(lines[0]).toMatchObject({ req: { path: '/webhooks/viber/…' } });
  });
});

describe('what is logged of an error', () => {
  const driverError = (message: string, code: string) => Object.assign(new Error(message), { code, sql: TEXT });
  const queryError = (message: string, code = 'ER_DATA_TOO_LONG') =>
    new QueryFailedError('INSERT INTO task_action VALUES (?, ?)', [TEXT, KEY], driverError(message, code));
  const error = async (thrown: unknown) => {
    const { all, lines } = await logged((http) => http.logger.error({ err: thrown, inboundId: 7 }, 'It failed.'));
    return { all, line: lines[0] as { err: Record<string, unknown>; msg: string } };
  };

  it('is its kind, message, code and place', async () => {
    const { line } = await error(queryError("Data too long for column 'text' at row 1"));
    expect(line).toMatchObject({ msg: 'It failed.', inboundId: 7 });
    expect(line.err).toMatchObject({
      type: 'QueryFailedError',
      message: "Data too long for column 'text' at row 1",
      code: 'ER_DATA_TOO_LONG',
      stack: expect.stringMatching(/^\s*at .+log-options\.spec/m),
    });
    expect((await error(new TypeError('x is not a function'))).line.err).toMatchObject({ type: 'TypeError' });
  });

  it.each<[string, unknown]>([
    ['the statement and its values', queryError("Data too long for column 'text' at row 1")],
    ['the value that was not accepted', queryError(`Incorrect string value: '${TEXT}' for column 'text' at row 1`)],
    ['the value that was there already', queryError(`Duplicate entry '${TEXT}' for key 'x'`, 'ER_DUP_ENTRY')],
    ['what stands behind the first line', new Error(`It cannot be read\n${TEXT}`)],
    ['its cause', new Error('It cannot be read', { cause: new Error(`at\n${TEXT}`) })],
    [
      'what hangs on it',
      Object.assign(new Error('refused'), { body: TEXT, headers: { authorization: TOKEN }, apiKey: KEY }),
    ],
  ])('is not %s', async (_name, thrown) => {
    const { all, line } = await error(thrown);
    expectNoSecret(all);
    expect(line.err['message']).not.toBe('');
    expectNoSecret((await logged((http) => http.logger.error({ error: thrown }, 'It failed.'))).all);
  });

  it('is short', async () => {
    expect((await error(new Error('x'.repeat(100_000)))).all.length).toBeLessThan(10_000);
  });
});

it('hides fields that could be a key, a token or what people write, wherever they are logged', async () => {
  const { all, lines } = await logged((http) => {
    const fields = { apiKey: KEY, api_key: KEY, token: TOKEN, password: TOKEN, text: TEXT, body: { text: TEXT } };
    http.logger.info({ ...fields, account: 'a' }, 'one');
    http.logger.info({ account: { ...fields, name: 'Desk' }, parameters: [TEXT], query: TEXT }, 'two');
    http.logger.info({ call: { headers: { authorization: TOKEN, 'x-viber-auth-token': KEY } } }, 'three');
  });
  expectNoSecret(all);
  expect(lines).toMatchObject([{ account: 'a' }, { account: { name: 'Desk', token: '[hidden]' } }, {}]);
});
