import { type Database, placeholders } from '../../../platform/database/database.js';
import { startOf } from './inbox-list.store.js';

/** More are shown as “99+”. */
export const MOST_UNREAD = 100;

/** For whom rows are shown. */
export interface Reader {
  employeeId: string;
  /** Epoch ms; what was written before is not unread for them. */
  since: number;
}

/** The end of a task's feed. */
interface FeedEnd {
  task_id: string;
  feed_key: string;
}

/** The messages of the customer that somebody has not read. */
export interface Unread {
  count: number;
  /** The oldest of them. */
  firstId: string;
}

/**
 * What they have not read, by task; only tasks with something unread. Of each feed only what follows their mark is read,
 * and no more than is shown: MariaDB goes along an index only where the mark is a value of the statement.
 */
export async function unreadOf(database: Database, ends: readonly FeedEnd[], { employeeId, since }: Reader) {
  if (ends.length === 0) return new Map<string, Unread>();
  const marks = await database.query<FeedEnd>(
    `SELECT task_id, feed_key FROM task_read
      WHERE employee_id = ? AND task_id IN (${placeholders(ends)})`,
    [employeeId, ...ends.map((end) => end.task_id)],
  );
  const marked = new Map(marks.map((mark) => [mark.task_id, mark.feed_key]));
  const feeds = ends
    .map((end) => ({ ...end, mark: marked.get(end.task_id) ?? startOf(since) }))
    .filter((end) => end.feed_key > end.mark);
  if (feeds.length === 0) return new Map<string, Unread>();
  const behind = `FROM task_action WHERE task_id = ? AND feed_key > ? AND direction = 'in'`;
  const count = `SELECT ? AS id, (SELECT COUNT(*) FROM (SELECT 1 ${behind} LIMIT ${MOST_UNREAD}) unread) AS unread,
    (SELECT id ${behind} ORDER BY feed_key LIMIT 1) AS first_id`;
  const rows = await database.query<{ id: string; unread: string | number; first_id: string | null }>(
    feeds.map(() => count).join(' UNION ALL '),
    feeds.flatMap(({ task_id: id, mark }) => [id, id, mark, id, mark]),
  );
  return new Map(
    rows.flatMap(({ id, unread, first_id: firstId }): Array<[string, Unread]> =>
      firstId === null ? [] : [[id, { count: Number(unread), firstId }]],
    ),
  );
}
