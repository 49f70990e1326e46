import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { FindAccountsUsing } from '../contract.js';

@QueryHandler(FindAccountsUsing)
export class FindAccountsUsingHandler implements IQueryHandler<FindAccountsUsing> {
  constructor(private readonly database: Database) {}

  execute({ what }: FindAccountsUsing): Promise<Array<{ id: string; name: string }>> {
    const [column, id] =
      'taskTemplateId' in what
        ? ['task_template_id', what.taskTemplateId]
        : ['contact_template_id', what.contactTemplateId];
    // One that is being linked counts; an unlinked one gets its templates anew when it is linked again.
    return this.database.query<{ id: string; name: string }>(
      `SELECT id, name FROM account WHERE ${column} = ? AND state <> 'unlinked' ORDER BY name`,
      [id],
    );
  }
}
