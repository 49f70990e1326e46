import { connect } from 'node:net';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

/** What people write, are called, and prove themselves with: nothing of it stands in the log. */
const PLANTED = { customer: 'Olga Planted', text: 'My card is 4111 1111 1111 1111', answer: 'Your PIN is 9876' };
const TOKEN = 'planted-token-of-nobody-0123456789';

let service: Service;
beforeAll(async () => {
  service = await Service.start({ env: { LOG_LEVEL: 'info' } });
});
afterAll(() => service?.stop());

/* eslint-disable @typescript-eslint/no-explicit-any -- tests read answers as a client of the API would */
const lines = (): any[] =>
  service.log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
const line = (msg: RegExp | string, fields: object) =>
  until(`a line "${msg}" with ${JSON.stringify(fields)}`, async () =>
    lines().find(
      (entry) =>
        (typeof msg === 'string' ? entry.msg === msg : msg.test(entry.msg)) &&
        Object.entries(fields).every(([name, value]) => JSON.stringify(entry[name]) === JSON.stringify(value)),
    ),
  );
const requestLine = (id: string) =>
  until(`the line of request ${id}`, async () => lines().find(({ req, res }) => req?.id === id && res));

describe('a request', () => {
  it('is called as its caller calls it: in the answer, in the log with who it was, and in a problem', async () => {
    const { id: employeeId, token } = await service.employee('Petra');
    const headers = { 'x-request-id': 'from-the-desk-1' };
    const ok = await service.call('GET', '/api/me', undefined, { token, headers });
    expect([ok.status, ok.headers.get('x-request-id')]).toEqual([200, 'from-the-desk-1']);
    expect(await requestLine('from-the-desk-1')).toMatchObject({ employeeId, req: { method: 'GET', path: '/api/me' } });

    const wrong = await service.call('POST', '/api/tasks', {}, { headers: { 'x-request-id': 'from-the-desk-2' } });
    expect(wrong.headers.get('x-request-id')).toBe('from-the-desk-2');
    expect(wrong.body).toMatchObject({ status: 400, requestId: 'from-the-desk-2' });
    await requestLine('from-the-desk-2');
  });

  it('has an id of its own without one', async () => {
    const ids = [];
    for (const path of ['/api/tasks', '/api/nothing', '/health/live', '/nothing', '/api/%']) {
      const { headers, body, status } = await service.call('GET', path);
      ids.push(headers.get('x-request-id'));
      if (status >= 400) expect(body.requestId).toBe(headers.get('x-request-id'));
    }
    expect(ids).toEqual(ids.map(() => expect.stringMatching(/^[\w-]{8}-\w+$/)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has one where nothing of it can be read, and where no body is looked at', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      let said = '';
      const socket = connect(Number(new URL(service.url).port), '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      socket
        .on('data', (chunk) => (said += chunk.toString()))
        .on('close', () => resolve(said))
        .on('error', reject);
    });
    const [, id] = /^x-request-id: (\S+)\r$/m.exec(answer)!;
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ status: 400, requestId: id });

    const headers = { 'x-request-id': 'callback-1' };
    const refused = await service.call('POST', '/webhooks/viber/unknown', {}, { token: null, headers });
    expect([refused.status, refused.headers.get('x-request-id')]).toEqual([404, 'callback-1']);
  });
});

it('says what happens to accounts and answers, and nothing that people wrote', async () => {
  expect(await line('Migrations were applied.', {})).toMatchObject({ migrations: expect.any(Array) });
  const { bot, account } = await service.linkedBot('Planted desk');
  const ofAccount = { accountId: account.id };
  await line('The account was linked.', ofAccount);

  const phone = bot.phoneOf(service.viber.createCustomer({ name: PLANTED.customer }));
  await phone.write(PLANTED.text);
  const task = await service.taskOf('Planted (');
  bot.accountStatus = 9;
  const action = await service.reply(task, PLANTED.answer);
  await line(/^The account must not send/, ofAccount);
  bot.accountStatus = 0;
  await service.ok('POST', `/api/messengers/accounts/${account.id}/check`);
  await until('it to send again', async () =>
    lines()
      .filter(({ msg, accountId }) => msg === 'The account may send.' && accountId === account.id)
      .at(1),
  );
  const sent = await service.delivery(task.id, action.id, 'delivered');

  phone.refuseNext = PLANTED.text;
  const again = await service.reply(task, PLANTED.answer);
  const failed = await service.delivery(task.id, again.id, 'failed');
  expect(await line('A delivery has failed.', { deliveryId: failed.id, taskId: task.id })).not.toHaveProperty('reason');
  expect(lines().some(({ deliveryId }) => deliveryId === sent.id)).toBe(false);

  bot.webhookUrl = 'https://elsewhere.example.test/planted-path';
  await service.ok('POST', `/api/messengers/accounts/${account.id}/check`);
  await line(/they are taken back/, ofAccount);
  await service.ok('PATCH', `/api/messengers/accounts/${account.id}`, { enabled: false });
  const change = await line('The account was changed.', { ...ofAccount, change: 'paused' });
  // A body was read: the line still knows of which request it speaks.
  expect(change).toMatchObject({ req: { method: 'PATCH' }, byEmployeeId: expect.any(String) });
  await service.call('DELETE', `/api/messengers/accounts/${account.id}`, undefined, { token: TOKEN });
  await service.ok('DELETE', `/api/messengers/accounts/${account.id}`);
  await line('The account was unlinked.', ofAccount);

  const secrets = [...Object.values(PLANTED), TOKEN, bot.apiKey, '4111', '9876', 'planted-path'];
  for (const secret of [...secrets, 'Planted desk', service.asAdmin.authorization.slice('Bearer '.length)]) {
    expect(service.log).not.toContain(secret);
  }
});
