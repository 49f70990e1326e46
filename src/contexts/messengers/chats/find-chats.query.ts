import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { FindSameContacts } from '../../contacts/contract.js';
import { type AccountCondition, type ChatRef, FindChats } from '../contract.js';
import type { AccountState } from '../persistence/account.entity.js';
import type { ChatRow } from './chat-store.js';

@QueryHandler(FindChats)
export class FindChatsHandler implements IQueryHandler<FindChats> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
  ) {}

  async execute({ by }: FindChats): Promise<ChatRef[]> {
    if ('ids' in by) {
      const rows = await this.rows('id', by.ids);
      return refs(rows, await this.cards(rows.map((row) => row.contact_id)));
    }
    const cards = await this.cards(by.contactIds);
    return refs(await this.rows('contact_id', [...cards.keys()]), cards);
  }

  /** Who stands now for each of these cards, and for those merged with them. */
  private async cards(ids: readonly string[]): Promise<Map<string, string>> {
    const cards = ids.length > 0 ? await this.queries.execute(new FindSameContacts(ids)) : [];
    return new Map(cards.map(({ id, currentId }) => [id, currentId]));
  }

  private async rows(column: 'id' | 'contact_id', ids: readonly string[]): Promise<Row[]> {
    if (ids.length === 0) return [];
    // Told by which index: with few accounts MariaDB would rather read all chats of each.
    const index = column === 'id' ? dialect.byPrimaryKey : dialect.byIndex('chat_contact');
    return this.database.query<Row>(
      `SELECT c.*, a.name AS account_name, a.avatar_file_id AS account_avatar, a.state, a.enabled, a.healthy FROM chat AS c ${index} JOIN account a ON a.id = c.account_id
       WHERE c.${column} IN (${placeholders(ids)}) ORDER BY c.last_message_at DESC, c.id`,
      [...ids],
    );
  }
}

interface Row extends ChatRow {
  account_name: string;
  account_avatar: string | null;
  state: AccountState;
  enabled: boolean | number;
  healthy: boolean | number;
}

function conditionOf({ state, enabled, healthy }: Row): AccountCondition {
  if (state !== 'linked') return 'unlinked';
  if (!enabled) return 'paused';
  return healthy ? 'works' : 'unwell';
}

const refs = (rows: readonly Row[], cards: ReadonlyMap<string, string>): ChatRef[] =>
  rows.map((row) => {
    const contactId = cards.get(row.contact_id)!;
    return {
      id: row.id,
      accountId: row.account_id,
      accountName: row.account_name,
      accountAvatarFileId: row.account_avatar,
      accountState: conditionOf(row),
      contactId,
      ...(contactId === row.contact_id ? {} : { mergedContactId: row.contact_id }),
      taskId: row.task_id,
      subscribed: Boolean(row.subscribed),
      language: row.language,
      leftAt: row.subscribed ? null : Number(row.subscription_at),
      since: Number(row.created_at),
      lastMessageAt: Number(row.last_message_at),
    };
  });
