import type { SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { callbackBody, messageBody, newUserId } from '../support/callbacks.js';
import { Service } from '../support/service.js';

const DAY = 24 * 3_600_000;

let service: Service;
let bot: SimulatedBot;
beforeAll(async () => {
  service = await Service.start();
  bot = (await service.linkedBot('Odd clocks')).bot;
});
afterAll(() => service?.stop());

const newToken = () => BigInt(service.viber.nextToken());

async function take(body: string): Promise<void> {
  const [answer] = await service.viber.postCallback(bot, body);
  expect(answer!.status).toBe(200);
}

async function feedOf(user: string) {
  await service.quiet();
  return service.feed((await service.taskOf(`User ${user} (`)).id);
}

/** What stands in the place of the time. */
const TIMES: Array<[string, unknown]> = [
  ['one', 1],
  ['zero', 0],
  ['the seconds', Math.floor(Date.now() / 1_000)],
  ['the seconds, as text', String(Math.floor(Date.now() / 1_000))],
  ['negative', -Date.now()],
  ['a year before there was Viber', Date.UTC(1999, 1, 1)],
  ['300 days ahead', Date.now() + 300 * DAY],
  ['the token', 5_871_234_567_890_123],
  ['microseconds', Date.now() * 1_000],
  ['text', 'yesterday'],
  ['nothing', null],
  ['a list', [Date.now()]],
];

it.each(TIMES)('a message with %s in the place of its time stands where it came', async (_name, timestamp) => {
  const user = newUserId();
  await take(messageBody(newToken(), user, 'unu', { timestamp: Date.now() }));
  const before = Date.now();
  await take(messageBody(newToken(), user, 'doi', { timestamp: timestamp as number }));
  const after = Date.now();
  await take(messageBody(newToken(), user, 'trei', { timestamp: Date.now() }));
  const feed = await feedOf(user);
  expect(feed.map(({ text }) => text)).toEqual(['unu', 'doi', 'trei']);
  const writtenAt = Date.parse(feed[1].writtenAt);
  expect(writtenAt).toBeGreaterThanOrEqual(before);
  expect(writtenAt).toBeLessThanOrEqual(after);
});

it('times that differ by the minutes and hours in which callbacks are repeated keep the order of writing', async () => {
  const [user, now] = [newUserId(), Date.now()];
  const minutes = [0, -180, 5, -1, -60];
  for (const ago of minutes) {
    await take(messageBody(newToken(), user, String(ago), { timestamp: now + ago * 60_000 }));
  }
  expect((await feedOf(user)).map(({ text }) => text)).toEqual(['-180', '-60', '-1', '0', '5']);
});

describe('who writes is subscribed, whatever the time says', () => {
  const hasLeft = async (user: string) => {
    await service.quiet();
    return !(await service.taskOf(`User ${user} (`)).chat.subscribed;
  };
  const unsubscribed = (user: string, timestamp: unknown) =>
    take(callbackBody('unsubscribed', newToken(), { user_id: user, timestamp: timestamp as number }));

  it.each(TIMES)('%s', async (_name, timestamp) => {
    const user = newUserId();
    await take(messageBody(newToken(), user, 'hello', { timestamp: Date.now() - 60_000 }));
    await unsubscribed(user, Date.now() - 1_000);
    expect(await hasLeft(user)).toBe(true);
    await take(messageBody(newToken(), user, 'here I am', { timestamp: timestamp as number }));
    expect(await hasLeft(user)).toBe(false);

    await unsubscribed(user, timestamp);
    expect(await hasLeft(user)).toBe(true);
    await take(messageBody(newToken(), user, 'and again', { timestamp: Date.now() }));
    expect(await hasLeft(user)).toBe(false);
  });

  it('but a message written before leaving, that is heard late, brings nobody back', async () => {
    const [user, now] = [newUserId(), Date.now()];
    await take(messageBody(newToken(), user, 'hello', { timestamp: now - 60_000 }));
    await unsubscribed(user, now - 1_000);
    await take(messageBody(newToken(), user, 'written before', { timestamp: now - 30_000 }));
    expect(await hasLeft(user)).toBe(true);
  });
});

it.each(TIMES)('a receipt with %s in the place of its time is believed', async (_name, timestamp) => {
  const name = `Reader ${newToken()}`;
  const phone = bot.phoneOf(service.viber.createCustomer({ name }));
  await phone.write('Hello');
  const task = await service.taskOf(name);
  const { id } = await service.reply(task, 'answer');
  await service.delivery(task.id, id, 'delivered');
  const { token } = phone.received[0]!;
  await take(callbackBody('seen', BigInt(token), { user_id: phone.userId, timestamp: timestamp as number }));
  await service.delivery(task.id, id, 'seen');
});
