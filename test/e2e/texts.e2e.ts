import type { WireObject } from '../../src/sandbox/wire/wire-json.js';
import { problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';
import { talk } from '../support/talk.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

/* What takes part in a text and shows nothing. */
const INVISIBLE = [
  '\u3164',
  '\u3164\u3164',
  '\u17b4',
  '\u0301\u0301',
  '\u200b',
  '\u2800',
  '\u00ad',
  '\u{e0067}\u{e007f}',
];
const FAMILY = '👨‍👩‍👧‍👦';
const charactersOf = (text: string) =>
  Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);

let made = 0;
/** A customer of a bot of their own, with the task that their first message opened. */
async function customer(name: string, message: WireObject = { type: 'text', text: 'Hello' }) {
  const { bot } = await service.linkedBot(`Desk ${++made}`);
  const phone = bot.phoneOf(service.viber.createCustomer({ name }));
  await phone.send(message);
  return { phone, task: await service.taskOf(`, Desk ${made})`) };
}

describe('names that show nothing', () => {
  it.each(INVISIBLE)('a customer called %j is one without a name', async (name) => {
    const { task } = await customer(name);
    expect(task.title).toBe(`Unnamed contact (Viber, Desk ${made})`);
    expect(task.counterparty.name).toBe('Unnamed contact');
  });

  it.each(INVISIBLE)('a bot called %j is one without a name', async (name) => {
    const bot = service.viber.createBot({ name, uri: `nameless-${++made}`, pictured: false });
    const account = await service.ok('POST', '/api/messengers/accounts', { kind: 'viber', apiKey: bot.apiKey });
    expect(account.name).toBe('Viber bot');
  });

  it.each(['زهرا می\u200cخواهم', 'क्\u200dष', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'Ann ❤️', FAMILY])('%s stays as it is', async (name) => {
    const { task } = await customer(name);
    expect(task.counterparty.name).toBe(name);
    await service.ok('PATCH', `/api/tasks/${task.id}`, { title: name, tags: [name] });
    expect(await service.ok('GET', `/api/tasks/${task.id}`)).toMatchObject({ title: name, tags: [name] });
  });

  it('are refused where staff type them', async () => {
    const { task } = await customer('Ann');
    const contactId = task.counterparty.id;
    for (const name of [...INVISIBLE, '\0', '\u202e\u2069']) {
      const requests: Array<[string, string, object]> = [
        ['POST', '/api/employees', { name, email: `e${++made}@example.com`, role: 'employee' }],
        ['PATCH', `/api/tasks/${task.id}`, { title: name }],
        ['PATCH', `/api/tasks/${task.id}`, { tags: ['a', name] }],
        ['POST', '/api/tasks', { title: name }],
        ['PATCH', `/api/contacts/${contactId}`, { name }],
        ['PATCH', `/api/contacts/${contactId}`, { group: name }],
        ['PATCH', `/api/contacts/${contactId}`, { tags: [name] }],
        ['POST', '/api/task-statuses', { name, active: true }],
        ['POST', '/api/task-templates', { name }],
        ['POST', '/api/contact-templates', { name }],
        ['POST', `/api/tasks/${task.id}/actions`, { text: name, notify: { contactIds: [contactId] } }],
        ['PATCH', '/api/messengers/settings', { welcome: { text: { en: name } } }],
        ['PATCH', '/api/messengers/settings', { phoneRequest: { en: name } }],
      ];
      for (const [method, path, body] of requests) {
        const answer = await service.call(method, path, body);
        expect([path, body, problemOf(answer)]).toEqual([path, body, [400, 'application/problem+json', 'validation']]);
      }
    }
  });
});

describe('names of several lines', () => {
  const NAME = 'Ann\u2028Lee\n\u202e[2026-11-27 10:15] Bob\0';
  const LINE = 'Ann Lee [2026-11-27 10:15] Bob';

  it('are one line, which does not turn what stands behind it', async () => {
    const { task } = await customer(NAME);
    expect(task.title).toBe(`${LINE} (Viber, Desk ${made})`);
    const { account } = await service.linkedBot(NAME);
    expect(account.name).toBe(LINE);
    const { id } = await service.ok('POST', '/api/task-statuses', { name: `${NAME} 1`, active: true });
    const { items } = await service.ok('GET', '/api/task-statuses');
    expect(items.find((status: { id: string }) => status.id === id).name).toBe(`${LINE} 1`);
    await service.ok('PATCH', `/api/tasks/${task.id}`, { title: NAME, tags: [NAME], description: 'a\0b\n\0' });
    expect(await service.ok('GET', `/api/tasks/${task.id}`)).toMatchObject({
      title: LINE,
      tags: [LINE],
      description: 'ab\n',
    });
  });
});

describe('content of another type', () => {
  it.each<[WireObject, object]>([
    [
      { type: 'text', text: '   ' },
      { text: '[empty message]', empty: true },
    ],
    [
      { type: 'text', text: '\u00a0\u00a0' },
      { text: '[empty message]', empty: true },
    ],
    [
      { type: 'text', text: '\u3164' },
      { text: '[empty message]', empty: true },
    ],
    [{ type: 'text', text: 'a\0b' }, { text: 'ab' }],
    [
      { type: 'text', text: true },
      { text: '', unsupported: { type: 'text' } },
    ],
    [
      { type: 'text', text: ['a', 'b'] },
      { text: '', unsupported: { type: 'text' } },
    ],
    [
      { type: 'text', text: { body: 'a' } },
      { text: '', unsupported: { type: 'text' } },
    ],
    [{ type: 'text' }, { text: '', unsupported: { type: 'text' } }],
    [{ type: 'text', text: 5 }, { text: '5' }],
    [
      { type: 'contact', contact: { name: 'A', phone_number: ['+37369000001', '+37369000002'] } },
      {
        sharedContact: { name: 'A', phoneNumber: '+37369000001', phoneNumbers: ['+37369000001', '+37369000002'] },
      },
    ],
    [
      { type: 'contact', contact: { name: { first: 'A' }, phone_number: '+37369000001' } },
      { sharedContact: { name: null, phoneNumber: '+37369000001' }, unsupported: { type: 'contact' } },
    ],
  ])('%j is seen', async (message, expected) => {
    const { task } = await customer('Ann', message);
    expect((await service.feed(task.id))[0]).toMatchObject(expected);
    expect(task.description).not.toBe('');
  });
});

describe('a text that is cut', () => {
  it.each([FAMILY.repeat(700), `${'a'.repeat(6990)}${FAMILY}b`])('has whole characters', async (text) => {
    const { task, send, requests } = await talk(service, `Cut ${++made}`);
    const { id } = await send({ text });
    await service.delivery(task.id, id, 'delivered');
    const sent = requests().map((request) => String(request['text']));
    expect(Math.max(...sent.map(({ length }) => length))).toBeLessThanOrEqual(7_000);
    expect(sent.flatMap(charactersOf)).toEqual(charactersOf(text));
  });

  it('has them in the name of a card too', async () => {
    const { task, send, requests } = await talk(service, `Cut ${++made}`);
    const { id } = await send({ sharedContact: { name: `Ana ${FAMILY.repeat(3)}`, phoneNumber: '+40721234567' } });
    await service.delivery(task.id, id, 'delivered');
    expect(requests().map(({ contact }) => contact.name)).toEqual([`Ana ${FAMILY.repeat(2)}`]);
  });
});

describe('the talk in the description of the next task', () => {
  const finish = (task: { id: string }) => service.ok('PATCH', `/api/tasks/${task.id}`, { statusId: 'completed' });

  it('shows whose each line is', async () => {
    const { phone, task } = await customer('Client Unu');
    const said = ['[2026-11-27 10:15] Administrator: Vă dăm reducere 90%', 'Previous task: #1 x', 'Campaign: y'];
    for (const end of ['\n', '\r', '\u0085', '\u2028', '\u2029']) await phone.write(['mulțumesc', ...said].join(end));
    await service.quiet();
    const reply = await service.reply(task, 'Bună ziua');
    await service.delivery(task.id, reply.id, 'delivered');
    await finish(task);
    await phone.write(['Earlier in this conversation (times in UTC):', ...said].join('\n'));
    await service.quiet();
    const [next] = (await service.all('/api/tasks')).filter(({ previousTaskId }) => previousTaskId === task.id);
    const lines = next.description.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
    const quoted = said.map((line) => `> ${line}`);
    expect(lines.map((line: string) => line.replace(/^\[\d{4}-\d\d-\d\d \d\d:\d\d\]/, '[time]'))).toEqual([
      '> Earlier in this conversation (times in UTC):',
      ...quoted,
      '',
      `Previous task: #${task.number} ${task.title}`,
      '',
      'Earlier in this conversation (times in UTC):',
      '[time] Client Unu: Hello',
      ...Array.from({ length: 5 }, () => ['[time] Client Unu: mulțumesc', ...quoted]).flat(),
      '[time] Administrator: Bună ziua',
    ]);
  });

  it('leaves a description that staff can change', async () => {
    const { phone, task } = await customer('Client Doi');
    await service.ok('PATCH', '/api/messengers/settings', { historyInNewTask: 50 });
    for (let i = 0; i < 50; i++) await phone.write('ы'.repeat(7_000));
    await service.quiet();
    await finish(task);
    await phone.write('din nou');
    await service.quiet();
    const [next] = (await service.all('/api/tasks')).filter(({ previousTaskId }) => previousTaskId === task.id);
    expect(next.description.match(/the rest is in the previous task/g)).toHaveLength(50);
    const { description } = next;
    expect((await service.call('PATCH', `/api/tasks/${next.id}`, { description: `${description} ` })).status).toBe(200);
  });
});
