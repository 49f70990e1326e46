import type { Button } from '../../src/sandbox/button-press.js';
import type { CustomerOptions } from '../../src/sandbox/customer.js';
import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

describe('asking for the phone number', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start()));
  afterAll(() => service?.stop());

  /** A customer of a bot of their own who has written once. */
  async function customer(name: string, options: CustomerOptions = {}) {
    const { bot, account } = await service.linkedBot(`Bot of ${name}`);
    const phone = bot.phoneOf(service.viber.createCustomer({ name, ...options }));
    await phone.write('Hello');
    const task = await service.taskOf(`${name} (`);
    const path = `/api/tasks/${task.id}/request-phone`;
    return {
      account,
      phone,
      task,
      path,
      contactId: task.counterparty.id as string,
      /** Asks. @returns the action that asks, and the button on the customer's phone. */
      ask: async () => {
        const action = await service.ok('POST', path, {});
        await service.delivery(task.id, action.id, 'delivered');
        return { action, button: (phone.keyboard as { Buttons: Button[] } | null)?.Buttons[0] };
      },
      feed: () => service.feed(task.id),
      phones: async () => (await service.ok('GET', `/api/contacts/${task.counterparty.id}`)).phones,
      /** The last action, once all that they have sent is dealt with. */
      last: async () => {
        await service.quiet();
        return (await service.feed(task.id)).findLast(({ direction }) => direction === 'in');
      },
    };
  }

  const forwarded = (phone_number: string, name?: string) => ({ type: 'contact', contact: { name, phone_number } });
  const shared = (number: string) => [{ number, provenance: 'shared' }];

  it('puts the number that they share onto their card, and shows it in the feed as their own', async () => {
    const olga = await customer('Olga', { phoneNumber: '375291234567', country: 'BY', language: 'ru-RU' });
    const { action, button } = await olga.ask();
    expect(action).toMatchObject({
      kind: 'system',
      direction: 'out',
      text: expect.stringMatching(/^Пожалуйста/),
      author: { kind: 'employee' },
      notify: { contactIds: [olga.contactId] },
      deliveries: [{ parts: [{ kind: 'phone-request' }] }],
    });
    const marker = button!.ActionBody;
    expect(olga.phone.received.at(-1)!.body).toMatchObject({
      type: 'text',
      text: action.text,
      min_api_version: 3,
      tracking_data: expect.stringMatching(/^[\w-]{22}$/),
      keyboard: { Type: 'keyboard', Buttons: [{ ActionType: 'share-phone', Text: 'Отправить мой номер телефона' }] },
    });
    expect(marker).toBe(`#share-phone:${olga.phone.trackingData}`);

    await olga.phone.press(button!);
    expect(await olga.last()).toMatchObject({
      text: '',
      sharedContact: { name: null, phoneNumber: '375291234567', own: true },
    });
    expect(await olga.phones()).toEqual(shared('+375291234567'));
    expect(JSON.stringify(await olga.feed())).not.toContain('#share-phone');
  });

  it('reads a number without a country code by the country of their device', async () => {
    const ion = await customer('Ion', { phoneNumber: '0721234567', country: 'RO', language: 'ro' });
    const { action, button } = await ion.ask();
    expect(action.text).toMatch(/^Vă rugăm/);
    await ion.phone.press(button!);
    await ion.last();
    expect(await ion.phones()).toEqual(shared('+40721234567'));
  });

  it('keeps a number that cannot be read in the feed only', async () => {
    const zed = await customer('Zed', { phoneNumber: '0721', country: 'RO' });
    await zed.phone.press((await zed.ask()).button!);
    expect((await zed.last()).sharedContact).toEqual({ name: null, phoneNumber: '0721', own: true });
    expect(await zed.phones()).toEqual([]);
  });

  it('takes the place of the same number that staff have typed; others stay', async () => {
    const petro = await customer('Petro', { phoneNumber: '380501234567', country: 'UA', language: 'uk' });
    const typed = [{ number: '050 123 45 67' }, { number: '+380671112233' }];
    await service.ok('PATCH', `/api/contacts/${petro.contactId}`, { phones: typed });
    const { action, button } = await petro.ask();
    expect(action.text).toMatch(/^Будь ласка/);
    await petro.phone.press(button!);
    await petro.last();
    expect(await petro.phones()).toEqual([
      ...shared('+380501234567'),
      { number: '+380671112233', provenance: 'typed' },
    ]);
  });

  it('leaves a card that they forward somebody’s: before the answer, after it, and without any question', async () => {
    const mia = await customer('Mia', { phoneNumber: '375291112233' });
    await mia.phone.send(forwarded('+375297777777', 'Ivan'));
    const { button } = await mia.ask();
    await mia.phone.send(forwarded('+375297777777', 'Ivan'));
    expect((await mia.last()).sharedContact).toEqual({ name: 'Ivan', phoneNumber: '+375297777777' });
    expect(await mia.phones()).toEqual([]);
    await mia.phone.press(button!);
    await mia.last();
    // What Viber carries along is still the nonce of the question.
    expect(mia.phone.trackingData).not.toBe('');
    await mia.phone.send(forwarded('+375298888888', 'Ivan'));
    await mia.phone.send(forwarded('+375299999999'));
    expect((await mia.last()).sharedContact).toEqual({ name: null, phoneNumber: '+375299999999' });
    expect(await mia.phones()).toEqual(shared('+375291112233'));
  });

  it('takes a press from a client that leaves the text out, once', async () => {
    const una = await customer('Una', { phoneNumber: '375291112233' });
    await una.ask();
    await una.phone.send(forwarded('375291112233'));
    expect((await una.last()).sharedContact.own).toBe(true);
    expect(await una.phones()).toEqual(shared('+375291112233'));
  });

  it('is not fooled by a marker of another chat, an answered one, or one that is typed', async () => {
    const [ann, eve] = [await customer('Ann', { phoneNumber: '375291111111' }), await customer('Eve')];
    const { button } = await ann.ask();
    await eve.ask();
    const marker = button!.ActionBody;
    // Eve knows the marker of Ann, and sends it with a card and alone.
    const nonce = marker.slice('#share-phone:'.length);
    await eve.phone.send({ ...forwarded('+375292222222'), text: marker }, { trackingData: nonce });
    expect((await eve.last()).sharedContact).toEqual({ name: null, phoneNumber: '+375292222222' });
    await eve.phone.write(marker, { trackingData: nonce });
    expect((await eve.last()).text).toBe(marker);
    expect([await eve.phones(), await ann.phones()]).toEqual([[], []]);

    await ann.phone.press(button!);
    await ann.last();
    // The answered marker again, with somebody else's number.
    await ann.phone.send({ ...forwarded('+375293333333'), text: marker });
    expect(await ann.last()).toMatchObject({ text: '', sharedContact: { name: null, phoneNumber: '+375293333333' } });
    expect(await ann.phones()).toEqual(shared('+375291111111'));

    // Asked anew, they may share another number; the old button proves nothing.
    ann.phone.customer.phoneNumber = '375294444444';
    const again = await ann.ask();
    await ann.phone.press(button!);
    await ann.last();
    expect(await ann.phones()).toEqual(shared('+375291111111'));
    await ann.phone.press(again.button!);
    await ann.last();
    expect(await ann.phones()).toEqual([...shared('+375291111111'), ...shared('+375294444444')]);
  });

  it('swallows what a press on a computer sends, and asks once to type the number, which is then a message', async () => {
    const max = await customer('Max', { language: 'en' });
    await service.ok('PATCH', `/api/messengers/accounts/${max.account.id}`, { overrides: { sendAsEmployee: true } });
    const { button } = await max.ask();
    // Not even a closed task gets a successor of it.
    await service.ok('PATCH', `/api/tasks/${max.task.id}`, { statusId: 'done' });
    await max.phone.press(button!, { desktop: true });
    await until('the words for a computer', async () => max.phone.received.length === 2);
    await max.phone.press(button!, { desktop: true });
    await service.quiet();
    const said = max.phone.received.at(-1)!;
    expect([said.text, said.senderName]).toEqual([expect.stringMatching(/type your phone number/), 'Bot of Max']);
    expect(max.phone.received[0]!.senderName).toBe('Administrator');

    const actions = (await max.feed()).filter(({ direction }) => direction !== 'internal');
    expect(actions.map(({ kind, direction }) => `${kind} ${direction}`)).toEqual([
      'message in',
      'system out',
      'system out',
    ]);
    // The question is an employee's, the words for a computer are the product's own.
    expect(actions.map(({ author }) => author.kind)).toEqual(['contact', 'employee', 'system']);
    const tasks = await service.ok('GET', `/api/tasks?contactId=${max.contactId}`);
    expect(tasks.items).toHaveLength(1);
    const ignored = await service.all('/api/messengers/inbound?state=ignored');
    const rows = ignored.filter(({ reason }) => /on a computer/.test(reason));
    expect(rows).toHaveLength(2);

    await service.ok('PATCH', `/api/tasks/${max.task.id}`, { statusId: 'in-work' });
    await max.phone.write('+375295555555');
    expect((await max.last()).text).toBe('+375295555555');
    expect(await max.phones()).toEqual([]);
  });

  it('asks an old client without the button, at once', async () => {
    const old = await customer('Old', { apiVersion: 2, language: 'en-GB' });
    const { action, button } = await old.ask();
    expect(button).toBeUndefined();
    const [asked] = old.phone.received;
    expect([asked!.text, asked!.body['keyboard'], asked!.body['min_api_version']]).toEqual([
      action.text,
      undefined,
      undefined,
    ]);
    const delivery = (await old.feed()).at(-1).deliveries[0];
    expect([delivery.state, delivery.attempts]).toEqual(['delivered', 1]);
    const requests = service.viber.requests.filter(
      ({ endpoint, body }) =>
        endpoint === 'send_message' && (body as { receiver?: string } | null)?.receiver === old.phone.userId,
    );
    expect(requests).toHaveLength(2);
  });

  it('asks in the words of the setting, of all bots or of one, and records who changed them', async () => {
    const [one, two] = [await customer('One', { language: 'ro-RO' }), await customer('Two', { language: 'uk' })];
    const words = { en: 'Your number?', ro: 'Numărul?' };
    expect((await service.ok('PATCH', '/api/messengers/settings', { phoneRequest: words })).phoneRequest).toEqual(
      words,
    );
    const path = `/api/messengers/accounts/${two.account.id}`;
    expect((await one.ask()).action.text).toBe('Numărul?');
    expect((await two.ask()).action.text).toBe('Your number?');
    const own = { uk: 'Ваш номер?' };
    expect((await service.ok('PATCH', path, { overrides: { phoneRequest: own } })).overrides.phoneRequest).toEqual(own);
    expect((await two.ask()).action.text).toBe('Ваш номер?');
    // The same once more is no change.
    await service.ok('PATCH', path, { overrides: { phoneRequest: own } });
    const history = (await service.all('/api/messengers/settings/history')).filter(
      ({ setting }) => setting === 'phoneRequest',
    );
    expect(history.map(({ accountId, to }) => [accountId, to])).toEqual([
      [two.account.id, own],
      [null, words],
    ]);
    for (const wrong of [{ en: '' }, { de: 'Nummer?' }, 'text', { en: 'x'.repeat(1001) }]) {
      const answer = await service.call('PATCH', '/api/messengers/settings', { phoneRequest: wrong });
      expect(answer.status).toBe(400);
    }
  });

  it('refuses, with a reason, where nobody can be asked; the same key asks once', async () => {
    const kim = await customer('Kim');
    const post = (path: string, body: unknown, headers = {}) => service.call('POST', path, body, { headers });
    const key = { 'idempotency-key': `ask-${Date.now()}` };
    const [first, second] = [await post(kim.path, {}, key), await post(kim.path, {}, key)];
    expect([first.status, second.body.id]).toEqual([201, first.body.id]);
    expect((await post(kim.path, { contactId: kim.contactId }, key)).body.type).toBe('idempotency-key-reused');
    await service.delivery(kim.task.id, first.body.id, 'delivered');
    expect(kim.phone.received).toHaveLength(1);

    expect(problemOf(await post(kim.path, { contactId: 'nobody' }))).toEqual(problem(400, 'validation'));
    expect(problemOf(await post('/api/tasks/none/request-phone', {}))).toEqual(problem(404, 'task-not-found'));
    const alone = await service.ok('POST', '/api/tasks', { title: 'Nobody’s' });
    expect(problemOf(await post(`/api/tasks/${alone.id}/request-phone`, {}))).toEqual(problem(409, 'no-counterparty'));
    const asked = await post(`/api/tasks/${alone.id}/request-phone`, { contactId: kim.contactId });
    expect(asked.status).toBe(201);
    await service.delivery(alone.id, asked.body.id, 'delivered');
    await kim.phone.unsubscribe();
    await service.quiet();
    expect(problemOf(await post(kim.path, {}))).toEqual(problem(409, 'customer-left'));
  });
});
