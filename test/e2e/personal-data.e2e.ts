import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { problem, problemOf } from '../support/callbacks.js';
import { dropDatabase, freshDatabaseUrl } from '../support/database.js';
import { beside, isIn, placesOf } from '../support/everything.js';
import { erasedPerson, isNobodys, plantPerson } from '../support/planted-person.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { unzip } from '../support/unzip.js';

let service: Service;
let bot: SimulatedBot;
let account: { id: string };
beforeAll(async () => {
  service = await Service.start({ env: { LOG_LEVEL: 'debug' } });
  ({ bot, account } = await service.linkedBot('Desk'));
});
afterAll(() => service?.stop());

const plant = () => plantPerson(service, bot, account.id);
const erased = (id: string) => erasedPerson(service, id);

it('erases a person from every table, file and log, and gives everything out before', async () => {
  const { planted, contactId, task, user, first, take, body, sender, word } = await plant();

  // The task of somebody else, into which a link leads them; what it is followed by quotes them.
  const neighbour = bot.phoneOf(service.viber.createCustomer({ name: 'Neighbour' }));
  await neighbour.write('What the neighbour said');
  const theirs = await service.taskOf('Neighbour');
  await service.ok('POST', `/api/tasks/${task.id}/actions`, { text: 'x' });
  const phone = bot.phoneOf(service.viber.createCustomer({ name: word('fileowner'), avatar: null }));
  const inFile = word('content');
  await phone.sendMedia({ fileName: `${word('file')}.txt`, bytes: Buffer.from(inFile) }, { text: word('caption') });
  const second = await until('the file', async () => {
    const found = (await service.all('/api/tasks')).find(
      (one) => planted.some((text) => one.title.includes(text)) && one.id !== task.id,
    );
    const [action] = found ? await service.feed(found.id) : [];
    return action?.files[0]?.state === 'stored' ? { ...found, file: action.files[0].id } : null;
  });
  await service.ok('POST', `/api/contacts/${contactId}/merge`, { contactId: second.counterparty.id });
  await service.ok('POST', `/api/tasks/${theirs.id}/actions`, { text: 'Look at this', fileIds: [second.file] });
  const link = await service.ok('POST', `/api/messengers/accounts/${account.id}/entry-links`, { taskId: theirs.id });
  await phone.open({
    context: new URL(
      /href="(viber:[^"]*)"/.exec(await (await fetch(link.url)).text())![1]!.replaceAll('&amp;', '&'),
    ).searchParams.get('context')!,
  });
  await phone.write(word('intheirtask'));
  await until('their words in the task of the neighbour', async () => (await service.feed(theirs.id)).length === 3);
  // The next task of the neighbour quotes them.
  const statuses = await service.ok('GET', '/api/task-statuses');
  const closed = (statuses.items ?? statuses).find((status: { active: boolean }) => !status.active).id;
  await service.ok('PATCH', `/api/tasks/${theirs.id}`, { statusId: closed });
  await neighbour.write('And once more');
  const next = await until('the next task', async () =>
    (await service.all('/api/tasks')).find((one) => one.description.startsWith('And once more')),
  );
  expect(next.description).toContain('intheirtask');
  // What waits to be sent as they are erased.
  await service.ok('PATCH', `/api/messengers/accounts/${account.id}`, { enabled: false });
  await service.ok('POST', `/api/tasks/${task.id}/actions`, {
    text: word('waiting'),
    notify: { contactIds: [contactId] },
  });
  await service.quiet();

  expect(planted.length).toBeGreaterThanOrEqual(40);
  const before = await placesOf(planted, service);
  expect(planted.filter((text) => !before.has(text))).toEqual([]);

  // All of it is in the export.
  const response = await fetch(`${service.url}/api/contacts/${contactId}/export`, {
    method: 'POST',
    headers: service.asAdmin,
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const zip = unzip(Buffer.from(await response.arrayBuffer()));
  const exported = [...zip].map(([path, bytes]) => `${path}\n${bytes.toString()}`).join('\n');
  expect(planted.filter((text) => !isIn(exported, text) && !isNobodys(text))).toEqual([]);
  expect(JSON.parse(zip.get('manifest.json')!.toString())).toMatchObject({
    contactId,
    counts: { tasks: 2, contacts: 3, chats: 2 },
    // Links that lead nowhere: a picture, a file, a sticker.
    missing: [expect.any(String), expect.any(String), expect.any(String)],
  });
  for (const name of zip.keys()) expect(name).toMatch(/^(?:files\/)?[\p{L}\p{N}][\p{L}\p{N}._ -]*$/u);

  // Only with the right name.
  const { name } = await service.ok('GET', `/api/contacts/${contactId}`);
  expect(problemOf(await service.call('POST', `/api/contacts/${contactId}/erase`, { confirm: 'Somebody' }))).toEqual(
    problem(400, 'validation'),
  );
  const colleague = await service.employee('Colleague');
  expect(
    (await service.call('POST', `/api/contacts/${contactId}/erase`, { confirm: name }, { token: colleague.token }))
      .status,
  ).toBe(403);
  const asked = await service.call('POST', `/api/contacts/${contactId}/erase`, { confirm: name });
  expect([asked.status, asked.body.state]).toEqual([202, 'running']);
  const gone = await service.call('GET', `/api/contacts/${contactId}`);
  expect([problemOf(gone), gone.body.erasureId]).toEqual([problem(410, 'contact-erased'), asked.body.id]);
  const done = await erased(asked.body.id);
  expect(done.removed).toMatchObject({ tasks: 2, contacts: 3 });

  const theirsAlone = planted.filter((text) => !isNobodys(text));
  // What others' tasks are found by is sorted in anew a moment later, as after each change.
  await until('no planted text anywhere', async () => {
    const after = await placesOf(theirsAlone, service);
    return [...after].map(([text, places]) => `${text}: ${[...places].join(', ')}`).join('; ') === '';
  });
  // What is the neighbour's stays.
  expect((await service.feed(theirs.id)).map(({ text }) => text)).toEqual([
    'What the neighbour said',
    'Look at this',
    'Status: New → Done',
  ]);
  expect((await service.ok('GET', `/api/tasks/${next.id}`)).description).toContain('And once more');

  // The old callback, signed as it is, makes nothing anew; what they write now is a stranger's.
  await service.ok('PATCH', `/api/messengers/accounts/${account.id}`, { enabled: true });
  await take(first);
  await service.quiet();
  expect((await placesOf([user], service)).size).toBe(0);
  await take(body('I am new here', { sender: { ...sender, name: 'New Person' } }));
  const fresh = await service.taskOf('New Person');
  expect(fresh.description).toBe('I am new here');
  await take(first);
  await service.quiet();
  expect(await service.feed(fresh.id)).toHaveLength(1);
});

it('goes on after it was killed in the middle', async () => {
  const { planted, contactId } = await plant();
  const { name } = await service.ok('GET', `/api/contacts/${contactId}`);
  const asked = await service.ok('POST', `/api/contacts/${contactId}/erase`, { confirm: name });
  await service.restart('SIGKILL');
  await until('the erasure to go on', async () => {
    // Its lease is taken as run out.
    await beside(service.databaseUrl, 'UPDATE erasure SET due_at = 0 WHERE due_at IS NOT NULL');
    return (await service.ok('GET', `/api/erasures/${asked.id}`)).state === 'done';
  });
  expect([
    ...(await placesOf(
      planted.filter((text) => !isNobodys(text)),
      { ...service, log: '' },
    )),
  ]).toEqual([]);
});

it('is done again after a backup was restored that is older', async () => {
  const { planted, contactId } = await plant();
  const { name } = await service.ok('GET', `/api/contacts/${contactId}`);
  await service.quiet();
  const folder = await mkdtemp(join(tmpdir(), 'viber-tasks-backup-'));
  const backup = join(folder, 'old.backup');
  expect((await service.operate(['backup', backup])).code).toBe(0);
  const asked = await service.ok('POST', `/api/contacts/${contactId}/erase`, { confirm: name });
  await erased(asked.id);
  const databaseUrl = await freshDatabaseUrl();
  expect((await service.operate(['restore', backup], { DATABASE_URL: databaseUrl })).code).toBe(0);
  expect((await placesOf(planted, { ...service, databaseUrl, log: '' })).size).toBeGreaterThan(30);
  const restored = await service.another({ DATABASE_URL: databaseUrl });
  await until('the person to be erased again', async () => {
    const { body: again } = await restored.call('GET', `/api/erasures/${asked.id}`);
    return again.state === 'done';
  });
  const theirs = planted.filter((text) => !isNobodys(text));
  expect([...(await placesOf(theirs, { ...service, databaseUrl, log: restored.log }))]).toEqual([]);
  await restored.end('SIGTERM');
  await dropDatabase(databaseUrl);
  await rm(folder, { recursive: true });
});
