import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { problem, problemOf } from '../support/callbacks.js';
import { type Description, type Operation, operationsOf } from '../support/openapi.js';
import { type Answer, Service } from '../support/service.js';
import { until } from '../support/until.js';

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
  [
    'an employee',
    () => '/api/employees',
    { name: 'Once', email: 'once@example.com', role: 'employee' },
    { name: 'Other', email: 'other@example.com', role: 'employee' },
  ],
  ['a status', () => '/api/task-statuses', { name: 'Once', active: true }, { name: 'Other', active: true }],
  [
    'a quick reply',
    () => '/api/quick-replies',
    { shortcut: 'once', title: 'Once', texts: { en: 'Once' } },
    { shortcut: 'other', title: 'Other', texts: { en: 'Other' } },
  ],
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

describe('an access token', () => {
  it('is issued once, and shown once: a repetition names it and is refused', async () => {
    const { id } = await service.employee('Zed');
    const path = `/api/employees/${id}/tokens`;
    const key = newKey();
    const ask = () => service.call('POST', path, { name: 'Export' }, under(key));
    const answers = await Promise.all([ask(), ask(), ask()]);
    answers.push(await ask());
    const [issued, ...others] = answers.toSorted((a, b) => a.status - b.status);
    expect(issued).toMatchObject({ status: 201, body: { token: expect.stringMatching(/^vt_/) } });
    for (const other of others) {
      expect(problemOf(other)).toEqual(problem(409, 'token-already-shown'));
      expect(other.body).toMatchObject({ tokenId: issued!.body.id, detail: expect.stringContaining('revoke') });
    }
    expect((await service.all(path)).filter(({ name }) => name === 'Export')).toHaveLength(1);
    const otherName = await service.call('POST', path, { name: 'Import' }, under(key));
    expect(problemOf(otherName)).toEqual(problem(409, 'idempotency-key-reused'));
  });
});

describe('a bot', () => {
  const link = (apiKey: string, key: string) =>
    service.call('POST', '/api/messengers/accounts', { kind: 'viber', apiKey }, under(key));

  it('is linked once: a repetition answers with the account, anybody else is told that it is linked', async () => {
    const { apiKey } = service.viber.createBot({ name: 'Linked once' });
    const key = newKey();
    const [first, again] = [await link(apiKey, key), await link(apiKey, key)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    expect(problemOf(await link(apiKey, newKey()))).toEqual(problem(409, 'already-linked'));
    const other = service.viber.createBot({ name: 'Another' });
    expect(problemOf(await link(other.apiKey, key))).toEqual(problem(409, 'idempotency-key-reused'));
  });

  it('that could not be linked keeps no key', async () => {
    const bot = service.viber.createBot({ name: 'Refused at first' });
    const key = newKey();
    expect((await link('not-the-key-of-any-bot', key)).status).toBe(400);
    expect((await link(bot.apiKey, key)).status).toBe(201);
  });
});

describe('a file', () => {
  const TEXTS = ['Once', 'Twice', 'a', 'b', 'A'];
  const send = async (files: Array<[name: string, text: string]>, key: string): Promise<Answer> => {
    const body = new FormData();
    for (const [name, text] of files) body.append('file', new Blob([text]), name);
    const headers = { ...service.asAdmin, ...under(key).headers };
    const response = await fetch(`${service.url}/api/files`, { method: 'POST', headers, body });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  /** The texts in the store, once no upload is on its way; pictures of bots come whenever they come. */
  const stored = async () => {
    const paths = await until('no upload on its way', async () => {
      const entries = await readdir(service.filesDir, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
      return !files.some((path) => dirname(path).endsWith('incoming')) && files;
    });
    const texts = await Promise.all(paths.map(async (path) => readFile(path, 'utf8').catch(() => '')));
    return texts.filter((text) => TEXTS.includes(text)).toSorted();
  };

  it('is stored once under one key, however many send it, and its key is known by name and bytes', async () => {
    const key = newKey();
    const note: [string, string] = ['note.txt', 'Once'];
    const first = await send([note], key);
    const answers = await Promise.all([send([note], key), send([note], key), send([note], key)]);
    expect(answers.map(({ status, body }) => [status, body.id])).toEqual(answers.map(() => [201, first.body.id]));
    for (const other of [['note.txt', 'Twice'] as const, ['other.txt', 'Once'] as const]) {
      expect(problemOf(await send([[...other]], key))).toEqual(problem(409, 'idempotency-key-reused'));
    }
    // A file is taken away again in a step of its own.
    await until('nothing more to be stored', async () => (await stored()).join() === 'Once');
    expect((await service.download(first.headers.get('location')!)).bytes.toString()).toBe('Once');
  });

  const note = (name: string): [string, string] => [`${name}.txt`, name];

  it('that is refused keeps no key: its form held one more, or it was empty', async () => {
    const key = newKey();
    const two = await send([note('a'), note('b')], key);
    expect(problemOf(two)).toEqual(problem(400, 'validation'));
    expect(problemOf(await send([['a.txt', '']], key))).toEqual(problem(400, 'validation'));
    expect(await stored()).toEqual(['Once']);
    expect((await send([['a.txt', 'A']], key)).status).toBe(201);
  });
});

describe('every call that creates', () => {
  /** Makes two of them: the body of the example, with what there has to be for it. */
  const bodies: Record<string, () => object> = {
    linkAccount: () => ({ apiKey: service.viber.createBot({ name: 'Walked about' }).apiKey }),
    createEmployee: () => ({ email: 'walked@example.com' }),
  };

  it('says that it takes an Idempotency-Key, takes it, and answers where to find what it made', async () => {
    const description: Description = await service.ok('GET', '/api/openapi.json');
    const creating = operationsOf(description).filter(({ method, responses }) => method === 'POST' && 201 in responses);
    expect(creating.length).toBeGreaterThan(10);
    const { bot } = await service.linkedBot('Written to');
    await bot.phoneOf(service.viber.createCustomer({ name: 'Walker' })).write('Hello');
    const ids: Record<string, string> = {
      tasks: (await service.taskOf('Walker')).id,
      accounts: account.id,
      employees: (await service.employee('Walked')).id,
    };
    for (const operation of creating) {
      const { operationId } = operation;
      const named = (operation.parameters ?? []).filter((one) => one.in === 'header').map(({ name }) => name);
      expect([operationId, named]).toEqual([operationId, ['Idempotency-Key']]);
      const path = operation.path.replace(/([\w-]+)\/\{\w+\}/g, (_, kind: string) => `${kind}/${ids[kind]}`);
      const key = newKey();
      const send = senderOf(operation, path, { ...exampleOf(operation), ...bodies[operationId]?.() }, key);
      const [made, again] = [await send(), await send()];
      expect([operationId, made.status]).toEqual([operationId, 201]);
      expect([operationId, again.body.id ?? again.body.tokenId]).toEqual([operationId, made.body.id]);
      const found = await service.call('GET', made.headers.get('location')!);
      expect([operationId, found.status]).toEqual([operationId, 200]);
    }
  });

  const exampleOf = ({ requestBody }: Operation) => requestBody?.content['application/json']?.example;

  function senderOf(operation: Operation, path: string, body: object, key: string): () => Promise<Answer> {
    if (!operation.requestBody?.content['multipart/form-data'])
      return () => service.call('POST', path, body, under(key));
    return async () => {
      const form = new FormData();
      form.set('file', new Blob(['Walked']), 'walked.txt');
      const headers = { ...service.asAdmin, ...under(key).headers };
      const response = await fetch(service.url + path, { method: 'POST', headers, body: form });
      return { status: response.status, headers: response.headers, body: await response.json() };
    };
  }
});
