import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { describe } from '../domain/describe.js';
import type { Quote } from '../domain/quote.js';
import { People } from '../tasks/people.js';
import type { ActionContent, AuthorKind } from '../contract.js';

/** What was said in a task, for the description of the next one. Internal comments are no part of the talk. */
@Injectable()
export class Talk {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
  ) {}

  /** The last `count` messages both ways, oldest first. */
  async tail(taskId: string, count: number): Promise<Quote[]> {
    const rows = await this.database.query<Row>(
      `SELECT text, content, author_kind, author_id, written_at FROM task_action
       WHERE task_id = ? AND direction IN ('in', 'out') ORDER BY feed_key DESC LIMIT ${Number(count)}`,
      [taskId],
    );
    const authors = rows.map((row) => ({ kind: row.author_kind, id: row.author_id }));
    const people = await People.find(this.queries, authors);
    return rows.toReversed().map((row) => ({
      writtenAt: Number(row.written_at),
      author: people.name(row.author_kind, row.author_id),
      authorKind: row.author_kind,
      text: describe(row.text, JSON.parse(row.content) as ActionContent),
    }));
  }
}

interface Row {
  text: string;
  content: string;
  author_kind: AuthorKind;
  author_id: string;
  written_at: string | number;
}
