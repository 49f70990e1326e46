import { CommandHandler, QueryHandler } from '@nestjs/cqrs';
import { FindChats } from '../../src/contexts/messengers/contract.js';
import { FindDeliveries, FindUndelivered } from '../../src/contexts/notifications/contract.js';
import { AnswersArrived, FindFilesInTasks, ReachChanged } from '../../src/contexts/tasks/contract.js';

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

/** Notifications of which everything has arrived. */
@QueryHandler(FindUndelivered)
export class NothingUndelivered {
  async execute() {
    return [];
  }
}

/** Tasks in which nobody waits. */
@CommandHandler(AnswersArrived)
export class NobodyWaits {
  async execute() {}
}

/** Tasks that take no note of what has reached whom. */
@CommandHandler(ReachChanged)
export class ReachOfNobody {
  async execute() {}
}

/** Tasks that have every file but these. */
@QueryHandler(FindFilesInTasks)
export class FilesInTasks {
  static readonly none = new Set<string>();

  async execute({ fileIds }: FindFilesInTasks) {
    return fileIds.filter((id) => !FilesInTasks.none.has(id));
  }
}
