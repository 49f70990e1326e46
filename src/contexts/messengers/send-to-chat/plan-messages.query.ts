import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { Files } from '../../../platform/files/files.js';
import { type PlannedMessage, PlanMessages } from '../contract.js';
import { Messengers } from '../messengers.js';

@QueryHandler(PlanMessages)
export class PlanMessagesHandler implements IQueryHandler<PlanMessages> {
  constructor(
    private readonly database: Database,
    private readonly messengers: Messengers,
    private readonly files: Files,
  ) {}

  async execute({ accountId, text, content }: PlanMessages): Promise<PlannedMessage[]> {
    const [account] = await this.database.query<{ kind: string }>('SELECT kind FROM account WHERE id = ?', [accountId]);
    const files = await this.files.find((content.files ?? []).map(({ id }) => id));
    return this.messengers.of(account!.kind).plan(text, content, files);
  }
}
