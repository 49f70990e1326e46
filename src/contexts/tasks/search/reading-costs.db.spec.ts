import { QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { countsReads, readsOf, scansOf } from '../../../../test/support/reading.js';
import { Statements } from '../../../../test/support/statements.js';
import { encodeCursor } from '../../../platform/http/page.js';
import { FindContacts, FindSameContacts } from '../../contacts/contract.js';
import { FindChats } from '../../messengers/contract.js';
import { FindEmployees } from '../../staff/contract.js';
import { FindDeliveries, FindUndelivered } from '../../notifications/contract.js';
import { ListActions } from '../actions/actions.query.js';
import { tasksSchema } from '../persistence/schema.js';
import { ListTasks, type TaskFilter } from '../tasks/tasks.query.js';
import { TasksModule } from '../tasks.module.js';
import { FindHits } from './find-hits.query.js';

const TASKS = 20_000;
const ACTIONS_OF_ONE = 5_000;
/** More than one request goes through. */
const ACTIONS_OF_OLD = 13_000;
/** Nearly 10,000 actions ago in that one. */
const HERON = 3_200;
const PAGE = 50;
const RARE = 1_000;
/** Nothing like it was written since. */
const LONG_AGO = [3, 4_097, 9_000];

@QueryHandler(FindSameContacts)
class SameContacts {
  async execute({ ids }: FindSameContacts) {
    return ids.map((id) => ({ id, currentId: id }));
  }
}

/** Contacts, employees, chats and deliveries: there are none. */
const NOBODY = [FindContacts, FindEmployees, FindChats, FindDeliveries, FindUndelivered].map((query) => {
  class Nobody {
    async execute() {
      return [];
    }
  }
  QueryHandler(query as never)(Nobody);
  return Nobody;
});

/** Counts, not times: they are the same on any machine, however busy it is. */
describe(`what a page of tasks costs (${testDatabaseKind()})`, () => {
  let app: Contexts;

  beforeAll(async () => {
    app = await Contexts.start([TasksModule], [tasksSchema], [SameContacts, ...NOBODY]);
    await fill();
  });
  afterAll(() => app?.stop());

  const id = (kind: string, n: number) => `${kind}-${String(n).padStart(30, '0')}`;
  const bucket = (n: number) => Math.floor(n / 2048);

  /** Everything is done by `all` and for `all`, says `hello` and is in work; each thousandth has somebody, something of its own. */
  async function fill(): Promise<void> {
    const numbers = Array.from({ length: TASKS }, (_, i) => i + 1);
    const rare = numbers.filter((n) => n % RARE === 0);
    await app.database.transaction(async () => {
      await app.database.insert(
        'task',
        numbers.map((n) => ({
          id: id('t', n),
          number: n,
          title: 'Hello',
          description: '',
          status_id: n % RARE === 0 ? 'done' : n % 2 ? 'in-work' : 'new',
          assigner_kind: 'employee',
          assigner_id: 'all',
          counterparty_id: n % RARE === 0 ? 'rare' : 'all',
          account_id: n % RARE === 0 ? 'rare' : 'all',
          search_text: '',
          to_index: null,
          created_at: 0,
          updated_at: n % RARE === 0 ? 1_000 + n : 0,
        })),
      );
      const does = (n: number, who: string) => ({ task_id: id('t', n), number: n, person_id: who, kind: 'employee' });
      await app.database.insert('task_assignee', [
        ...numbers.map((n) => ({ ...does(n, 'all'), position: 0 })),
        ...rare.map((n) => ({ ...does(n, 'rare'), position: 1 })),
      ]);
      const said = (n: number, word: string, part: number) => ({ number: n, word, part, bucket: bucket(n) });
      await app.database.insert('task_word', [
        ...numbers.flatMap((n) => [said(n, 'hello', 0), said(n, n % 2 ? 'helmet' : 'orange', 1)]),
        ...rare.flatMap((n) => [said(n, 'zebra', 1), said(n, 'Rare', 2)]),
        ...LONG_AGO.map((n) => said(n, 'quagga', 1)),
        ...[1, 2].flatMap((n) => ['walrus', 'heron'].map((word) => said(n, word, 1))),
      ]);
      await app.database.insert('task_action', [...feedOf('a', 1, ACTIONS_OF_ONE), ...feedOf('b', 2, ACTIONS_OF_OLD)]);
    });
    if (countsReads) await app.rows('ANALYZE TABLE task, task_assignee, task_word, task_action');
  }

  /** Everybody said `hello`; in each feed one action has a word of its own, the first one another. */
  const feedOf = (kind: string, task: number, size: number) =>
    Array.from({ length: size }, (_, n) => ({
      id: id(kind, n),
      task_id: id('t', task),
      feed_key: `${String(n).padStart(15, '0')}.`,
      kind: 'comment',
      direction: 'internal',
      opening: false,
      text: n === 0 ? 'walrus' : n === HERON ? 'heron' : 'hello',
      content: '{}',
      author_kind: 'employee',
      author_id: 'all',
      notify: '{"contactIds":[],"employeeIds":[]}',
      to_index: null,
      written_at: n,
      created_at: n,
    }));

  const list = (filter: TaskFilter, below?: number) =>
    app.queries.execute(new ListTasks(filter, PAGE, below === undefined ? undefined : encodeCursor(String(below))));
  /** What stands on it: rows, their assignees, the handful of statuses; of each what was said last, and how far it was read. */
  const SHOWN = 7 * PAGE;
  /** A look into the newest bucket, and sorting what it finds. */
  const LOOK = 3 * 2048;

  it.each<[string, TaskFilter, number, number]>([
    ['all', {}, PAGE, PAGE],
    ['of one status or another', { state: 'active' }, PAGE, 7 * PAGE],
    // Whether there are many is found out by a bounded look.
    ['changed since before all', { updatedSince: 0 }, PAGE, 5_000 + 3 * PAGE],
    ['for one contact', { contactId: 'all' }, PAGE, 3 * PAGE],
    ['of one bot', { accountId: 'all' }, PAGE, 3 * PAGE],
    ['rare: a bot', { accountId: 'rare' }, 20, 3 * PAGE],
    ['done by one person', { assigneeId: 'all' }, PAGE, 3 * PAGE],
    ['with a word that is in everything', { search: 'hello' }, PAGE, LOOK],
    ['with a beginning of several words', { search: 'hel' }, PAGE, 2 * LOOK],
    ['with all of these', { state: 'active', contactId: 'all', assigneeId: 'all', search: 'hello' }, PAGE, 2 * LOOK],
    ['rare: a status', { state: 'inactive' }, 20, 7 * PAGE],
    ['rare: what was changed since', { updatedSince: 500 }, 20, 7 * PAGE],
    ['rare: an unknown status of a contact', { contactId: 'rare', statusId: 'nonsense' }, 0, 3 * PAGE],
    ['rare: a contact', { contactId: 'rare' }, 20, 3 * PAGE],
    ['rare: a person', { assigneeId: 'rare' }, 20, 3 * PAGE],
    ['rare: a tag', { tag: 'Rare' }, 20, 5 * PAGE],
    ['rare: a word', { search: 'zeb' }, 20, 5 * PAGE],
    ['rare: a word of long ago', { search: 'quag' }, LONG_AGO.length, PAGE],
    ['rare: a word beside one that is in everything', { search: 'hello zebra' }, 20, LOOK],
    [
      'rare: a status beside what is in everything',
      { state: 'inactive', assigneeId: 'all', search: 'hello' },
      20,
      LOOK,
    ],
    ['none: a word that nobody uses', { search: 'hello xylophone' }, 0, PAGE],
    ['none: two words that are never together', { search: 'zebra helmet' }, 0, LOOK],
  ])('%s', async (_name, filter, size, most) => {
    for (const below of [undefined, TASKS / 2]) {
      const page = await list(filter, below);
      expect(page.items).toHaveLength(below && size === 20 ? 9 : size);
      if (countsReads) expect(await readsOf(app, () => list(filter, below))).toBeLessThanOrEqual(SHOWN + most);
      else expect(await scansOf(app, ['task_status'], () => list(filter, below))).toEqual([]);
    }
  });

  it.each(['updatedAt', '-updatedAt'] as const)('sorted by %s', async (sort) => {
    const cursor = encodeCursor(`${sort}:0:${TASKS / 2}`);
    for (const from of [undefined, cursor]) {
      const page = () => app.queries.execute(new ListTasks({ assigneeId: 'all' }, PAGE, from, sort));
      expect((await page()).items).toHaveLength(PAGE);
      if (countsReads) expect(await readsOf(app, page)).toBeLessThanOrEqual(SHOWN + 10 * PAGE);
      else expect(await scansOf(app, ['task_status'], page)).toEqual([]);
    }
  });

  it('reads of a feed what is on the page, and no more far down', async () => {
    const far = `${String(2_500).padStart(15, '0')}.`;
    for (const part of [
      {},
      { cursor: encodeCursor(far) },
      { order: 'desc' as const },
      { order: 'desc' as const, cursor: encodeCursor(`-${far}`) },
      { around: id('a', 2_500) },
    ]) {
      const feed = () => app.queries.execute(new ListActions(id('t', 1), PAGE, part));
      expect((await feed()).items).toHaveLength(PAGE);
      if (countsReads) expect(await readsOf(app, feed)).toBeLessThanOrEqual(3 * PAGE);
      else expect(await scansOf(app, [], feed)).toEqual([]);
    }
  });

  const hits = (words: string) => app.queries.execute(new FindHits(words, PAGE));

  it('finds a place of long ago', async () => {
    expect(await hits('heron')).toMatchObject([
      { number: 2, actionId: id('b', HERON), snippet: 'heron', furtherBack: false },
      { number: 1, actionId: id('a', HERON), snippet: 'heron', furtherBack: false },
    ]);
  });

  it('says that a place is too far back, and what that costs is bounded', async () => {
    const look = () => hits('walrus');
    expect(await look()).toMatchObject([
      { number: 2, actionId: null, snippet: 'Hello', furtherBack: true },
      { number: 1, actionId: id('a', 0), snippet: 'walrus', furtherBack: false },
    ]);
    if (countsReads) expect(await readsOf(app, look)).toBeLessThanOrEqual(2 * 300 + 12_000 + SHOWN + LOOK);
    else expect(await scansOf(app, [], look)).toEqual([]);
    // The slices of one request, however much there is.
    const statements = await new Statements(app.get(DataSource)).during(look);
    expect(statements.filter((text) => text.includes('FROM task_action')).length).toBeLessThanOrEqual(3 + 12_000 / 500);
  });

  it('does not go through feeds in which the index knows no such word', async () => {
    const statements = await new Statements(app.get(DataSource)).during(() => hits('zebra'));
    expect(statements.filter((text) => text.includes('FROM task_action'))).toHaveLength(TASKS / RARE);
  });
});
