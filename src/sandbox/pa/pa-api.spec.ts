import { call, Receiver, tokenIn } from '../receiver.fixture.js';
import { SimulatedViber, type SimulatedBot, type SimulatedPhone } from '../simulated-viber.js';

const sender = { name: 'Service desk' };

describe('the bot API', () => {
  let viber: SimulatedViber;
  let receiver: Receiver;
  let bot: SimulatedBot;
  let phone: SimulatedPhone;
  let time: number;

  beforeEach(async () => {
    time = Date.now();
    receiver = await Receiver.start();
    viber = await SimulatedViber.start({ callbackRetryDelaysMs: [], now: () => time });
    bot = viber.createBot({ name: 'Service desk' });
    phone = bot.phoneOf(viber.createCustomer({ name: 'Ольга', apiVersion: 7 }));
    await pa('set_webhook', { url: receiver.url });
    await phone.write('hello');
  });

  afterEach(async () => {
    await viber.stop();
    await receiver.stop();
  });

  const pa = (endpoint: string, body: unknown, key: string | null = bot.apiKey) =>
    call(viber.apiUrl, key, endpoint, body);
  const message = (more: object = {}) => ({ receiver: phone.userId, sender, type: 'text', text: 'x', ...more });
  const send = (more: object = {}) => pa('send_message', message(more));
  const last = () => viber.requests.at(-1)!;

  it.each([
    ['no key', null],
    ['a wrong key', '44dafb7e0f40021e-61a47a1e6778d187-f2c5a676a07050b3'],
  ])('answers %s with status 2 and HTTP 200', async (_, key) => {
    expect(await pa('get_account_info', {}, key)).toMatchObject({ http: 200, status: 2 });
  });

  it('takes the key from the body too', async () => {
    expect((await pa('send_message', message({ auth_token: bot.apiKey }), null)).status).toBe(0);
  });

  it.each([
    ['broken JSON', '{"receiver":', 3],
    ['JSON that is no object', '[]', 3],
    ['a body over 30 kB', JSON.stringify({ x: 'x'.repeat(30_000) }), 3],
    ['no receiver', JSON.stringify({ sender, type: 'text', text: 'x' }), 4],
  ])('refuses %s', async (_, body, status) => {
    expect(await pa('send_message', body)).toMatchObject({ http: 200, status });
    expect(phone.received).toHaveLength(0);
  });

  it('counts the 30 kB in bytes: 7000 Cyrillic letters fit raw and do not fit escaped', async () => {
    const raw = JSON.stringify(message({ text: 'ж'.repeat(7000) }));
    expect((await pa('send_message', raw)).status).toBe(0);
    expect((await pa('send_message', raw.replaceAll('ж', '\\u0436'))).status).toBe(3);
  });

  it('does not send to devices older than the message asks for', async () => {
    expect((await send({ min_api_version: 7 })).status).toBe(0);
    expect((await send({ min_api_version: 8 })).status).toBe(13);
  });

  it('tells inside of the session from outside', async () => {
    expect((await send()).json['billing_status']).toBe(1);
    time += 24 * 3_600_000 + 1;
    expect((await send()).json['billing_status']).toBe(3);
  });

  it('keeps a suspended account from everything', async () => {
    bot.accountStatus = 9;
    expect((await send()).status).toBe(9);
    expect((await pa('get_account_info', {})).status).toBe(9);
  });

  it('forgets a replaced key', async () => {
    const old = bot.apiKey;
    bot.replaceKey();
    expect((await pa('send_message', message(), old)).status).toBe(2);
    expect((await send()).status).toBe(0);
  });

  it('tells about a user twice in 12 hours, never the number', async () => {
    const details = () => pa('get_user_details', { id: phone.userId });
    const first = await details();
    expect(first.json['user']).toMatchObject({ id: phone.userId, api_version: 7 });
    expect(first.text).not.toContain(phone.customer.phoneNumber);
    expect((await details()).status).toBe(0);
    expect((await details()).status).toBe(12);
    time += 12 * 3_600_000 + 1;
    expect((await details()).status).toBe(0);
    expect((await pa('get_user_details', { id: 'nobody==' })).status).toBe(5);
  });

  it('tells who is online', async () => {
    phone.online = false;
    const answer = await pa('get_online', { ids: [phone.userId, 'nobody=='] });
    expect((answer.json['users'] as Array<{ online_status: number }>).map((user) => user.online_status)).toEqual([
      1, 4,
    ]);
    expect((await pa('get_online', { ids: Array(101).fill('x') })).status).toBe(3);
  });

  it('broadcasts with one token and a list of failures', async () => {
    const stranger = bot.phoneOf(viber.createCustomer());
    const list = { broadcast_list: [phone.userId, stranger.userId, 'nobody=='], sender, type: 'text', text: 'x' };
    const answer = await pa('broadcast_message', list);
    expect(answer.json).toMatchObject({
      status: 0,
      failed_list: [{ status: 6 }, { status: 5, status_message: 'Not found' }],
    });
    expect(phone.received[0]!.token).toBe(tokenIn(answer.text));
    bot.mayBroadcast = false;
    expect((await pa('broadcast_message', list)).status).toBe(20);
  });

  describe('faults', () => {
    it('refuse as often as asked, only whom they concern, in order', async () => {
      viber.failNextSend({ status: 12, times: 2, receiver: phone.userId });
      viber.failNextSend({ status: 7, statusMessage: 'blocked' });
      viber.failNextSend({ status: 2, endpoint: 'get_account_info' });
      expect((await send({ receiver: 'nobody==' })).json).toMatchObject({ status: 7, status_message: 'blocked' });
      expect([(await send()).status, (await send()).status, (await send()).status]).toEqual([12, 12, 0]);
      expect((await pa('get_account_info', {})).status).toBe(2);
      expect(phone.received).toHaveLength(1);
      expect(viber.requests.filter((request) => request.endpoint === 'send_message')).toHaveLength(4);
    });

    const raw = () =>
      fetch(`${viber.apiUrl}/send_message`, {
        method: 'POST',
        headers: { 'x-viber-auth-token': bot.apiKey },
        body: JSON.stringify(message()),
        signal: AbortSignal.timeout(300),
      });

    it('answer with HTTP errors and pages', async () => {
      viber.failNextSend({ http: 429, retryAfterSeconds: 7 });
      viber.failNextSend({ http: 502, html: true });
      const busy = await raw();
      expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '7']);
      const page = await raw();
      expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html']);
      expect(last().answer).toEqual({ http: 502, status: null });
      expect(phone.received).toHaveLength(0);
    });

    it.each([
      ['closed before', { closeBefore: true }, 0],
      ['hanging', { hang: true }, 0],
      ['hanging after it was accepted', { hang: true, accepted: true }, 1],
      ['closed after', { closeAfter: true }, 1],
    ])('leave no answer: %s', async (_, fault, arrived) => {
      viber.failNextSend(fault);
      await expect(raw()).rejects.toThrow(/fetch failed|timeout/);
      expect(phone.received).toHaveLength(arrived);
      expect(last().answer).toBeNull();
      expect(last().carriedOut).toBe(phone.received[0]?.token);
    });

    it('spoil the answer to a message that went out', async () => {
      viber.failNextSend({ brokenJson: true });
      viber.failNextSend({ cutBody: true });
      await expect((await raw()).json()).rejects.toThrow('JSON');
      expect(last().answer).toMatchObject({ http: 200, status: null });
      await expect(raw().then((answer) => answer.text())).rejects.toThrow('terminated');
      expect(phone.received).toHaveLength(2);
    });

    it('spoil downloads', async () => {
      await phone.sendMedia({ fileName: 'big.bin', size: 300_000 });
      const { media } = receiver.of('message').at(-1)!.json['message'] as { media: string };
      viber.failNextMedia({ http: 500 });
      viber.failNextMedia({ cut: true });
      expect((await fetch(media)).status).toBe(500);
      await expect(fetch(media).then((answer) => answer.arrayBuffer())).rejects.toThrow('terminated');
      expect((await (await fetch(media)).arrayBuffer()).byteLength).toBe(300_000);
    });
  });
});
