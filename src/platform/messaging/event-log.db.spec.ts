import { Injectable } from '@nestjs/common';
import { Contexts } from '../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../test/support/database.js';
import { DomainEvent } from '../domain-event.js';
import { Database } from '../database/database.js';
import { EventLog, type Reaction, When } from './event-log.js';

class Opened extends DomainEvent {
  static readonly type = 'tests.Opened';
  constructor(
    readonly subjectId: string,
    readonly words: string,
  ) {
    super();
  }
}
class Closed extends DomainEvent {
  static readonly type = 'tests.Closed';
  constructor(readonly subjectId: string) {
    super();
  }
}

/** Writes one row an event, in the transaction it was caused in, and refuses some. */
@When(Opened)
@Injectable()
class CountOpened implements Reaction<Opened> {
  readonly heard: string[][] = [];
  constructor(private readonly database: Database) {}

  async react(events: readonly Opened[]): Promise<void> {
    this.heard.push(events.map((event) => event.subjectId));
    for (const { subjectId, words } of events) {
      await this.database.execute('INSERT INTO opened (id) VALUES (?)', [subjectId]);
      if (words === 'refuse') throw new Error('not this one');
    }
  }
}
@When(Opened)
@Injectable()
class AlsoOpened implements Reaction<Opened> {
  heard = 0;
  async react(events: readonly Opened[]): Promise<void> {
    this.heard += events.length;
  }
}

describe(`the event log (${testDatabaseKind()})`, () => {
  let app: Contexts;
  let log: EventLog;
  beforeAll(async () => {
    app = await Contexts.start([], [], [CountOpened, AlsoOpened]);
    log = app.events;
    await app.database.execute('CREATE TABLE opened (id varchar(36) NOT NULL PRIMARY KEY)');
  });
  afterAll(() => app?.stop());
  beforeEach(async () => {
    await app.database.execute('DELETE FROM opened');
    await app.database.execute('DELETE FROM event_log');
    app.get(CountOpened).heard.length = 0;
    app.get(AlsoOpened).heard = 0;
  });

  const logged = () => app.rows('SELECT type, subject_id, data FROM event_log ORDER BY position');

  it('keeps events as they were, in order, with the time', async () => {
    const before = Date.now();
    await app.database.transaction(() => log.append([new Opened('1', 'ж😀'), new Closed('1'), new Opened('2', '')]));
    expect(await logged()).toEqual([
      { type: 'tests.Opened', subject_id: '1', data: '{"subjectId":"1","words":"ж😀"}' },
      { type: 'tests.Closed', subject_id: '1', data: '{"subjectId":"1"}' },
      { type: 'tests.Opened', subject_id: '2', data: '{"subjectId":"2","words":""}' },
    ]);
    const times = await app.rows<{ occurred_at: string }>('SELECT occurred_at FROM event_log');
    for (const { occurred_at } of times) expect(Number(occurred_at)).toBeGreaterThanOrEqual(before);
  });

  it('has every reaction heard, once for all events of its type, in the same transaction', async () => {
    await app.database.transaction(async () => {
      await log.append([new Opened('1', ''), new Closed('1'), new Opened('2', '')]);
      expect(await app.count('opened')).toBe(2);
    });
    expect(app.get(CountOpened).heard).toEqual([['1', '2']]);
    expect(app.get(AlsoOpened).heard).toBe(2);
    expect(await app.count('opened')).toBe(2);
  });

  it('undoes everything when a reaction fails: the event, what caused it, and other reactions', async () => {
    const work = app.database.transaction(async () => {
      await app.database.execute("INSERT INTO opened (id) VALUES ('cause')");
      await log.append([new Opened('1', ''), new Opened('2', 'refuse')]);
    });
    await expect(work).rejects.toThrow('not this one');
    expect([await app.count('opened'), await app.count('event_log')]).toEqual([0, 0]);
  });

  it('undoes reactions with the transaction', async () => {
    const work = app.database.transaction(async () => {
      await log.append([new Opened('1', '')]);
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect([await app.count('opened'), await app.count('event_log')]).toEqual([0, 0]);
  });

  it('is quiet about nothing', async () => {
    await log.append([]);
    await app.database.transaction(() => log.append([new Closed('1')]));
    expect(app.get(CountOpened).heard).toEqual([]);
    expect(await app.count('event_log')).toBe(1);
  });
});
