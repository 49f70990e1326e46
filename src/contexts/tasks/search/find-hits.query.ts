import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { newestOfAll } from '../../../platform/search/criterion.js';
import { piecesOf } from '../../../platform/search/terms.js';
import { People } from '../tasks/people.js';
import type { TaskCounterparty } from '../tasks/task.view.js';
import { HitPlaces, type Place, type Searched } from './hit-places.js';
import { TaskLists } from './task-lists.js';
import { TaskTerms } from './task-terms.js';

/** Where what was looked for stands. */
export interface SearchHit extends Place {
  taskId: string;
  number: number;
  title: string;
  contact: TaskCounterparty | null;
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

interface TaskRow extends Searched {
  counterparty_id: string | null;
}

@QueryHandler(FindHits)
export class FindHitsHandler implements IQueryHandler<FindHits> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly terms: TaskTerms,
    private readonly lists: TaskLists,
    private readonly places: HitPlaces,
  ) {}

  async execute({ words, limit }: FindHits): Promise<SearchHit[]> {
    const pieces = piecesOf(words);
    if (pieces.length === 0) return [];
    const { tasks, people } = await this.database.read(async () => {
      const rows = await this.tasks(words, limit);
      const ids = rows.flatMap(({ counterparty_id: id }) => (id ? [{ kind: 'contact' as const, id }] : []));
      return { tasks: rows, people: await People.find(this.queries, ids) };
    });
    // Outside of it: on SQLite, others have their turn between these statements.
    const places = await this.places.of(tasks, pieces);
    return tasks.map(({ id: taskId, number, title, counterparty_id: id }, index) => {
      const contact = id ? people.face('contact', id) : null;
      return { taskId, number, title, contact, ...places[index]! };
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
}
