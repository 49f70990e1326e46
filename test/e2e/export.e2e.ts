import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rm, symlink } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { Sqlite } from '../../src/platform/database/sqlite.js';
import { storageKey } from '../../src/platform/files/file-record.js';
import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { unzip } from '../support/unzip.js';

/** The first is more than a connection holds that nobody reads from; the others follow when somebody reads on. */
const FILES = [64 * 1024 * 1024, 100, 100, 100, 100];
/** Each asks one thing after the other: far more than there are connections. */
const PROGRAMS = 64;

let service: Service;
let task: { id: string; counterparty: { id: string } };
const files = new Map<string, Buffer>();
beforeAll(async () => {
  service = await Service.start();
  const { bot } = await service.linkedBot('Desk');
  await bot.phoneOf(service.viber.createCustomer({ name: 'Vera', avatar: null })).write('What do you have of me?');
  task = await service.taskOf('Vera');
  for (const size of FILES) {
    const bytes = randomBytes(size);
    files.set(await service.upload(`${size}.bin`, bytes), bytes);
  }
  await service.ok('POST', `/api/tasks/${task.id}/actions`, { text: 'All of it', fileIds: [...files.keys()] });
});
afterAll(() => service?.stop());

/** Somebody who takes their time: nothing is read yet but the head of the answer. */
async function begin(): Promise<IncomingMessage> {
  const asking = request(`${service.url}/api/contacts/${task.counterparty.id}/export`, {
    method: 'POST',
    headers: service.asAdmin,
  });
  asking.end();
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  return answer;
}

/** @returns the rest of what comes; rejects where it does not come to its end */
async function restOf(answer: IncomingMessage): Promise<Buffer> {
  return Buffer.concat((await answer.toArray()) as Buffer[]);
}

/** Holds what staff's writes need, and lets them write. @returns what ends it; it counts whom the service refused */
async function exhaust(): Promise<{ refused: () => number; end: () => Promise<void> }> {
  const letGo = await lock();
  const state = { going: true, refused: 0 };
  const programs = Array.from({ length: PROGRAMS }, async () => {
    while (state.going) {
      const { status } = await service.call('PATCH', `/api/tasks/${task.id}`, { title: 'Vera asks' });
      if (status === 503) state.refused++;
    }
  });
  const end = async () => {
    state.going = false;
    await letGo();
    await Promise.all(programs);
  };
  return { refused: () => state.refused, end };
}

/** Another program, careless with its transaction. */
async function lock(): Promise<() => Promise<void>> {
  const { databaseUrl } = service;
  if (databaseUrl.startsWith('sqlite:')) {
    const other = new Sqlite(databaseUrl.slice('sqlite:'.length));
    other.exec('BEGIN IMMEDIATE');
    return async () => other.close();
  }
  const other = await createConnection(databaseUrl);
  await other.query('BEGIN');
  await other.query('SELECT id FROM task FOR UPDATE');
  return () => other.end();
}

it('holds no connection while its reader takes their time, and waits where all are held by others', async () => {
  const answer = await begin();
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/zip']);
  // It fills what lies between, and waits for its reader.
  const list = Array.from({ length: 12 }, () => service.call('GET', '/api/tasks?limit=20'));
  expect(new Set((await Promise.all(list)).map(({ status }) => status))).toEqual(new Set([200]));

  const others = await exhaust();
  await until('everybody to be refused', () => others.refused() > PROGRAMS);
  const coming = restOf(answer);
  const before = others.refused();
  await until('everybody to be refused again', () => others.refused() > before + 2 * PROGRAMS);
  await others.end();
  const zip = unzip(await coming);
  for (const [id, bytes] of files) {
    const [, found] = [...zip].find(([name]) => name.startsWith(`files/${id}-`))!;
    expect(found.equals(bytes)).toBe(true);
  }
  expect(JSON.parse(zip.get('manifest.json')!.toString())).toMatchObject({ files: FILES.length, missing: [] });
});

it('that cannot begin says so, and the next one can', async () => {
  const others = await exhaust();
  await until('everybody to be refused', () => others.refused() > PROGRAMS);
  const answer = await service.call('POST', `/api/contacts/${task.counterparty.id}/export`);
  await others.end();
  expect(problemOf(answer)).toEqual(problem(503, 'database-unavailable'));
  expect(unzip(await restOf(await begin())).size).toBeGreaterThan(files.size);
});

it('is cut off, never ended, when it cannot go on; what is lost is named', async () => {
  const answer = await begin();
  const [, id] = [...files.keys()];
  const path = join(service.filesDir, storageKey(id!));
  await rm(path);
  // There is something, and it cannot be read.
  await symlink('/proc/self/mem', path);
  await expect(restOf(answer)).rejects.toThrow('aborted');
  await rm(path);
  const manifest = JSON.parse(
    unzip(await restOf(await begin()))
      .get('manifest.json')!
      .toString(),
  );
  expect(manifest).toMatchObject({ files: FILES.length - 1, missing: [id] });
});
