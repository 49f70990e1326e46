import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AddAction } from '../../src/contexts/tasks/add-action/add-action.command.js';
import { SaveQuickReply } from '../../src/contexts/tasks/quick-replies/save-quick-reply.command.js';
import { SaveDraft } from '../../src/contexts/tasks/drafts/save-draft.command.js';
import { Config } from '../../src/platform/config/config.js';
import { Files } from '../../src/platform/files/files.js';
import { newId } from '../../src/platform/ids.js';
import { Retention } from '../../src/platform/retention/retention.js';
import { RetentionStore } from '../../src/platform/retention/retention.store.js';
import { RetentionWorker } from '../../src/platform/retention/retention.worker.js';
import { testDatabaseKind } from '../support/database.js';
import { InboundBench } from '../support/inbound.js';

const DAY = 24 * 3_600_000;
const now = Date.now();
/** A UUIDv7 of another day. */
const idOf = (daysAgo: number) => {
  const time = (now - daysAgo * DAY).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}${newId().slice(13)}`;
};

describe(`what is kept for a time only (${testDatabaseKind()})`, () => {
  let bench: InboundBench;
  let retention: Retention;
  let config: Config;
  beforeAll(async () => {
    bench = await InboundBench.start();
    retention = bench.app.get(Retention);
    config = bench.app.get(Config);
  });
  afterAll(() => bench?.stop());
  beforeEach(() => bench.clear());

  const run = () => retention.run(async () => true);
  const counts = async () =>
    Object.fromEntries((await retention.preview()).map(({ kind, count }) => [kind, count] as const));
  /** Everything that is there came so long ago. */
  const age = async (days: number) => {
    for (const [table, column] of [
      ['inbox', 'received_at'],
      ['inbox', 'processed_at'],
      ['event_log', 'occurred_at'],
      ['task', 'updated_at'],
    ] as const) {
      await bench.app.database.execute(`UPDATE ${table} SET ${column} = ${column} - ?`, [days * DAY]);
    }
  };
  const draft = (text: string, savedAt: number, fileIds: string[] = []) => {
    return { text, fileIds, notify: { contactIds: [], employeeIds: [] }, key: 'key', savedAt };
  };
  const users = async () =>
    (await bench.app.rows<{ user_id: string }>('SELECT user_id FROM inbox ORDER BY id')).map((row) => row.user_id);

  it('callbacks go after their days, failed ones too, never one that is still to be processed', async () => {
    await bench.process([{ user: 'ann' }, { user: 'bob', text: 'poison' }]);
    await bench.take([{ user: 'waits' }]);
    await age(91);
    await bench.process([]);
    await bench.app.database.execute(`UPDATE inbox SET shard = 1, state = 'received' WHERE user_id = 'waits'`);
    await bench.take([{ user: 'new' }]);
    expect(await counts()).toMatchObject({ callbacks: 2, events: 0 });
    expect(await users()).toEqual(['ann', 'bob', 'waits', 'new']);
    expect(await run()).toMatchObject({ callbacks: 2, events: 0 });
    expect(await users()).toEqual(['waits', 'new']);
    expect(await counts()).toMatchObject({ callbacks: 0 });
  });

  it('one that has gone and comes again, signed as it is, changes nothing; what only has an odd time counts', async () => {
    await bench.app.database.execute('UPDATE inbox_horizon SET told_at = 0');
    const [told, body] = [now - 100 * DAY, { token: '77', text: 'Long ago' }];
    await bench.process([{ user: 'ann', ...body, at: told, receivedAt: told + 1 }]);
    await bench.app.database.execute('UPDATE inbox SET processed_at = ?', [told + 2]);
    expect(await run()).toMatchObject({ callbacks: 1 });
    await bench.app.database.execute('DELETE FROM chat');
    await bench.app.database.execute('DELETE FROM contact');
    // As it is taken in now: a time so long ago counts as none.
    const arrival = now - 1;
    await bench.process([{ user: 'ann', ...body, at: arrival, receivedAt: arrival, toldAt: told }]);
    expect(await bench.app.count('contact')).toBe(0);
    expect(await bench.app.rows('SELECT state, detail FROM inbox')).toEqual([
      { state: 'ignored', detail: expect.stringContaining('older than what is kept') },
    ]);
    for (const toldAt of [0, 1, Math.floor(told / 1000), told + 1]) {
      const token = String(1_000 + toldAt);
      await bench.process([{ user: `odd ${toldAt}`, token, at: arrival, receivedAt: arrival, toldAt }]);
    }
    expect(await bench.app.count('contact')).toBe(4);
  });

  it('events go after their days', async () => {
    await bench.process([{ user: 'ann' }]);
    await age(401);
    const old = await bench.app.count('event_log');
    await bench.process([{ user: 'bob' }]);
    const young = (await bench.app.count('event_log')) - old;
    expect(await counts()).toMatchObject({ events: old });
    expect(await run()).toMatchObject({ events: old });
    expect(await bench.app.count('event_log')).toBe(young);
  });

  it('nothing goes of what is to be kept for ever', async () => {
    await bench.process([{ user: 'ann' }]);
    await age(5_000);
    const before = { ...config };
    Object.assign(config, { RETENTION_CALLBACKS_DAYS: 0, RETENTION_EVENTS_DAYS: 0 });
    expect(await counts()).toMatchObject({ callbacks: null, events: null, closedTasks: null });
    expect(await run()).toEqual({ uploads: 0, strayBytes: 0, audit: 0, drafts: 0 });
    expect(await bench.app.count('inbox')).toBe(1);
    Object.assign(config, before);
  });

  it('files that nobody used go with their bytes, and bytes without a record; what is in use or new stays', async () => {
    await bench.process([{ user: 'ann' }]);
    const [{ id: taskId }] = (await bench.app.rows<{ id: string }>('SELECT id FROM task')) as [{ id: string }];
    const files = bench.app.get(Files);
    const upload = (name: string) => files.upload(Readable.from(['bytes']), name, 'employee-1');
    const [loose, used, face, young, begun, often] = await Promise.all(
      ['loose', 'used', 'face', 'young', 'begun', 'often'].map(upload),
    );
    await bench.app.commands.execute(new SaveDraft(taskId, draft('', now, [begun!.id]), 'employee-1'));
    await bench.app.commands.execute(
      new AddAction(taskId, { text: '', contactIds: [], employeeIds: [], fileIds: [used!.id] }, 'employee-1', null),
    );
    const reply = { shortcut: 'price', title: 'Prices', fileIds: [often!.id] };
    await bench.app.commands.execute(new SaveQuickReply(null, reply, { employeeId: 'employee-1', role: 'admin' }));
    await bench.app.database.execute('UPDATE employee SET avatar_file_id = ?', [face!.id]);
    await bench.app.database.execute('UPDATE file SET created_at = created_at - ? WHERE id <> ?', [2 * DAY, young!.id]);
    // What an upload that was cut off has left.
    const strays = [idOf(3), `${idOf(40)}.avatar.png`, idOf(0)];
    const folder = (name: string) =>
      join(bench.app.filesDir, new Date(parseInt(name.replaceAll('-', '').slice(0, 12), 16)).toISOString().slice(0, 7));
    for (const name of strays) {
      await mkdir(folder(name), { recursive: true });
      await writeFile(join(folder(name), name), 'bytes');
      await utimes(join(folder(name), name), 0, (now - 2 * DAY) / 1000);
    }
    expect(await counts()).toMatchObject({ uploads: 1, strayBytes: 2 });
    expect(await run()).toMatchObject({ uploads: 1, strayBytes: 2 });
    const left = (await readdir(bench.app.filesDir, { recursive: true })).map((name) => name.split('/')[1]);
    for (const name of [used!.id, face!.id, young!.id, begun!.id, often!.id, strays[2]]) expect(left).toContain(name);
    for (const name of [loose!.id, strays[0], strays[1]]) expect(left).not.toContain(name);
    expect(await bench.app.count('file', 'id = ?', [loose!.id])).toBe(0);
    await bench.app.database.execute('UPDATE employee SET avatar_file_id = NULL');
  });

  it('drafts go 30 days after somebody touched them last, and at once when they were sent', async () => {
    await bench.process([{ user: 'ann' }, { user: 'bob' }, { user: 'eve' }]);
    const tasks = await bench.app.rows<{ id: string }>('SELECT id FROM task ORDER BY number');
    const [old, young, sent] = tasks.map(({ id }) => id) as [string, string, string];
    for (const [id, days] of [
      [old, 31],
      [young, 29],
      [sent, 0],
    ] as const) {
      await bench.app.commands.execute(
        new SaveDraft(id, { ...draft('Hello', now - days * DAY), key: id }, 'employee-1'),
      );
    }
    const action = { text: 'Hello', contactIds: [], employeeIds: [] };
    await bench.app.commands.execute(new AddAction(sent, action, 'employee-1', sent));
    expect(await counts()).toMatchObject({ drafts: 2 });
    expect(await run()).toMatchObject({ drafts: 2 });
    expect(await bench.app.rows('SELECT task_id FROM task_draft')).toEqual([{ task_id: young }]);
  });

  it('of tasks closed for long only the frame stays, unless something of them is still to be sent', async () => {
    const before = { ...config };
    Object.assign(config, { RETENTION_CLOSED_TASKS_DAYS: 30, RETENTION_EVENTS_DAYS: 0, RETENTION_CALLBACKS_DAYS: 0 });
    await bench.process([
      { user: 'closed', text: 'secret of one' },
      { user: 'open', text: 'secret of two' },
      { user: 'waits', text: 'secret of three' },
    ]);
    const taskOf = async (user: string) => {
      const [row] = await bench.app.rows<{ task_id: string; contact_id: string }>(
        'SELECT task_id, contact_id FROM chat WHERE external_user_id = ?',
        [user],
      );
      return row!;
    };
    const [closed, waits] = [await taskOf('closed'), await taskOf('waits')];
    await bench.app.commands.execute(new SaveDraft(closed.task_id, draft('secret draft', now), 'employee-1'));
    for (const { task_id, contact_id } of [closed, waits]) {
      const action = { text: 'secret answer', contactIds: [contact_id], employeeIds: [] };
      await bench.app.commands.execute(new AddAction(task_id, action, 'employee-1', null));
    }
    await bench.app.database.execute(`UPDATE delivery SET state = 'seen', open_sequence = NULL WHERE task_id = ?`, [
      closed.task_id,
    ]);
    await bench.app.database.execute(
      `UPDATE task SET status_id = (SELECT MIN(id) FROM task_status WHERE active = 0) WHERE id IN (?, ?)`,
      [closed.task_id, waits.task_id],
    );
    await age(31);
    expect(await counts()).toMatchObject({ closedTasks: 2 });
    expect(await run()).toMatchObject({ closedTasks: 1 });
    expect(await bench.app.count('task_draft')).toBe(0);
    const texts = 'SELECT text FROM task_action WHERE task_id = ?';
    expect(await bench.app.rows(texts, [closed.task_id])).toEqual([{ text: '' }, { text: '' }]);
    expect(await bench.app.rows(texts, [waits.task_id])).toEqual([
      { text: 'secret of three' },
      { text: 'secret answer' },
    ]);
    expect(await bench.app.rows('SELECT title, description FROM task WHERE id = ?', [closed.task_id])).toEqual([
      { title: 'closed (Viber, Desk)', description: '' },
    ]);
    expect(await bench.app.count('delivery_part', `text = 'secret answer'`)).toBe(1);
    expect(await counts()).toMatchObject({ closedTasks: 1 });
    Object.assign(config, before);
  });

  it('one of several instances does it, once a day', async () => {
    const store = bench.app.get(RetentionStore);
    const worker = bench.app.get(RetentionWorker);
    await worker.work();
    expect((await store.last()).ranAt).toBeNull();
    const dueNow = async () => {
      await bench.app.database.execute('UPDATE retention SET due_at = 0');
      return (await store.claim())!;
    };
    await bench.app.database.execute('UPDATE retention SET due_at = 0');
    const leases = await Promise.all([store.claim(), store.claim(), store.claim()]);
    expect(leases.filter((lease) => lease !== null)).toHaveLength(1);
    await store.later(
      leases.find((lease) => lease !== null)!,
      0,
    );
    await worker.work();
    const { ranAt, dueAt, removed } = await store.last();
    expect(removed).toMatchObject({ callbacks: 0, events: 0 });
    expect(dueAt - ranAt!).toBe(DAY);

    // What went in each run is remembered, for a month of runs.
    for (let nth = 2; nth <= 32; nth++) {
      await store.done(await dueNow(), { callbacks: nth });
    }
    const { runs } = await store.last();
    expect(runs.map((one) => one.removed)).toEqual(
      Array.from({ length: 30 }, (_, index) => ({ callbacks: 32 - index })),
    );
    expect(runs[0]!.at).toBeGreaterThanOrEqual(runs[29]!.at);
  });
});
