import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { newestOfAll } from '../../../platform/search/criterion.js';
import { piecesOf } from '../../../platform/search/terms.js';
import type { ActionContent } from '../contract.js';
import type { ActionKind } from '../persistence/action.entity.js';
import { People } from '../tasks/people.js';
import { matches, snippetOf } from './snippet.js';
import { TaskLists } from './task-lists.js';
import { TaskTerms, textOf } from './task-terms.js';

/** Where what was looked for stands. */
export interface SearchHit {
  taskId: string;
  number: number;
  title: string;
  contact: { id: string; name: string } | null;
  actionId: string | null;
  snippet: string;
  at: number;
}

/** Where these words stand, the newest task first: outside of the trash, at most one place of each task. */
export class FindHits extends Query<SearchHit[]> {
  constructor(
    readonly words: string,
    readonly limit: number,
  ) {
    super();
  }
}

/** Of a task's feed so many of the newest are looked through for the place; the task is found by older ones too. */
const NEWEST = 300;

interface TaskRow {
  id: string;
  number: number;
  title: string;
  description: string;
  counterparty_id: string | null;
  updated_at: string | number;
}

interface ActionRow {
  id: string;
  kind: ActionKind;
  text: string;
  content: string;
  written_at: string | number;
}

@QueryHandler(FindHits)
export class FindHitsHandler implements IQueryHandler<FindHits> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly terms: TaskTerms,
    private readonly lists: TaskLists,
  ) {}

  execute({ words, limit }: FindHits): Promise<SearchHit[]> {
    const pieces = piecesOf(words);
    if (pieces.length === 0) return Promise.resolve([]);
    return this.database.read(async () => {
      const tasks = await this.tasks(words, limit);
      const people = await People.find(
        this.queries,
        tasks.flatMap(({ counterparty_id: id }) => (id ? [{ kind: 'contact' as const, id }] : [])),
      );
      const hits: SearchHit[] = [];
      for (const task of tasks) {
        const { counterparty_id: id } = task;
        const contact = id ? { id: people.current('contact', id), name: people.name('contact', id) } : null;
        const place = (await this.placeIn(task.id, pieces)) ?? ownPlace(task, pieces);
        hits.push({ taskId: task.id, number: task.number, title: task.title, contact, ...place });
      }
      return hits;
    });
  }

  private async tasks(words: string, limit: number): Promise<TaskRow[]> {
    const [newest] = await this.database.query<{ number: number | null }>('SELECT MAX(number) AS number FROM task');
    const criteria = [...this.terms.found(words), this.lists.live()];
    const numbers = await newestOfAll(criteria, (newest!.number ?? 0) + 1, limit);
    if (numbers.length === 0) return [];
    return this.database.query<TaskRow>(
      `SELECT id, number, title, description, counterparty_id, updated_at FROM task ${dialect.byIndex('task_number')}
       WHERE number IN (${placeholders(numbers)}) ORDER BY number DESC`,
      [...numbers],
    );
  }

  /** The newest action with all of the words, else with one of them. */
  private async placeIn(taskId: string, pieces: readonly string[]): Promise<Place | undefined> {
    const rows = await this.database.query<ActionRow>(
      `SELECT id, kind, text, content, written_at FROM task_action ${dialect.byIndex('task_action_feed')}
       WHERE task_id = ? ORDER BY feed_key DESC LIMIT ${NEWEST}`,
      [taskId],
    );
    let best: { row: ActionRow; text: string; count: number } | undefined;
    for (const row of rows) {
      if (row.kind === 'system') continue;
      const text = textOf(row.text, JSON.parse(row.content) as ActionContent);
      const count = matches(text, pieces);
      if (count > (best?.count ?? 0)) best = { row, text, count };
      if (count === pieces.length) break;
    }
    if (!best) return undefined;
    return { actionId: best.row.id, snippet: snippetOf(best.text, pieces), at: Number(best.row.written_at) };
  }
}

type Place = Pick<SearchHit, 'actionId' | 'snippet' | 'at'>;

/** Found by what the task itself says, its number or its contact's name. */
function ownPlace({ title, description, updated_at: at }: TaskRow, pieces: readonly string[]): Place {
  const text = matches(description, pieces) > matches(title, pieces) ? description : title;
  return { actionId: null, snippet: snippetOf(text, pieces), at: Number(at) };
}
