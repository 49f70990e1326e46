import { QueryHandler } from '@nestjs/cqrs';
import { FindChats } from '../../src/contexts/messengers/contract.js';
import { FindDeliveries } from '../../src/contexts/notifications/contract.js';
import { FindFilesInTasks } from '../../src/contexts/tasks/contract.js';

/** Messengers of which nobody has a chat. */
@QueryHandler(FindChats)
export class NoChats {
  async execute() {
    return [];
  }
}

/** Notifications that have nothing to deliver. */
@QueryHandler(FindDeliveries)
export class NoDeliveries {
  async execute() {
    return [];
  }
}

/** Tasks that have every file but these. */
@QueryHandler(FindFilesInTasks)
export class FilesInTasks {
  static readonly none = new Set<string>();

  async execute({ fileIds }: FindFilesInTasks) {
    return fileIds.filter((id) => !FilesInTasks.none.has(id));
  }
}
