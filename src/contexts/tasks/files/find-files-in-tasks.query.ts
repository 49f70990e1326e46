import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { FindFilesInTasks } from '../contract.js';
import { TaskFileStore } from './task-file.store.js';

@QueryHandler(FindFilesInTasks)
export class FindFilesInTasksHandler implements IQueryHandler<FindFilesInTasks> {
  constructor(private readonly files: TaskFileStore) {}

  execute({ fileIds }: FindFilesInTasks): Promise<string[]> {
    return this.files.used(fileIds);
  }
}
