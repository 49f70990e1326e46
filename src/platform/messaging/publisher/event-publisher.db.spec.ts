import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { EventPublisher, KEPT_EVENTS } from './event-publisher.js';

describe(`the published event log (${testDatabaseKind()})`, () => {
  let app: Contexts;
  let publisher: EventPublisher;
  beforeAll(async () => {
    app = await Contexts.start([], [], []);
    publisher = app.get(EventPublisher);
  });
  afterAll(() => app?.stop());
  beforeEach(async () => {
    for (const table of ['event_log', 'published_event', 'event_publication']) {
      await app.database.execute(`DELETE FROM ${table}`);
    }
    await write(100, 'before anybody followed');
    await publisher.publish();
  });

  /** As a transaction does that has drawn this position, and is committed now. */
  const write = (position: number, subject = `at ${position}`) =>
    app.database.insert('event_log', [
      { position, type: 'tests.Happened', subject_id: subject, data: '{"words":"ж😀"}', occurred_at: position },
    ]);
  async function read(after = 0): Promise<Array<[number, string]>> {
    const { seq } = await publisher.publish();
    const found: Array<[number, string]> = [];
    for await (const events of publisher.read(after, seq)) {
      for (const event of events) found.push([event.seq, event.subjectId]);
    }
    return found;
  }

  it('numbers what is committed, in the order of the log, without a gap', async () => {
    await write(101);
    await write(102);
    expect(await read()).toEqual([
      [1, 'at 101'],
      [2, 'at 102'],
    ]);
    await write(103);
    expect(await read(2)).toEqual([[3, 'at 103']]);
  });

  it('gives whoever is committed late a later number', async () => {
    await write(101);
    await write(104);
    expect((await read()).map(([seq]) => seq)).toEqual([1, 2]);
    await write(103);
    await write(105);
    expect(await read(2)).toEqual([
      [3, 'at 103'],
      [4, 'at 105'],
    ]);
    await write(102);
    expect(await read(4)).toEqual([[5, 'at 102']]);
    expect(await read(5)).toEqual([]);
  });

  it('misses nothing that was open when the first one began to follow', async () => {
    await write(99);
    await write(101);
    expect(await read()).toEqual([
      [1, 'at 99'],
      [2, 'at 101'],
    ]);
  });

  it('gives up what was missing for a minute, and nothing that has just begun to miss', async () => {
    const clock = jest.spyOn(performance, 'now');
    const at = (ms: number) => clock.mockReturnValue(ms);
    at(1_000_000);
    await write(101);
    await publisher.publish();
    // Nothing is missing for long.
    at(2_000_000);
    await write(103);
    await publisher.publish();
    at(2_001_000);
    await write(102);
    expect((await read(2)).map(([, subject]) => subject)).toEqual(['at 102']);
    await write(105);
    await publisher.publish();
    at(2_100_000);
    await publisher.publish();
    const [row] = await app.rows<{ settled: string }>('SELECT settled FROM event_publication');
    expect(Number(row!.settled)).toBe(105);
    clock.mockRestore();
  });

  it('tells each event once, however many publish at a time', async () => {
    const at = Array.from({ length: 60 }, (_, index) => 101 + index);
    await Promise.all([...at.map((position) => write(position)), ...at.map(() => publisher.publish())]);
    const found = await read();
    expect(found.map(([seq]) => seq)).toEqual(at.map((_, index) => index + 1));
    expect(new Set(found.map(([, subject]) => subject)).size).toBe(at.length);
  });

  it('goes on at its number after a restart', async () => {
    await write(101);
    const before = await publisher.publish();
    await write(102);
    const after = await new EventPublisher(app.database).publish();
    expect([after.epoch, before.seq, after.seq]).toEqual([before.epoch, 1, 2]);
  });

  it('leaves out what was erased', async () => {
    for (const position of [101, 102, 103]) await write(position);
    await publisher.publish();
    await app.database.execute('DELETE FROM event_log WHERE position = 102');
    expect(await read()).toEqual([
      [1, 'at 101'],
      [3, 'at 103'],
    ]);
  });

  it('looks for what is late without a transaction, and not at every look', async () => {
    await write(101);
    await write(103);
    await publisher.publish();
    const transactions = jest.spyOn(app.database, 'transaction');
    for (let look = 0; look < 20; look++) await publisher.publish();
    expect(transactions).not.toHaveBeenCalled();
    transactions.mockRestore();
  });

  it('does not wait for ever for what was rolled back, and forgets what nobody can ask for', async () => {
    await write(101);
    await write(103);
    await publisher.publish();
    await app.database.transaction(async () => {
      for (let from = 104; from < 104 + 3 * KEPT_EVENTS; from += 500) {
        await app.database.insert(
          'event_log',
          Array.from({ length: 500 }, (_, index) => ({
            position: from + index,
            type: 'tests.Happened',
            subject_id: 'many',
            data: '{}',
            occurred_at: 1,
          })),
        );
        // As somebody does who follows.
        if (from % 1_000 < 500) await publisher.publish();
      }
    });
    for (let last = -1, { seq } = await publisher.publish(); seq !== last;) {
      last = seq;
      ({ seq } = await publisher.publish());
    }
    const [row] = await app.rows<{ settled: string; position: string }>(
      'SELECT settled, position FROM event_publication',
    );
    expect(row!.settled).toEqual(row!.position);
    expect(await app.count('published_event')).toBeLessThanOrEqual(4 * KEPT_EVENTS);
  });

  it('begins a new epoch when nobody has followed for long, and when a backup was restored', async () => {
    const before = await publisher.publish();
    await write(102 + 10 * KEPT_EVENTS);
    const after = await publisher.publish();
    expect(after.epoch).not.toBe(before.epoch);
    await write(200 + 10 * KEPT_EVENTS);
    expect(await publisher.publish()).toMatchObject({ epoch: after.epoch, seq: 1 });
    // As `restore` does.
    await app.database.execute('DELETE FROM event_publication');
    const restored = await publisher.publish();
    expect([restored.seq, restored.epoch === after.epoch]).toEqual([0, false]);
    await write(201 + 10 * KEPT_EVENTS);
    expect((await read()).map(([seq]) => seq)).toEqual([1]);
  });
});
