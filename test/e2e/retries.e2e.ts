import type { SendFault } from '../../src/sandbox/simulated-viber.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

let made = 0;

/** A customer of a bot of their own who has written once. */
async function customer() {
  const name = `Customer ${++made}`;
  const { bot, account } = await service.linkedBot(`Bot ${made}`);
  const phone = bot.phoneOf(service.viber.createCustomer({ name }));
  await phone.write('Hello');
  const task = await service.taskOf(`${name} (`);
  /** Requests to send to them, whatever came of them. */
  const requests = () =>
    service.viber.requests.filter(
      ({ endpoint, body }) =>
        endpoint === 'send_message' && (body as { receiver?: string } | null)?.receiver === phone.userId,
    );
  const fail = (fault: SendFault) => service.viber.failNextSend({ ...fault, receiver: phone.userId });
  return { account, phone, task, requests, fail, reply: (text: string) => service.reply(task, text) };
}

/** The delivery once it waits for its next attempt. */
const waiting = (taskId: string, actionId: string) =>
  until('a delivery that waits for a retry', async () => {
    const action = (await service.feed(taskId)).find(({ id }) => id === actionId);
    const [delivery] = action.deliveries;
    return delivery.state === 'queued' && delivery.attempts > 0 ? delivery : null;
  });

describe('what will never be sent like this', () => {
  it.each([
    [3, /does not accept the form/, 'viber-refuses-form'],
    [5, /no Viber account any more/, 'no-viber-account'],
    [6, /has left the bot/, 'viber-says-left'],
    [11, /device cannot chat with bots/, 'device-without-bots'],
    [13, /Viber is too old/, 'viber-too-old'],
  ])(
    'fails at once, after one request, with the reason (status %d); the next one goes',
    async (status, reason, code) => {
      const { phone, task, requests, fail, reply } = await customer();
      fail({ status });
      const action = await reply('refused');
      const delivery = await service.delivery(task.id, action.id, 'failed');
      expect(delivery).toMatchObject({ attempts: 1, reason: expect.stringMatching(reason) });
      const failedAt = expect.stringMatching(/Z$/);
      const { reason: why, reasonCodes } = delivery;
      expect(reasonCodes[0]).toEqual({ code, params: {} });
      expect(delivery.parts).toEqual([{ kind: 'text', state: 'failed', reason: why, reasonCodes, failedAt }]);
      // Who has left is not written to before they have come back.
      if (status === 6) await phone.write('Here I am');
      await service.quiet();
      const next = await reply('next');
      await service.delivery(task.id, next.id, 'delivered');
      expect(requests()).toHaveLength(2);
      expect(phone.received.map(({ text }) => text)).toEqual(['next']);
    },
  );
});

describe('what passes', () => {
  it.each<[string, SendFault, RegExp]>([
    ['a status nobody has heard of', { status: 4711, statusMessage: 'java.lang.X' }, /has a problem.*java\.lang\.X/],
    ['429 that says when to come back', { http: 429, retryAfterSeconds: 5 }, /no more messages to this customer/],
  ])('%s is tried again by itself, and arrives once', async (_, fault, reason) => {
    const { phone, task, requests, fail, reply } = await customer();
    fail(fault);
    const action = await reply('in the end');
    expect((await waiting(task.id, action.id)).reason).toMatch(reason);
    const delivery = await service.delivery(task.id, action.id, 'delivered');
    expect(delivery.attempts).toBe(2);
    expect(delivery.reason).toBeUndefined();
    expect(requests()).toHaveLength(2);
    const gap = requests()[1]!.at - requests()[0]!.at;
    expect(gap).toBeGreaterThanOrEqual(fault.retryAfterSeconds ? 5_000 : 1_500);
    expect(phone.received.map(({ text }) => text)).toEqual(['in the end']);
  });

  it.each<[string, SendFault]>([
    ['the limit of an hour (status 12)', { status: 12 }],
    ['429 without a word when', { http: 429 }],
  ])('%s waits for minutes, says so, and holds that chat back alone', async (_, fault) => {
    const [slow, quick] = [await customer(), await customer()];
    slow.fail(fault);
    const first = await slow.reply('waits');
    const delivery = await waiting(slow.task.id, first.id);
    expect(delivery.reason).toMatch(/no more messages to this customer.*tried again by itself/);
    const second = await slow.reply('behind it');
    for (let index = 0; index < 5; index++) {
      const other = await quick.reply(`other ${index}`);
      await service.delivery(quick.task.id, other.id, 'delivered');
    }
    expect((await service.feed(slow.task.id)).map(({ deliveries }) => deliveries[0]?.state)).toEqual([
      undefined,
      'queued',
      'queued',
    ]);
    expect(slow.requests()).toHaveLength(1);
    expect(second.deliveries[0].attempts).toBe(0);
    expect((await service.ok('GET', `/api/messengers/accounts/${slow.account.id}`)).health.state).toBe('ok');
  });

  it('keeps the order of a chat across retries, while other chats flow', async () => {
    const [stuck, free] = [await customer(), await customer()];
    stuck.fail({ http: 429, retryAfterSeconds: 15 });
    const actions = [];
    for (const text of ['one', 'two', 'three']) actions.push(await stuck.reply(text));
    await waiting(stuck.task.id, actions[0].id);
    const other = await free.reply('not held up');
    await service.delivery(free.task.id, other.id, 'delivered');
    expect(stuck.phone.received).toEqual([]);
    for (const action of actions) await service.delivery(stuck.task.id, action.id, 'delivered');
    expect(stuck.phone.received.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(stuck.requests()).toHaveLength(4);
  });
});

describe('what nobody knows the end of', () => {
  it.each<[string, SendFault]>([
    ['closes after it took the message', { closeAfter: true }],
    ['closes before it answered anything', { closeBefore: true }],
    ['answers half of its JSON', { brokenJson: true }],
    ['closes in the middle of its answer', { cutBody: true }],
    ['answers a page of a proxy, 502', { http: 502, html: true, accepted: true }],
    ['answers 500 in plain text', { http: 500 }],
  ])('is shown so when Viber %s, never sent by itself, and sent again by a person', async (_, fault) => {
    const { phone, task, requests, fail, reply } = await customer();
    phone.receipts = 'none';
    fail(fault);
    const action = await reply('perhaps');
    const delivery = await service.delivery(task.id, action.id, 'unknown');
    expect(delivery.reason).toMatch(/may have got it, or not\. Sending it again may show it to them twice\./);
    const next = await reply('next');
    await service.delivery(task.id, next.id, 'sent');
    expect(requests()).toHaveLength(2);

    const { body } = await service.call('POST', `/api/deliveries/${delivery.id}/retry`);
    expect(body).toMatchObject({ id: delivery.id, actionId: action.id });
    await service.delivery(task.id, action.id, 'sent');
    expect(requests()).toHaveLength(3);
    const arrived = phone.received.filter(({ text }) => text === 'perhaps').length;
    expect(arrived).toBe(fault.closeBefore || (fault.http && !fault.accepted) ? 1 : 2);
  });

  it('is known after all when the phone reports it', async () => {
    const { phone, task, fail, reply } = await customer();
    fail({ hang: true, accepted: true });
    const action = await reply('perhaps');
    // No answer comes within the deadline; the phone says meanwhile that it is there.
    await until('the message on the phone', () => phone.received.length === 1);
    await service.delivery(task.id, action.id, 'delivered');
    await phone.see();
    await service.delivery(task.id, action.id, 'seen');
  });
});
