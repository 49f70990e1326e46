import { Agent, request } from 'undici';
import { signatureOf } from '../../src/sandbox/simulated-viber.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

it('has written nothing but lines of JSON since its start, whatever Node says of its parts', () => {
  const lines = service.log.split('\n').filter(Boolean);
  expect(lines.filter((line) => !/^\{.*\}$/.test(line))).toEqual([]);
});

it('waits at SIGTERM for the answers that are on their way: none is unknown, none is sent twice', async () => {
  const { bot } = await service.linkedBot();
  const phones = Array.from({ length: 8 }, (_, i) =>
    bot.phoneOf(service.viber.createCustomer({ name: `Customer ${i}` })),
  );
  for (const phone of phones) {
    phone.receipts = 'none';
    await phone.write('hello');
  }
  const tasks = await until('eight tasks', async () => {
    const found = await service.all('/api/tasks');
    return found.length === phones.length ? found : null;
  });
  service.viber.sendDelayMs = 700;
  const actions = await Promise.all(tasks.map((task) => service.reply(task, 'one moment')));
  await until(
    'all of them on their way',
    () => service.viber.requests.filter((r) => r.endpoint === 'send_message').length === 8,
  );

  await service.end('SIGTERM');
  await service.run();

  for (const [i, task] of tasks.entries()) await service.delivery(task.id, actions[i].id, 'sent');
  expect(phones.map((phone) => phone.received.length)).toEqual(phones.map(() => 1));
});

it('cuts no request at SIGTERM under load: every callback is answered 200, or not accepted at all', async () => {
  const { bot } = await service.linkedBot('Busy');
  const agent = new Agent({ connections: 16 });
  const answers = { ok: 0, refused: 0, other: [] as unknown[] };
  const tokens: string[] = [];
  const stop = new AbortController();
  const write = async (customer: number) => {
    while (!stop.signal.aborted) {
      const token = service.viber.nextToken();
      const body = messageBody(token, `customer-${customer}`);
      const headers = { 'x-viber-content-signature': signatureOf(bot.apiKey, body) };
      try {
        const answer = await request(bot.webhookUrl!, { method: 'POST', dispatcher: agent, headers, body });
        await answer.body.dump();
        if (answer.statusCode === 200) tokens.push(token);
        if (answer.statusCode === 200) answers.ok++;
        else answers.other.push(answer.statusCode);
      } catch (error) {
        const { code } = error as { code?: string };
        if (code === 'ECONNREFUSED') answers.refused++;
        else answers.other.push(code);
      }
    }
  };
  const writing = Array.from({ length: 8 }, (_, customer) => write(customer));
  await until('some load', () => answers.ok > 200);
  await service.end('SIGTERM');
  stop.abort();
  await Promise.all(writing);
  await agent.close();
  expect(answers.other).toEqual([]);

  await service.run();
  await service.quiet();
  const kept = new Set((await service.all('/api/messengers/inbound?limit=100')).map((row) => row.messageToken));
  expect(tokens.filter((token) => !kept.has(token))).toEqual([]);
});

const messageBody = (token: string, user: string) =>
  `{"event":"message","timestamp":${Date.now()},"message_token":${token},"sender":{"id":"${user}","name":"${user}"},` +
  `"message":{"type":"text","text":"hello"}}`;

it.each([
  ['an exception', "throw new Error('planted')", { type: 'Error', message: 'planted' }],
  ['a rejection', "void Promise.reject(new TypeError('planted'))", { type: 'TypeError', message: 'planted' }],
  ['a rejection with nothing', 'void Promise.reject()', { type: 'Error' }],
])('says in one line that nobody has caught %s, and ends in order', async (_what, code, err) => {
  const planted = `data:text/javascript,${encodeURIComponent(`process.on('SIGUSR2',()=>{${code}})`)}`;
  const other = await Service.start({ ownProcess: true, env: { NODE_OPTIONS: `--import=${planted}` } });
  try {
    process.kill(other.pid!, 'SIGUSR2');
    await until('the service to end', () => other.pid === undefined);
    expect(await other.end('SIGTERM')).toBe(1);
    const lines = other.log.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 60, err: expect.objectContaining(err) }),
    ]);
  } finally {
    await other.stop();
  }
});
