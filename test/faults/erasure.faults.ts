import { fileURLToPath } from 'node:url';
import type { SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { beside, placesOf } from '../support/everything.js';
import { isNobodys, plantPerson } from '../support/planted-person.js';
import { S3Stub } from '../support/s3-stub.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { long } from './support/fault-run.js';

const DYING = fileURLToPath(new URL('./support/dying-main.mjs', import.meta.url));
/** It dies at each slice; in the short form at each sixth. */
const EACH = long ? 1 : 6;
/** Far more than an erasure has slices: it comes to its end, or fails. */
const MOST_LIVES = 100;

let service: Service;
let bucket: S3Stub;
let sent = 0;
let bot: SimulatedBot;
let account: { id: string };
beforeAll(async () => {
  bucket = await S3Stub.start();
  service = await Service.start();
  service.main = DYING;
  await service.restart('SIGTERM', bucket.settings);
  ({ bot, account } = await service.linkedBot('Desk'));
});
afterAll(async () => {
  await service?.stop();
  await bucket?.stop();
});

/** A planted person whose erasure has been asked for, and has not begun. */
async function asked() {
  const person = await plantPerson(service, bot, account.id);
  const { contactId } = person;
  const link = await sentFile(contactId);
  expect((await fetch(link)).status).toBe(200);
  await service.quiet();
  const { name } = await service.ok('GET', `/api/contacts/${contactId}`);
  bucket.refuses = (_method, key) => key.startsWith('erasures/');
  const { id } = await service.ok('POST', `/api/contacts/${contactId}/erase`, { confirm: name });
  await service.end('SIGKILL');
  bucket.refuses = () => false;
  return { ...person, id, link };
}

/** Another card of theirs, to which a file was sent. @returns its public address */
async function sentFile(contactId: string): Promise<string> {
  const name = `Sent ${++sent}`;
  await bot.phoneOf(service.viber.createCustomer({ name })).write('Send me a file');
  const task = await service.taskOf(name);
  const fileIds = [await service.upload(`${name}.pdf`, Buffer.from(`%PDF-1.4 for ${name}`))];
  const notify = { contactIds: [task.counterparty.id] };
  const { id } = await service.ok('POST', `/api/tasks/${task.id}/actions`, { text: '', fileIds, notify });
  await service.delivery(task.id, id, 'delivered');
  await service.ok('POST', `/api/contacts/${contactId}/merge`, { contactId: task.counterparty.id });
  return (await service.all('/api/files/public')).find((file) => file.id === fileIds[0]).address;
}

/** Its next life, in which it goes on with what it was at. */
async function live(dies = ''): Promise<void> {
  // Its lease is taken as run out.
  await beside(service.databaseUrl, 'UPDATE erasure SET due_at = 0 WHERE due_at IS NOT NULL');
  await service.restart('SIGKILL', { DIES: dies, AFTER: String(EACH - 1) });
}

const done = (id: string) =>
  until('the erasure to end', async () => {
    const erasure = await service.ok('GET', `/api/erasures/${id}`);
    return erasure.state === 'done' && erasure;
  });

/** @returns where it has died */
async function death(dies: string): Promise<string> {
  const before = service.log.length;
  // It may be dead before it is ready.
  await live(dies).catch(() => undefined);
  await until(`the service to die (${dies})`, () => service.pid === undefined);
  return /Dies \w+: (.*)/.exec(service.log.slice(before))![1]!;
}

/** What must be so after every erasure, however often it was broken off. */
async function expectNothingLeft({ id, contactId, planted, link }: Awaited<ReturnType<typeof asked>>) {
  const erasure = await done(id);
  const theirs = planted.filter((text) => !isNobodys(text));
  // What others' tasks are found by is sorted in anew a moment later.
  let left: Map<string, Set<string>> | undefined;
  const look = async () => (left = await placesOf(theirs, { ...service, log: '', objects: bucket.objects })).size === 0;
  await until('nothing of them to be left', look, 30_000).catch(() => undefined);
  expect([...left!]).toEqual([]);
  expect((await fetch(link)).status).toBe(404);
  const entry = JSON.parse(bucket.objects.get(`erasures/${id}.json`)!.toString());
  expect(entry).toMatchObject({ id, contactId, contactIds: expect.arrayContaining([contactId]) });
  const { callbacks } = erasure.removed;
  expect(Object.values(entry.kept as Record<string, string[]>).flat()).toHaveLength(callbacks);
  const { items } = await service.ok('GET', `/api/audit?target=${contactId}&action=contact.erased`);
  expect(items).toMatchObject([{ outcome: 'ok', details: { erasureId: id } }]);
  return erasure;
}

it('goes on wherever it is killed, and counts everything once', async () => {
  const whole = await asked();
  await live();
  const { removed } = await expectNothingLeft(whole);

  const person = await asked();
  const deaths = [await death('listed')];
  for (let last = ''; last !== 'list' && deaths.length < MOST_LIVES; deaths.push(last)) {
    deaths.push(await death('slice'));
    last = await death('noted');
  }
  await live();
  // How many events there were depends on when what happened.
  const events = expect.any(Number);
  expect((await expectNothingLeft(person)).removed).toEqual({ ...removed, events });
  expect(deaths.length).toBeGreaterThan(long ? 30 : 4);
});

it('goes on wherever the bucket refuses', async () => {
  const person = await asked();
  const refused = new Set<string>();
  let said = '';
  bucket.refuses = (method, key) => {
    // Of what is made of a file nothing else is asked than of itself.
    const step = `${method} ${key}`;
    if (method === 'GET' || /\.(jpg|png)$/.test(key) || refused.has(step)) return false;
    refused.add(step);
    if (refused.size % EACH !== 1 % EACH) return false;
    said = step;
    return true;
  };
  for (let lives = 0; lives < MOST_LIVES; lives++) {
    said = '';
    await live();
    const isDone = async () => (await service.ok('GET', `/api/erasures/${person.id}`)).state === 'done';
    await until('the bucket to refuse, or the end', async () => said !== '' || (await isDone()));
    if (said === '') break;
  }
  await expectNothingLeft(person);
  expect([...refused].filter((step) => step === `PUT erasures/${person.id}.json`)).toHaveLength(1);
  expect([...refused].filter((step) => step.startsWith('DELETE')).length).toBeGreaterThan(5);
});
