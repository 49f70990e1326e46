import sharp from 'sharp';
import { Service } from '../support/service.js';
import { PDF, talk } from '../support/talk.js';
import { until } from '../support/until.js';

/** How long a chat stays with an instance that died (the outbox's lease), and some time to notice. */
const TAKEN_OVER_WITHIN_MS = 30_000 + 15_000;

describe('files that do not get through', () => {
  let service: Service;
  let picture: Buffer;
  beforeAll(async () => {
    service = await Service.start({ callbackRetryDelaysMs: Array<number>(100).fill(200) });
    picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#c00' } })
      .jpeg()
      .toBuffer();
  });
  afterAll(() => service?.stop());

  const states = (delivery: { parts: Array<{ state: string }> }) => delivery.parts.map(({ state }) => state);
  const three = async () => [
    await service.upload('a.jpg', picture),
    await service.upload('b.pdf', PDF),
    await service.upload('c.pdf', PDF),
  ];

  it('hold back what follows when Viber refuses one; sent again, it goes on from there', async () => {
    const { phone, task, send, requests } = await talk(service, 'Refused');
    const receiver = phone.userId;
    service.viber.failNextSend({ delayMs: 1, times: 2, receiver });
    service.viber.failNextSend({ status: 3, receiver });
    const action = await send({ text: 'All of it', fileIds: await three() });
    const failed = await service.delivery(task.id, action.id, 'failed');
    expect(failed.reason).toMatch(/^Part 3 of 4 \(b\.pdf\): Viber does not accept/);
    expect(states(failed).slice(2)).toEqual(['failed', 'queued']);
    expect(failed.parts[3].reason).toMatch(/^Held back.*Send it again/);
    // Nobody is held up by it.
    const next = await send({ text: 'Next' });
    await service.delivery(task.id, next.id, 'delivered');

    const again = await service.ok('POST', `/api/deliveries/${failed.id}/retry`);
    expect(again).toMatchObject({
      id: failed.id,
      parts: [{}, { kind: 'picture' }, { kind: 'file' }, { kind: 'file' }],
    });
    expect(again.parts[3].reason).toBeUndefined();
    const delivered = await service.delivery(task.id, action.id, 'delivered');
    expect(delivered.reason).toBeUndefined();
    expect(requests().map(({ text, file_name }) => file_name ?? text)).toEqual([
      'All of it',
      '',
      'b.pdf',
      'Next',
      'b.pdf',
      'c.pdf',
    ]);
    expect(phone.received.map(({ type }) => type)).toEqual(['text', 'picture', 'text', 'file', 'file']);
  });

  it("say what the customer's phone has against them, and can be sent again", async () => {
    const { phone, task, send } = await talk(service, 'Unwilling');
    phone.receipts = 'none';
    const action = await send({ text: 'Look', fileIds: await three() });
    await until('all of it on the phone', () => phone.received.length === 4);
    await phone.fail(phone.received[1]!.token, 'media could not be loaded');
    for (const index of [0, 2, 3]) await phone.deliver(phone.received[index]!.token);
    const failed = await service.delivery(task.id, action.id, 'failed');
    expect(failed.reason).toMatch(
      /^Part 2 of 4 \(a\.jpg\): .*refused it \(media could not be loaded\).*send it again\.$/,
    );
    await until('the receipts', async () => {
      const [delivery] = (await service.feed(task.id)).at(-1).deliveries;
      return String(states(delivery)) === 'delivered,failed,delivered,delivered';
    });
    phone.receipts = 'seen';
    await service.ok('POST', `/api/deliveries/${failed.id}/retry`);
    await service.delivery(task.id, action.id, 'seen');
    expect(phone.received.map(({ type }) => type)).toEqual(['text', 'picture', 'file', 'file', 'picture']);
  });

  it('are not doubled when the service is killed between them; what was on its way is not known', async () => {
    const { phone, task, send } = await talk(service, 'Killed');
    phone.receipts = 'none';
    service.viber.failNextSend({ delayMs: 1, times: 2, receiver: phone.userId });
    service.viber.failNextSend({ delayMs: 60_000, receiver: phone.userId });
    const action = await send({ text: 'All of it', fileIds: await three() });
    await until('the third part at Viber', () => phone.received.length === 3);
    await service.restart('SIGKILL');
    const unknown = await service.delivery(task.id, action.id, 'unknown', TAKEN_OVER_WITHIN_MS);
    expect(states(unknown)).toEqual(['sent', 'sent', 'unknown', 'queued']);
    expect(unknown.reason).toMatch(/^Part 3 of 4 \(b\.pdf\): .*twice/);
    expect(phone.received.map(({ type }) => type)).toEqual(['text', 'picture', 'file']);

    // Their phone says that it has it: then only the rest is left.
    await phone.deliver(phone.received[2]!.token);
    const rest = await service.delivery(task.id, action.id, 'failed');
    expect(states(rest)).toEqual(['sent', 'sent', 'delivered', 'queued']);
    await service.ok('POST', `/api/deliveries/${unknown.id}/retry`);
    await until('the last part', () => phone.received.length === 4);
    await phone.see();
    await service.delivery(task.id, action.id, 'seen');
    expect(phone.received.map(({ body }) => body['file_name'] ?? body['type'])).toEqual([
      'text',
      'picture',
      'b.pdf',
      'c.pdf',
    ]);
    // What was sent before the service died can still be loaded.
    const problems = phone.received.slice(1).map(async (message) => (await phone.fetchMedia(message)).problems);
    expect(await Promise.all(problems)).toEqual([[], [], []]);
  });

  it('are kept with the reason when the customer has left, and can be sent once they are back', async () => {
    const { phone, task, send, requests } = await talk(service, 'Gone');
    await phone.unsubscribe();
    await service.quiet();
    const fileIds = [await service.upload('a.jpg', picture)];
    const action = await send({ text: 'For you', fileIds, location: { lat: 1, lon: 2 } });
    const [delivery] = action.deliveries;
    expect(delivery).toMatchObject({ state: 'failed', attempts: 0 });
    expect(delivery.reason).toMatch(/^The customer has left the bot.*They have to write first\.$/);
    expect(states(delivery)).toEqual(['failed', 'failed', 'failed']);
    expect((await service.call('POST', `/api/deliveries/${delivery.id}/retry`)).status).toBe(409);
    expect(requests()).toEqual([]);

    await phone.write('I am back');
    await service.quiet();
    await service.ok('POST', `/api/deliveries/${delivery.id}/retry`);
    await service.delivery(task.id, action.id, 'delivered');
    expect(phone.received.map(({ type }) => type)).toEqual(['text', 'picture', 'location']);
  });
});

describe('what cannot be added', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start()));
  afterAll(() => service?.stop());

  it.each<[string, object, string, RegExp]>([
    ['a location off the Earth', { location: { lat: 90, lon: 0 } }, 'location.lat', /between -90 and 90/],
    ['a location past the date line', { location: { lat: 0, lon: -180.5 } }, 'location.lon', /between -180 and 180/],
    ['half a location', { location: { lat: 1 } }, 'location.lon', /number of degrees|between/],
    ['a location in words', { location: { lat: '47', lon: 28 } }, 'location.lat', /number of degrees|between/],
    ['a location that is a list', { location: [47, 28] }, 'location', /object/],
    ['a card without a number', { sharedContact: { name: 'Ion' } }, 'sharedContact.phoneNumber', /phone number/],
    [
      'a card with a number of one country only',
      { sharedContact: { name: 'Ion', phoneNumber: '0721 234 567' } },
      'sharedContact.phoneNumber',
      /country code/,
    ],
    [
      'a card with too long a number',
      { sharedContact: { name: 'Ion', phoneNumber: '+123456789012345678' } },
      'sharedContact.phoneNumber',
      /phone number/,
    ],
    [
      'a card with an empty name',
      { sharedContact: { name: ' ', phoneNumber: '+40721234567' } },
      'sharedContact.name',
      /1 to 100/,
    ],
    ['a file there is not', { fileIds: ['nowhere'] }, 'fileIds.0', /"nowhere".*api\/files/],
    ['a file that is no id', { fileIds: [7] }, 'fileIds', /ids of files/],
    ['files that are no list', { fileIds: 'a' }, 'fileIds', /list/],
    ['the same file twice', { fileIds: ['a', 'a'] }, 'fileIds', /once/],
    ['too many files', { fileIds: Array.from({ length: 21 }, (_, i) => String(i)) }, 'fileIds', /at most 20/],
    ['nothing at all', { fileIds: [] }, 'text', /nothing to add/],
  ])('%s is refused by name, and nothing is added', async (_name, body, path, message) => {
    const task = await service.ok('POST', '/api/tasks', { title: 'Task' });
    const answer = await service.call('POST', `/api/tasks/${task.id}/actions`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toContainEqual(
      expect.objectContaining({ path, message: expect.stringMatching(message) }),
    );
    expect(await service.feed(task.id)).toEqual([]);
  });

  it("a customer's file that is on its way, or lost, is refused by name", async () => {
    const { phone, task } = await talk(service, 'Sender');
    service.viber.failNextMedia({ fileName: 'slow.pdf', hang: true, times: 2 });
    service.viber.failNextMedia({ fileName: 'gone.pdf', http: 403, times: 1000 });
    const sent = { bytes: PDF };
    await phone.sendMedia({ fileName: 'gone.pdf', ...sent });
    await phone.sendMedia({ fileName: 'slow.pdf', ...sent });
    const files = await until('both files in the feed', async () => {
      const found = (await service.feed(task.id)).flatMap((action) => action.files);
      return found.length === 2 ? found : null;
    });
    const lost = files.find(({ name }) => name === 'gone.pdf');
    const pending = files.find(({ name }) => name === 'slow.pdf');
    const add = (fileIds: string[]) => service.call('POST', `/api/tasks/${task.id}/actions`, { fileIds });
    expect((await add([pending.id])).body.errors).toMatchObject([
      { path: 'fileIds.0', message: expect.stringMatching(/"slow\.pdf" is still being fetched/) },
    ]);
    const own = await service.upload('own.pdf', PDF);
    await until('the other one to be lost', async () => {
      const { body } = await add([own, lost.id]);
      return body.errors?.[0]?.path === 'fileIds.1' && /"gone\.pdf" is lost/.test(body.errors[0].message);
    });
  });

  it('the same action again is the first one; the same key with other files is refused', async () => {
    const { task, send, phone } = await talk(service, 'Twice');
    const [one, two] = [await service.upload('one.pdf', PDF), await service.upload('two.pdf', PDF)];
    const add = (body: object) =>
      service.call(
        'POST',
        `/api/tasks/${task.id}/actions`,
        { ...body, notify: { contactIds: [task.counterparty.id] } },
        { headers: { 'idempotency-key': 'once' } },
      );
    const body = { text: 'Here', fileIds: [one, two] };
    const [first, again] = [await add(body), await add(body)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    for (const other of [
      { text: 'Here', fileIds: [two, one] },
      { text: 'Here', fileIds: [one] },
      { ...body, location: { lat: 1, lon: 2 } },
      { ...body, sharedContact: { phoneNumber: '+40721234567' } },
    ]) {
      const refused = await add(other);
      expect([refused.status, refused.body.type]).toEqual([409, expect.stringMatching(/idempotency-key-reused/)]);
    }
    // A later one stands behind it in the queue.
    const last = await send({ text: 'Last' });
    await service.delivery(task.id, last.id, 'delivered');
    expect(phone.received.map(({ body: sent }) => sent['file_name'] ?? sent['text'])).toEqual([
      'Here',
      'one.pdf',
      'two.pdf',
      'Last',
    ]);
  });
});
