import { SimulatedViber, signatureOf, type SimulatedBot, type SimulatedPhone } from './simulated-viber.js';
import { call, Receiver, tokenIn } from './receiver.fixture.js';

const sender = { name: 'Service desk' };

describe('the simulated Viber', () => {
  let viber: SimulatedViber;
  let receiver: Receiver;
  let bot: SimulatedBot;
  let phone: SimulatedPhone;

  beforeEach(async () => {
    receiver = await Receiver.start();
    viber = await SimulatedViber.start({
      callbackRetryDelaysMs: [1, 1, 1],
      callbackTimeoutMs: 300,
      mediaLifeMs: 60_000,
    });
    bot = viber.createBot({ name: 'Service desk' });
    phone = bot.phoneOf(viber.createCustomer({ name: 'Ольга' }));
  });

  afterEach(async () => {
    await viber.stop();
    await receiver.stop();
  });

  const pa = (endpoint: string, body: unknown, key: string | null = bot.apiKey) =>
    call(viber.apiUrl, key, endpoint, body);
  const link = (more: object = {}) =>
    pa('set_webhook', { url: receiver.url, send_name: true, send_photo: true, ...more });
  const text = (words: string, more: object = {}) => ({
    receiver: phone.userId,
    sender,
    type: 'text',
    text: words,
    ...more,
  });

  describe('webhook', () => {
    it('shakes hands while the call is open and lists all ten events', async () => {
      const answer = await link();
      expect(answer.json).toMatchObject({ status: 0, status_message: 'ok' });
      expect(answer.json['event_types']).toHaveLength(10);
      expect(receiver.got.map((got) => got.json['event'])).toEqual(['webhook']);
      expect(bot.webhookUrl).toBe(receiver.url);
    });

    it.each([204, 301, 403, 419, 500])('refuses an address that answers the handshake with %i', async (status) => {
      receiver.reply = () => ({ status });
      expect((await link()).status).toBe(1);
      expect(bot.webhookUrl).toBeNull();
    });

    it('refuses an address that is silent, unreachable, or plain http elsewhere', async () => {
      receiver.reply = () => null;
      expect((await link()).status).toBe(1);
      expect((await pa('set_webhook', { url: 'http://127.0.0.1:9/' })).json['status_message']).toContain(
        'ECONNREFUSED',
      );
      expect((await pa('set_webhook', { url: 'http://example.com/' })).status).toBe(1);
    });

    it('goes away with an empty address; the account then has no such keys', async () => {
      await link({ event_types: ['delivered'] });
      const before = await pa('get_account_info', {});
      expect(before.json).toMatchObject({ webhook: receiver.url, name: 'Service desk', uri: bot.uri });
      expect(before.json['event_types']).toEqual(['message', 'subscribed', 'unsubscribed', 'delivered']);
      await pa('set_webhook', { url: '' });
      const after = await pa('get_account_info', {});
      expect(Object.keys(after.json)).not.toContain('webhook');
      expect(BigInt(String(after.json['id']).slice(3))).toBeGreaterThan(2n ** 53n);
      expect((await pa('send_message', text('x'))).status).toBe(10);
    });

    it('sends only the events asked for', async () => {
      await link({ event_types: [] });
      expect(await phone.open()).toEqual({ status: null });
      await phone.write('1');
      await pa('send_message', text('2'));
      await phone.unsubscribe();
      expect(receiver.got.map((got) => got.json['event'])).toEqual(['webhook', 'message', 'unsubscribed']);
    });
  });

  describe('signature', () => {
    it.each([
      [
        '44dafb7e0f40021e-61a47a1e6778d187-f2c5a676a07050b3',
        '{"event":"webhook","timestamp":4977069964384421269,"message_token":1478683725125}',
        'd21b343448c8aee33b8e93768ef6ceb64a6ba6163099973a2b8bd028fea510ef',
      ],
      ['2', '1', '4703d481ddedca88184497744b52937586bef3b273645082c04529f73b85456e'],
    ])('of the known vector with key %s', (key, body, hex) => expect(signatureOf(key, body)).toBe(hex));

    it('covers the raw bytes, in the header and in the query', async () => {
      await link();
      await phone.write('Добрый день');
      const got = receiver.of('message')[0]!;
      const expected = signatureOf(bot.apiKey, got.bytes);
      expect(got.signature).toBe(expected);
      expect(new URL(got.url, viber.origin).searchParams.get('sig')).toBe(expected);
      expect(got.bytes.toString()).toContain('\\u0414\\u043E\\u0431\\u0440\\u044B\\u0439');
      expect(got.bytes.every((byte) => byte < 0x80)).toBe(true);
    });

    it('can be left out or spoiled for raw bytes', async () => {
      await link();
      const answers = await viber.postCallback(bot, '{"event":"x"}', { signature: 'none', copies: 3 });
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
      await viber.postCallback(bot, '{"event":"x"}', { signature: 'wrong' });
      expect(receiver.of('x').map((got) => got.signature)).toEqual([undefined, undefined, undefined, 'wrong']);
    });
  });

  describe('tokens', () => {
    it('keep all digits as bare numbers in callbacks and answers, and doubles cannot tell them apart', async () => {
      await link();
      const first = await phone.write('1');
      const second = await phone.write('2');
      expect(BigInt(second.token)).toBeGreaterThan(BigInt(first.token));
      expect(BigInt(first.token)).toBeGreaterThan(5_800_000_000_000_000_000n);
      expect(BigInt(second.token) - BigInt(first.token)).toBeLessThan(1024n);
      expect(receiver.of('message')[0]!.bytes.toString()).toContain(`"message_token":${first.token},`);
      const sent = await pa('send_message', text('3'));
      expect(tokenIn(sent.text)).toBe(phone.received[0]!.token);
    });
  });

  describe('delivery', () => {
    it('repeats the same bytes until it gets a 200', async () => {
      await link();
      let refusals = 2;
      receiver.reply = () => ({ status: refusals-- > 0 ? 503 : 200 });
      const sent = await phone.write('x');
      expect((await sent.done).map((attempt) => attempt.status)).toEqual([503, 503, 200]);
      const bodies = receiver.of('message').map((got) => got.bytes.toString());
      expect(new Set(bodies).size).toBe(1);
      expect(bot.callbacks.at(-1)).toMatchObject({ event: 'message', token: sent.token, body: bodies[0] });
    });

    it('takes silence for a failure and gives up in the end', async () => {
      await link();
      receiver.reply = () => null;
      const sent = await phone.write('x');
      expect((await sent.done).map((attempt) => attempt.status)).toEqual([null, null, null, null]);
    });

    it('duplicates and reorders on request', async () => {
      await link();
      viber.faults.duplicate = 3;
      await phone.write('x');
      expect(receiver.of('message')).toHaveLength(3);
      viber.faults.duplicate = 1;
      viber.faults.outOfOrder = true;
      await Promise.all([phone.write('first'), phone.write('second')]);
      const texts = receiver.of('message').map((got) => (got.json['message'] as { text: string }).text);
      expect(texts.slice(3)).toEqual(['second', 'first']);
    });
  });

  describe('who may be written to', () => {
    it('follows the chat from stranger to unsubscribed and back', async () => {
      await link();
      const send = async (): Promise<number> => (await pa('send_message', text('x'))).status;
      expect(await send()).toBe(6);
      await phone.open();
      expect(phone.state).toBe('opened');
      expect(await send()).toBe(6);
      await phone.write('hello');
      expect(await send()).toBe(0);
      await phone.unsubscribe();
      expect(await send()).toBe(6);
      await phone.subscribe();
      expect(await send()).toBe(0);
      expect((await pa('send_message', { ...text('x'), receiver: 'nobody==' })).status).toBe(5);
    });

    it('gives one person another id in each bot', () => {
      const other = viber.createBot({ name: 'Shop' }).phoneOf(phone.customer);
      expect(phone.userId).toMatch(/^[\w+/]{22}==$/);
      expect(other.userId).not.toBe(phone.userId);
    });

    it('stops after 100 messages without a reply, until there is one', async () => {
      await link();
      phone.receipts = 'none';
      await phone.write('hello');
      for (let n = 0; n < 100; n++) expect((await pa('send_message', text(`${n}`))).status).toBe(0);
      expect((await pa('send_message', text('too many'))).status).toBe(12);
      await phone.write('go on');
      expect((await pa('send_message', text('thanks'))).status).toBe(0);
    });

    it('shows names and pictures only to bots that asked', async () => {
      await link({ send_name: false, send_photo: false });
      await phone.write('x');
      await link();
      await phone.write('y');
      const senders = receiver.of('message').map((got) => got.json['sender'] as Record<string, string>);
      expect(senders[0]).toMatchObject({ name: 'Subscriber', avatar: expect.stringContaining('generic-avatar') });
      expect(senders[1]).toMatchObject({ name: 'Ольга', avatar: phone.customer.avatar });
      const picture = await fetch(senders[1]!['avatar']!);
      expect(picture.headers.get('content-type')).toBe('image/png');
    });
  });

  describe('welcome', () => {
    it('is taken from the answer and validated', async () => {
      await link();
      const contentType = 'application/json';
      receiver.reply = () => ({
        contentType,
        body: JSON.stringify({ sender, type: 'text', text: 'Hello', tracking_data: 'w' }),
      });
      const opened = await phone.open({ context: 'invite' });
      expect(opened).toEqual({ status: 200, welcome: expect.objectContaining({ text: 'Hello' }) });
      expect(receiver.of('conversation_started')[0]!.json).toMatchObject({ context: 'invite', subscribed: false });
      expect(phone.received.map((message) => message.text)).toEqual(['Hello']);
      receiver.reply = () => ({ contentType, body: JSON.stringify({ receiver: 'x', type: 'text', text: 'Hello' }) });
      expect((await phone.open()).welcomeErrors).toHaveLength(2);
      expect(phone.received).toHaveLength(1);
    });

    it('hands its tracking data to what the customer writes next', async () => {
      await link();
      receiver.reply = () => ({
        contentType: 'application/json',
        body: JSON.stringify({ sender, type: 'text', text: 'Hello', tracking_data: 'w' }),
      });
      await phone.open();
      await phone.write('x');
      expect(receiver.of('message')[0]!.json['message']).toEqual({ type: 'text', text: 'x', tracking_data: 'w' });
    });
  });

  describe('receipts', () => {
    const events = (): unknown[] => receiver.got.slice(2).map((got) => got.json['event']);

    beforeEach(async () => {
      await link();
      await phone.write('hello');
    });

    it('come by themselves, before the answer if told so', async () => {
      phone.receipts = 'seen';
      viber.faults.receiptsFirst = true;
      const sent = await pa('send_message', text('x'));
      expect(events()).toEqual(['delivered', 'seen']);
      expect(receiver.got.at(-1)!.bytes.toString()).toContain(`"message_token":${tokenIn(sent.text)},`);
      expect(phone.received[0]!.state).toBe('seen');
    });

    it('tell once that all unread messages were seen', async () => {
      phone.receipts = 'none';
      await pa('send_message', text('1'));
      await pa('send_message', text('2'));
      await viber.until(() => phone.received.every((message) => message.arrived), 'messages on the phone');
      await phone.see();
      expect(events()).toEqual(['seen']);
      expect(phone.received.map((message) => message.state)).toEqual(['seen', 'seen']);
    });

    it('wait for the network', async () => {
      phone.online = false;
      await pa('send_message', text('x'));
      expect(phone.received[0]).toMatchObject({ state: 'sent', arrived: false });
      phone.online = true;
      await viber.until(() => phone.received[0]!.state === 'delivered', 'the message on the phone');
      await viber.until(() => events().length === 1, 'the receipt');
    });

    it('tell of a client that refuses the message', async () => {
      phone.receipts = 'none';
      const sent = await pa('send_message', text('x'));
      await phone.fail(tokenIn(sent.text), 'no');
      expect(receiver.of('failed')[0]!.json).toMatchObject({ desc: 'no', user_id: phone.userId });
    });
  });

  it('lets links to media expire', async () => {
    await link();
    let time = Date.now();
    const clocked = await SimulatedViber.start({ mediaLifeMs: 3_600_000, now: () => time });
    try {
      const shop = clocked.createBot({ name: 'Shop' });
      await call(clocked.apiUrl, shop.apiKey, 'set_webhook', { url: receiver.url });
      await shop.phoneOf(clocked.createCustomer()).sendMedia({ fileName: 'offer.pdf', bytes: Buffer.from('%PDF-1.4') });
      const message = receiver.of('message')[0]!.json['message'] as Record<string, string>;
      expect(message).toMatchObject({ type: 'file', file_name: 'offer.pdf', size: 8 });
      expect(await (await fetch(message['media']!)).text()).toBe('%PDF-1.4');
      expect((await fetch(message['media']!.replace('Signature=', 'Signature=x'))).status).toBe(403);
      time += 3_600_001;
      expect((await fetch(message['media']!)).status).toBe(403);
    } finally {
      await clocked.stop();
    }
  });
});
