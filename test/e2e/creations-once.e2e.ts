import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';

let service: Service;
let account: { id: string };
beforeAll(async () => {
  service = await Service.start();
  ({ account } = await service.linkedBot());
});
afterAll(() => service?.stop());

let keys = 0;
const newKey = () => `key-${++keys}`;
const under = (key: string) => ({ headers: { 'idempotency-key': key } });

/** What is made, with a body, and the same with another one. */
const KINDS: Array<[string, () => string, object, object]> = [
  ['a task', () => '/api/tasks', { title: 'Once', externalId: 'once' }, { title: 'Other' }],
  ['a contact', () => '/api/contacts', { name: 'Once', externalId: 'once' }, { name: 'Other' }],
  ['a template of tasks', () => '/api/task-templates', { name: 'Once' }, { name: 'Other' }],
  ['a template of contacts', () => '/api/contact-templates', { name: 'Once' }, { name: 'Other' }],
  ['a status', () => '/api/task-statuses', { name: 'Once', active: true }, { name: 'Other', active: true }],
  [
    'an entry link',
    () => `/api/messengers/accounts/${account.id}/entry-links`,
    { campaign: 'once', expiresInDays: 1 },
    { campaign: 'other', expiresInDays: 1 },
  ],
];

describe.each(KINDS)('%s', (_, path, body, other) => {
  it('is made once under one Idempotency-Key, however many ask at once or later', async () => {
    const key = newKey();
    const before = (await service.all(path())).length;
    const answers = await Promise.all(Array.from({ length: 4 }, () => service.call('POST', path(), body, under(key))));
    answers.push(await service.call('POST', path(), body, under(key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('location')))).toEqual(
      new Set([`${path()}/${answers[0]!.body.id}`]),
    );
    expect(await service.all(path())).toHaveLength(before + 1);

    const reused = await service.call('POST', path(), other, under(key));
    expect(problemOf(reused)).toEqual(problem(409, 'idempotency-key-reused'));
    expect((await service.call('POST', path(), other, under(newKey()))).status).toBe(201);
  });
});

it('keeps keys of different people and routes apart, and refuses keys that are none', async () => {
  const key = newKey();
  const eve = await service.employee('Eve');
  const mine = await service.call('POST', '/api/tasks', { title: 'Mine' }, under(key));
  const hers = await service.call('POST', '/api/tasks', { title: 'Hers' }, { token: eve.token, ...under(key) });
  const contact = await service.call('POST', '/api/contacts', { name: 'Ann' }, under(key));
  expect([mine, hers, contact].map(({ status }) => status)).toEqual([201, 201, 201]);
  const tooLong = await service.call('POST', '/api/tasks', { title: 'Mine' }, under('k'.repeat(151)));
  expect(tooLong.body.errors[0].path).toBe('Idempotency-Key');
});

it('forgets a key whose request was refused: nothing was made', async () => {
  const key = newKey();
  expect((await service.call('POST', '/api/tasks', { title: 'A', assigneeIds: ['x'] }, under(key))).status).toBe(400);
  expect((await service.call('POST', '/api/tasks', { title: 'A' }, under(key))).status).toBe(201);
});
