import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/domain-error.js';
import { FileViews } from '../../../platform/files/file.view.js';
import { decodeCursor, type Page, toPageOf } from '../../../platform/http/page.js';
import { TaskStore } from '../tasks/task-store.js';
import { DraftStore } from './draft.store.js';
import { type Draft, draftViews } from './draft.view.js';

/** An employee's own draft in a task. @throws DomainError `draft-not-found` */
export class GetDraft extends Query<Draft> {
  constructor(
    readonly taskId: string,
    readonly employeeId: string,
  ) {
    super();
  }
}

@QueryHandler(GetDraft)
export class GetDraftHandler implements IQueryHandler<GetDraft> {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskStore,
    private readonly drafts: DraftStore,
    private readonly files: FileViews,
  ) {}

  execute({ taskId, employeeId }: GetDraft): Promise<Draft> {
    return this.database.read(async () => {
      await this.tasks.get(taskId);
      const row = await this.drafts.find(employeeId, taskId);
      if (!row) throw notFound('draft', taskId);
      return (await draftViews(this.files, [row]))[0]!;
    });
  }
}

/** An employee's own drafts, newest first. */
export class ListDrafts extends Query<Page<Draft>> {
  constructor(
    readonly employeeId: string,
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

const CURSOR = /^(-?\d{1,15})\.([\da-f-]{36})$/;

@QueryHandler(ListDrafts)
export class ListDraftsHandler implements IQueryHandler<ListDrafts> {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftStore,
    private readonly files: FileViews,
  ) {}

  execute({ employeeId, limit, cursor }: ListDrafts): Promise<Page<Draft>> {
    const [, at, id] = cursor ? CURSOR.exec(decodeCursor(cursor, CURSOR))! : [];
    return this.database.read(async () => {
      const rows = await this.drafts.of(employeeId, limit + 1, id ? [Number(at), id] : null);
      return toPageOf(
        rows,
        limit,
        (row) => `${Number(row.saved_at)}.${row.task_id}`,
        (shown) => draftViews(this.files, shown),
      );
    });
  }
}
