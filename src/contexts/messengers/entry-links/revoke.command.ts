import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/domain-error.js';

/** Whoever comes through the link from now on comes as if there were none. Messages attributed to it already stay so. */
export class RevokeEntryLink extends Command<void> {
  constructor(
    readonly accountId: string,
    readonly id: string,
  ) {
    super();
  }
}

@CommandHandler(RevokeEntryLink)
export class RevokeEntryLinkHandler implements ICommandHandler<RevokeEntryLink> {
  constructor(private readonly database: Database) {}

  async execute({ accountId, id }: RevokeEntryLink): Promise<void> {
    const found = await this.database.execute(
      'UPDATE entry_link SET revoked_at = COALESCE(revoked_at, ?) WHERE id = ? AND account_id = ?',
      [Date.now(), id, accountId],
    );
    if (found === 0) throw notFound('entry link', id);
  }
}
