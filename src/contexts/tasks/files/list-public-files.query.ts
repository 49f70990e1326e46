import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { StoredFile } from '../../../platform/files/files.js';
import { PublicLinks } from '../../../platform/files/public-links.js';
import { decodeIdCursor, type Page, toPageOf } from '../../../platform/http/page.js';
import type { PublicFileView } from './public-file.view.js';
import { TaskFileStore } from './task-file.store.js';

/** Every file that has a public address now, newest first. */
export class ListPublicFiles extends Query<Page<PublicFileView>> {
  constructor(
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

@QueryHandler(ListPublicFiles)
export class ListPublicFilesHandler implements IQueryHandler<ListPublicFiles> {
  constructor(
    private readonly links: PublicLinks,
    private readonly taskFiles: TaskFileStore,
  ) {}

  async execute({ limit, cursor }: ListPublicFiles): Promise<Page<PublicFileView>> {
    const files = await this.links.list(limit + 1, decodeIdCursor(cursor));
    return toPageOf(
      files,
      limit,
      ({ id }) => id,
      (shown) => this.views(shown),
    );
  }

  private async views(files: StoredFile[]): Promise<PublicFileView[]> {
    const tasks = await this.taskFiles.newestTasks(files.map(originalOf));
    return files.map((file) => ({
      id: file.id,
      name: file.name,
      size: file.size,
      variant: file.variant,
      originalId: file.originalId,
      since: new Date(file.publicSince!).toISOString(),
      until: new Date(this.links.endOf(file)).toISOString(),
      address: this.links.addressOf(file),
      task: tasks.get(originalOf(file)) ?? null,
    }));
  }
}

const originalOf = ({ id, originalId }: StoredFile): string => originalId ?? id;
