import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { messageBody, newUserId, problem, problemOf } from '../support/callbacks.js';
import { dropDatabase, freshDatabaseUrl } from '../support/database.js';
import { beside, isIn, placesOf } from '../support/everything.js';
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

/** Campaigns of links that nobody has used are the company's own. */
const isNobodys = (text: string) => text.startsWith('campaign');

let words = 0;
/** A text that is nowhere else. */
const unique = (what: string) => `${what}${(++words).toString(36)}q${Math.random().toString(36).slice(2, 9)}`;

const erased = (id: string) =>
  until('the erasure to end', async () => {
    const erasure = await service.ok('GET', `/api/erasures/${id}`);
    return erasure.state === 'done' ? erasure : null;
  });

/** Plants a contact in every place there is. @returns what was planted, and the ids */
async function plant() {
  const planted: string[] = [];
  const word = (what: string) => {
    const made = unique(what);
    planted.push(made);
    return made;
  };
  await service.ok('PATCH', `/api/messengers/accounts/${account.id}`, { enabled: true });
  const user = newUserId();
  planted.push(user);
  let token = BigInt(service.viber.nextToken());
  const body = (message: Parameters<typeof messageBody>[2], rest: Parameters<typeof messageBody>[3] = {}) =>
    messageBody(token++, user, message, rest);
  const take = async (text: string) => {
    expect((await service.viber.postCallback(bot, text))[0]!.status).toBe(200);
  };
  const name = word('name');
  const sender = {
    id: user,
    name,
    avatar: `${service.viber.origin}/${word('avatar')}.jpg`,
    language: 'en',
    country: 'MD',
  };
  const first = body(word('first'), { sender });
  await take(first);
  const task = await service.taskOf(name);
  const contactId: string = task.counterparty.id;
  await take(body(word('second'), { sender }));
  await take(body({ type: 'location', location: { lat: 47.0107731, lon: 28.8687 } }, { sender }));
  planted.push('47.0107731');
  const phone = `+37369${Math.floor(100_000 + Math.random() * 900_000)}`;
  planted.push(phone);
  await take(body({ type: 'contact', contact: { name: word('card'), phone_number: phone } }, { sender }));
  await take(body({ type: 'url', media: `https://example.com/${word('link')}` }, { sender }));
  await take(body({ type: word('kind'), text: word('unknown') }, { sender, silent: false }));
  await take(
    body(
      { type: 'file', media: `${service.viber.origin}/${word('url')}`, file_name: `${word('lostfile')}.pdf`, size: 4 },
      { sender },
    ),
  );

  await take(body({ type: 'text', text: word('third'), tracking_data: word('tracking') }, { sender }));
  await take(
    body({ type: 'sticker', sticker_id: 40_129, media: `${service.viber.origin}/${word('sticker')}` }, { sender }),
  );
  await take(body(word('fourth'), { sender }));

  // Whatever staff add.
  const typed = `+37379${Math.floor(100_000 + Math.random() * 900_000)}`;
  planted.push(typed);
  await service.ok('PATCH', `/api/contacts/${contactId}`, {
    name: word('renamed'),
    group: word('group'),
    tags: [word('tag')],
    externalId: word('external'),
    phones: [{ number: typed }],
  });
  await service.ok('PATCH', `/api/tasks/${task.id}`, {
    title: word('title'),
    description: word('description'),
    tags: [word('tasktag')],
    externalId: word('taskexternal'),
  });
  const file = await service.upload(`${word('staff')}.txt`, Buffer.from(word('bytes')));
  const answer = await service.call(
    'POST',
    `/api/tasks/${task.id}/actions`,
    { text: word('answer'), fileIds: [file], notify: { contactIds: [contactId] } },
    { headers: { 'Idempotency-Key': word('key') } },
  );
  expect(answer.status).toBe(201);
  await service.ok('POST', `/api/tasks/${task.id}/actions`, { text: word('comment') });
  await service.delivery(task.id, answer.body.id, 'failed');
  await service.ok('PUT', `/api/tasks/${task.id}/draft`, {
    text: word('draft'),
    fileIds: [await service.upload(`${word('draftfile')}.txt`, Buffer.from(word('draftbytes')))],
    key: word('draftkey'),
    savedAt: new Date().toISOString(),
  });

  // Another card of theirs, from a link that leads to it, merged into the first.
  const other = await service.ok('POST', '/api/contacts', {
    name: word('merged'),
    phones: [{ number: '+37322123456' }],
    externalId: word('mergedexternal'),
  });
  await service.ok('POST', `/api/contacts/${contactId}/merge`, { contactId: other.id, fields: { name: 'other' } });
  await service.ok('POST', `/api/messengers/accounts/${account.id}/entry-links`, { campaign: word('campaign') });
  const toThem = await service.ok('POST', `/api/messengers/accounts/${account.id}/entry-links`, { contactId });
  planted.push(new URL(toThem.url).searchParams.get('context') ?? toThem.url);
  return { planted, contactId, task, user, first, file, take, body, sender, word };
}

it('erases a person from every table, file and log, and gives everything out before', async () => {
  const { planted, contactId, task, user, first, take, body, sender, word } = await plant();

  // The task of somebody else, into which a link leads them; what it is followed by quotes them.
  const neighbour = bot.phoneOf(service.viber.createCustomer({ name: 'Neighbour' }));
  await neighbour.write('What the neighbour said');
  const theirs = await service.taskOf('Neighbour');
  await service.ok('POST', `/api/tasks/${task.id}/actions`, { text: 'x' });
  const phone = bot.phoneOf(service.viber.createCustomer({ name: word('fileowner') }));
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
  expect((await service.call('GET', `/api/contacts/${contactId}`)).status).toBe(404);
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
