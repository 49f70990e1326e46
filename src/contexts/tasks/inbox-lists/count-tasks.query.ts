import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { StatusStore } from '../statuses/status-store.js';
import { InboxListStore } from './inbox-list.store.js';
import type { Reader } from './unread.store.js';

/** How many active tasks the lists have. */
export class TaskCounts {
  @ApiProperty({ type: 'integer', description: 'In which a customer waits for an answer.' })
  waiting: number;

  @ApiProperty({
    type: 'integer',
    description: 'With something that has not reached the customer, or one who has left.',
  })
  undelivered: number;

  @ApiProperty({ type: 'integer', description: 'That are yours.' })
  mine: number;

  @ApiProperty({ type: 'integer', description: 'That are nobody’s.' })
  unassigned: number;

  @ApiProperty({ type: 'integer', description: 'Of those that wait: with a message that you have not read.' })
  unread: number;
}

export class CountTasks extends Query<TaskCounts> {
  constructor(readonly reader: Reader) {
    super();
  }
}

@QueryHandler(CountTasks)
export class CountTasksHandler implements IQueryHandler<CountTasks> {
  constructor(
    private readonly database: Database,
    private readonly statuses: StatusStore,
    private readonly lists: InboxListStore,
  ) {}

  execute({ reader: { employeeId, since } }: CountTasks): Promise<TaskCounts> {
    return this.database.read(async () => {
      const active = (await this.statuses.all()).filter((status) => status.active).map(({ id }) => id);
      return {
        waiting: await this.lists.count('waiting', employeeId, active),
        undelivered: await this.lists.count('undelivered', employeeId, active),
        mine: await this.lists.count('mine', employeeId, active),
        unassigned: await this.lists.count('unassigned', employeeId, active),
        unread: await this.lists.countUnread(employeeId, since, active),
      };
    });
  }
}
