import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { InboundBench, POISON, type Incoming } from '../../../../test/support/inbound.js';
import { Statements } from '../../../../test/support/statements.js';
import { dialect } from '../../../platform/database/dialect.js';
import { ReplayCallback } from '../inbox/replay.command.js';
import { InboundBatch } from './inbound-batch.js';
import { InboundMetrics } from './inbound.metrics.js';
import { InboundProcessor } from './inbound-processor.js';

describe(`processing what was taken in (${testDatabaseKind()})`, () => {
  let bench: InboundBench;
  beforeAll(async () => {
    bench = await InboundBench.start();
  });
  beforeEach(() => bench.clear());
  afterAll(() => bench?.stop());

  const count = (table: string) => bench.app.count(table);
  const states = async () => (await bench.inbox()).map(({ state }) => state);

  it('turns messages into contacts, chats, tasks and actions, each once, and is done with their rows', async () => {
    await bench.process([
      { user: 'ann', text: 'one' },
      { user: 'bob', text: 'hi' },
      { user: 'ann', text: 'two' },
      { user: 'ann', text: 'three' },
    ]);
    expect(await bench.feedOf('ann')).toEqual(['one', 'two', 'three']);
    expect(await bench.feedOf('bob')).toEqual(['hi']);
    expect(await Promise.all(['contact', 'chat', 'task', 'task_action'].map(count))).toEqual([2, 2, 2, 4]);
    for (const row of await bench.inbox()) {
      expect(row).toMatchObject({ state: 'processed', shard: null, detail: null });
      expect(Number(row.processed_at)).toBeGreaterThan(Date.now() - 60_000);
    }
    expect(await bench.batch.run()).toBe(0);
  });

  it('needs no more statements for 150 messages of 50 people than for 6 of 2', async () => {
    const talk = (people: string[]) =>
      people.flatMap((user): Incoming[] => ['one', 'two', 'three'].map((text) => ({ user, text })));
    const statementsFor = async (messages: Incoming[]) => {
      await bench.take(messages);
      const statements = new Statements(bench.app.get(DataSource));
      // People are spread over all shards: one batch takes a part of them.
      const batches = await bench.drain();
      return statements.all.length / batches.length;
    };
    const many = Array.from({ length: 50 }, (_, i) => `person ${i}`);
    const few = await statementsFor(talk(['ann', 'bob']));
    expect(await statementsFor(talk(many))).toBeLessThanOrEqual(few + 1);
    const fewLater = await statementsFor(talk(['ann', 'bob']));
    expect(await statementsFor(talk(many))).toBeLessThanOrEqual(fewLater + 1);
    expect(await count('task_action')).toBe(2 * 6 + 2 * 150);
  });

  it('works off more than fits into a batch, in the order of each chat', async () => {
    const people = Array.from({ length: 12 }, (_, i) => `person ${i}`);
    const texts = Array.from({ length: 40 }, (_, i) => `text ${i}`);
    await bench.take(texts.flatMap((text) => people.map((user): Incoming => ({ user, text }))));
    const taken = await bench.drain();
    expect(taken.reduce((sum, rows) => sum + rows, 0)).toBe(480);
    for (const user of people) expect(await bench.feedOf(user)).toEqual(texts);
  });

  it('works off texts that together are more than the database takes in one statement', async () => {
    const texts = Array.from({ length: 40 }, (_, i) => `${i} ${'x'.repeat(1_000_000)}`);
    await bench.take(texts.map((text) => ({ user: 'ann', text })));
    const taken = await bench.drain();
    expect(taken.length).toBeGreaterThan(1);
    expect((await bench.feedOf('ann')).map((text) => text.length)).toEqual(texts.map((text) => text.length));
    expect(await states()).toEqual(texts.map(() => 'processed'));
  });

  it('fails the one message that cannot be stored, with its error; its chat and all others go on', async () => {
    await bench.process([
      { user: 'ann', text: 'before' },
      { user: 'bob', text: 'one' },
      { user: 'ann', text: POISON },
      { user: 'ann', text: 'after' },
      { user: 'bob', text: 'two' },
    ]);
    expect(await states()).toEqual(['processed', 'processed', 'failed', 'processed', 'processed']);
    const [, , failed] = await bench.inbox();
    expect(failed).toMatchObject({ shard: null, detail: expect.stringMatching(/BigInt/) });
    expect(await bench.feedOf('ann')).toEqual(['before', 'after']);
    expect(await bench.feedOf('bob')).toEqual(['one', 'two']);
  });

  it('leaves nothing of a first message that has failed, and lets it be the first once it can be stored', async () => {
    await bench.process([{ user: 'ann', text: POISON }]);
    expect(await Promise.all(['contact', 'chat', 'task', 'task_action'].map(count))).toEqual([0, 0, 0, 0]);
    bench.cure();
    for (const { id } of await bench.inbox()) await bench.app.commands.execute(new ReplayCallback(String(id)));
    await bench.drain();
    expect(await bench.feedOf('ann')).toEqual([POISON]);
    expect(await states()).toEqual(['processed']);
  });

  it('puts a replayed message where it was written', async () => {
    await bench.process([
      { user: 'ann', text: 'one' },
      { user: 'ann', text: POISON },
      { user: 'ann', text: 'three' },
    ]);
    bench.cure();
    for (const { id } of await bench.inbox()) await bench.app.commands.execute(new ReplayCallback(String(id)));
    await bench.drain();
    expect(await bench.feedOf('ann')).toEqual(['one', POISON, 'three']);
  });

  it('changes nothing when a processed callback is replayed', async () => {
    await bench.process([{ user: 'ann', text: 'one' }]);
    const before = await bench.inbox();
    await bench.app.commands.execute(new ReplayCallback(String(before[0]!.id)));
    expect(await bench.drain()).toEqual([]);
    expect(await bench.inbox()).toEqual(before);
  });

  it('keeps everything waiting when the database goes away in the middle, and makes it whole afterwards', async () => {
    await bench.take([{ user: 'ann', text: 'one' }, { user: 'bob' }]);
    const commands = bench.app.get(CommandBus);
    const execute = commands.execute.bind(commands);
    const code = dialect.singleConnection ? 'SQLITE_IOERR' : 'ECONNRESET';
    let calls = 0;
    // As if it went away under the second command.
    Object.assign(commands, {
      execute: (command: never) =>
        ++calls === 2 ? Promise.reject(Object.assign(new Error('away'), { code })) : execute(command),
    });
    await expect(bench.batch.run()).rejects.toThrow('away');
    expect(await states()).toEqual(['received', 'received']);
    expect(await Promise.all(['contact', 'chat', 'task', 'task_action'].map(count))).toEqual([0, 0, 0, 0]);
    await bench.drain();
    expect(await states()).toEqual(['processed', 'processed']);
    expect(await bench.feedOf('ann')).toEqual(['one']);
  });

  /** An instance's worker: it works until it finds nothing, a few times in a row, as another may hold the rest. */
  async function worker(): Promise<number> {
    const batch = new InboundBatch(bench.app.database, bench.app.get(InboundProcessor), bench.app.get(InboundMetrics));
    Object.assign(batch, { logger: { warn: () => undefined, error: () => undefined } });
    let taken = 0;
    for (let idle = 0; idle < 3;) {
      const rows = await batch.run();
      taken += rows;
      idle = rows === 0 ? idle + 1 : 0;
    }
    return taken;
  }

  it('gives no row to two workers', async () => {
    const people = Array.from({ length: 40 }, (_, i) => `person ${i}`);
    await bench.take(['one', 'two', 'three', 'four', 'five'].flatMap((text) => people.map((user) => ({ user, text }))));
    const taken = await Promise.all([worker(), worker(), worker()]);
    expect(taken.reduce((sum, rows) => sum + rows, 0) + (await worker())).toBe(200);
    expect(await count('task_action')).toBe(200);
  });

  it('records each message once and in order when several workers are at it and some messages are poisoned', async () => {
    const people = Array.from({ length: 20 }, (_, i) => `person ${i}`);
    const texts = Array.from({ length: 15 }, (_, i) => (i === 7 ? POISON : `text ${i}`));
    await bench.take(texts.flatMap((text) => people.map((user): Incoming => ({ user, text }))));
    await Promise.all([worker(), worker(), worker()]);
    await bench.drain();
    for (const user of people) expect(await bench.feedOf(user)).toEqual(texts.filter((text) => text !== POISON));
    expect(await Promise.all(['contact', 'chat', 'task'].map(count))).toEqual([20, 20, 20]);
    expect((await states()).filter((state) => state === 'failed')).toHaveLength(20);
  });

  it('fails a callback whose account is gone', async () => {
    await bench.process([{ user: 'ann', account: 'account-gone' }, { user: 'bob' }]);
    expect(await bench.inbox()).toMatchObject([
      { state: 'failed', detail: expect.stringMatching(/account-gone.* gone/) },
      { state: 'processed' },
    ]);
  });
});
