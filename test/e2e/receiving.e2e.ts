import type { SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import type { WireObject } from '../../src/sandbox/wire/wire-json.js';
import { callbackBody, messageBody, newUserId } from '../support/callbacks.js';
import { Service } from '../support/service.js';

let service: Service;
let bot: SimulatedBot;
beforeAll(async () => {
  service = await Service.start();
  bot = (await service.linkedBot('Receiving')).bot;
});
afterAll(() => service?.stop());

const newToken = () => BigInt(service.viber.nextToken());
/** Posts a callback, as often as asked at once. @returns the distinct statuses. */
async function take(body: string | Buffer, copies = 1): Promise<Array<number | null>> {
  const answers = await service.viber.postCallback(bot, body, { copies });
  return [...new Set(answers.map(({ status }) => status))];
}
/** The feed of the only task of this user, once everything is processed. */
async function feedOf(user: string) {
  await service.quiet();
  return service.feed((await service.taskOf(`User ${user} (`)).id);
}
const textsOf = async (user: string) => (await feedOf(user)).map(({ text }) => text);

describe('a message', () => {
  it('is kept apart from others whose tokens differ in the last digit only, in the order of their tokens', async () => {
    const [user, timestamp] = [newUserId(), Date.now()];
    const tokens = [
      9007199254740994n,
      9007199254740992n,
      9007199254740993n,
      18446744073709551615n,
      18446744073709551614n,
    ];
    for (const token of tokens) await take(messageBody(token, user, String(token), { timestamp }));
    expect(await textsOf(user)).toEqual(tokens.toSorted((a, b) => Number(a - b)).map(String));
  });

  it('is one action however often and however simultaneously it comes', async () => {
    const user = newUserId();
    const body = messageBody(newToken(), user, 'only once');
    expect(await take(body, 20)).toEqual([200]);
    await service.quiet();
    expect(await take(body, 20)).toEqual([200]);
    expect(await textsOf(user)).toEqual(['only once']);
  });

  it('and its doubles open one task even when nobody knew the customer', async () => {
    const users = Array.from({ length: 10 }, newUserId);
    const bodies = users.map((user) => messageBody(newToken(), user, 'hello'));
    await Promise.all(bodies.map((body) => take(body, 4)));
    for (const user of users) expect(await textsOf(user)).toEqual(['hello']);
  });

  it.each([
    ['escapes in upper-case hex', 'Привет, “мир” 😀 \u007f'],
    ["Viber's emoticons and markup", '(like) <b>*bold*</b> &amp; ```code```'],
    ['line breaks, tabs and quotes', 'a\r\nb\tc "d" \\ e'],
    ['scripts of all kinds', 'שלום नमस्ते 你好 👩‍👩‍👧 e\u0301'],
    ['very much text', 'Ж'.repeat(30_000)],
  ])('keeps %s', async (_name, text) => {
    const user = newUserId();
    const body = messageBody(newToken(), user, text);
    expect(body).toHaveLength(Buffer.byteLength(body));
    await take(body);
    expect(await textsOf(user)).toEqual([text]);
    expect((await service.taskOf(`User ${user} (`)).description).toBe(text.replace('\r\n', '\n> '));
  });

  it('stands where it was written, whatever arrives first', async () => {
    const [user, start] = [newUserId(), Date.now() - 10_000];
    const order = [3, 0, 4, 1, 2];
    for (const i of order) await take(messageBody(newToken(), user, `text ${i}`, { timestamp: start + i }));
    expect(await textsOf(user)).toEqual([0, 1, 2, 3, 4].map((i) => `text ${i}`));
    expect((await feedOf(user)).map(({ writtenAt }) => Date.parse(writtenAt) - start)).toEqual([0, 1, 2, 3, 4]);
  });

  it('gets through a network that doubles, swaps and delays', async () => {
    Object.assign(service.viber.faults, { duplicate: 3, outOfOrder: true });
    const customer = service.viber.createCustomer({ name: 'Unlucky' });
    const phone = bot.phoneOf(customer);
    const texts = Array.from({ length: 8 }, (_, i) => `text ${i}`);
    const start = Date.now();
    await Promise.all(texts.map((text, i) => phone.write(text, { timestamp: start + i })));
    Object.assign(service.viber.faults, { duplicate: 1, outOfOrder: false });
    await service.quiet();
    expect((await service.feed((await service.taskOf('Unlucky')).id)).map(({ text }) => text)).toEqual(texts);
  });
});

describe('what they send', () => {
  const media = 'https://dl-media.viber.com/4/media/2/x.jpg?Expires=1700003610&Signature=s&Key-Pair-Id=APKA';
  it.each<[string, WireObject, object, string]>([
    ['a text', { type: 'text', text: 'hi' }, { text: 'hi' }, 'hi'],
    ['a press of a Silent button', { type: 'text', text: '#order' }, { text: '#order' }, '#order'],
    ['a sticker', { type: 'sticker', sticker_id: 40133 }, { text: '', sticker: { id: '40133' } }, 'ticker'],
    [
      'a place',
      { type: 'location', location: { lat: 53.8844239, lon: 27.4325049 } },
      { location: { lat: 53.8844239, lon: 27.4325049 } },
      '53.88',
    ],
    [
      'a contact card',
      { type: 'contact', contact: { name: 'Иван', phone_number: '+375291234567' } },
      { sharedContact: { name: 'Иван', phoneNumber: '+375291234567' } },
      'Иван',
    ],
    [
      'a number without a name',
      { type: 'contact', contact: { phone_number: '375291234567' } },
      { sharedContact: { name: null, phoneNumber: '375291234567' } },
      '375291234567',
    ],
    [
      'a link',
      { type: 'url', media: 'https://example.com/a' },
      { link: 'https://example.com/a' },
      'https://example.com/a',
    ],
    [
      'a picture with a caption',
      { type: 'picture', media, file_name: '1.jpg', size: 5, text: 'caption' },
      { text: 'caption', files: [{ kind: 'picture' }] },
      'caption',
    ],
    [
      'a video',
      { type: 'video', media, file_name: '1.mp4', duration: 2400 },
      { files: [{ kind: 'video' }] },
      '[video]',
    ],
    ['a file', { type: 'file', media, file_name: 'offer.pdf' }, { files: [{ kind: 'file' }] }, '[file offer.pdf]'],
    [
      'rich media',
      { type: 'rich_media', rich_media: { Type: 'rich_media' }, alt_text: 'Two offers' },
      { text: 'Two offers', unsupported: { type: 'rich_media' } },
      'Two offers',
    ],
    ['a kind of tomorrow', { type: 'hologram', beam: 1 }, { unsupported: { type: 'hologram' } }, ''],
    ['nothing that is known', { strange: true }, { unsupported: { type: 'unknown' } }, ''],
  ])(
    '%s becomes one action with what it says, and opens a task like any message',
    async (_name, message, expected, words) => {
      const user = newUserId();
      await take(messageBody(newToken(), user, message));
      const feed = await feedOf(user);
      expect(feed).toHaveLength(1);
      expect(feed[0]).toMatchObject({
        files: [],
        kind: 'message',
        direction: 'in',
        opening: true,
        author: { kind: 'contact' },
        ...expected,
      });
      for (const field of ['location', 'sharedContact', 'sticker', 'link', 'unsupported']) {
        expect(field in feed[0]).toBe(field in expected);
      }
      expect((await service.taskOf(`User ${user} (`)).description).toContain(words);
    },
  );
});

describe('who sends it', () => {
  it.each([
    ['hides the name', { hidden: true, name: 'Secret' }],
    ['has no name', {}],
    ['has no picture', { name: undefined, avatar: null }],
  ])('somebody who %s gets a card without a name, and the name once it is told', async (_name, options) => {
    const { bot: own } = await service.linkedBot(`Names of ${newUserId().slice(0, 8)}`);
    const customer = service.viber.createCustomer(options);
    await own.phoneOf(customer).write('hello');
    const task = await service.taskOf(`(Viber, ${own.name})`);
    expect(task.title).not.toMatch(/Subscriber|undefined|null/);
    customer.hidden = false;
    customer.name = 'Ольга';
    await own.phoneOf(customer).write('it is me');
    await service.quiet();
    expect(await service.ok('GET', `/api/contacts/${task.counterparty.id}`)).toMatchObject({ name: 'Ольга' });
  });

  it('the same person in two bots has two chats, and nothing is mixed', async () => {
    const { bot: other } = await service.linkedBot('Second bot');
    const customer = service.viber.createCustomer({ name: 'Both' });
    await bot.phoneOf(customer).write('to the first');
    await other.phoneOf(customer).write('to the second');
    const tasks = [await service.taskOf('Both (Viber, Receiving)'), await service.taskOf('Both (Viber, Second bot)')];
    expect(tasks.map(({ description }) => description)).toEqual(['to the first', 'to the second']);
    expect(tasks[0].chat.id).not.toBe(tasks[1].chat.id);
  });
});

describe('events that are no messages', () => {
  it('create nothing', async () => {
    const customer = service.viber.createCustomer({ name: 'Looker' });
    const phone = bot.phoneOf(customer);
    await phone.open({ context: 'invite' });
    await phone.subscribe();
    await phone.unsubscribe();
    await take(callbackBody('delivered', newToken(), { user_id: phone.userId }));
    await take(callbackBody('client_status', newToken(), { user: { id: phone.userId }, status: { code: 0 } }));
    await service.quiet();
    expect((await service.all('/api/tasks')).filter(({ title }) => title.includes('Looker'))).toEqual([]);
    expect((await service.ok('GET', '/api/contacts?search=Looker')).items).toEqual([]);
  });

  it('show who has left, and who came back, by their time and not by their arrival', async () => {
    const [user, start] = [newUserId(), Date.now() - 10_000];
    const subscribed = async () => {
      await service.quiet();
      return (await service.taskOf(`User ${user} (`)).chat.subscribed;
    };
    await take(messageBody(newToken(), user, 'hi', { timestamp: start }));
    expect(await subscribed()).toBe(true);
    await take(callbackBody('unsubscribed', newToken(), { user_id: user, timestamp: start + 20 }));
    expect(await subscribed()).toBe(false);
    const { counterparty } = await service.taskOf(`User ${user} (`);
    expect((await service.ok('GET', `/api/contacts/${counterparty.id}`)).chats).toMatchObject([{ subscribed: false }]);
    await take(callbackBody('subscribed', newToken(), { user: { id: user }, timestamp: start + 10 }));
    expect(await subscribed()).toBe(false);
    await take(messageBody(newToken(), user, 'back', { timestamp: start + 30 }));
    expect(await subscribed()).toBe(true);
  });
});
