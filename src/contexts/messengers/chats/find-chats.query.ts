import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { type ChatRef, FindChats } from '../contract.js';
import type { ChatRow } from './chat-store.js';

@QueryHandler(FindChats)
export class FindChatsHandler implements IQueryHandler<FindChats> {
  constructor(private readonly database: Database) {}

  async execute({ by }: FindChats): Promise<ChatRef[]> {
    const [column, ids] = 'ids' in by ? ['id', by.ids] : ['contact_id', by.contactIds];
    if (ids.length === 0) return [];
    const rows = await this.database.query<ChatRow & { account_name: string }>(
      `SELECT c.*, a.name AS account_name FROM chat c JOIN account a ON a.id = c.account_id
       WHERE c.${column} IN (${placeholders(ids)}) ORDER BY c.last_message_at DESC, c.id`,
      [...ids],
    );
    return rows.map((row) => ({
      id: row.id,
      accountId: row.account_id,
      accountName: row.account_name,
      contactId: row.contact_id,
      taskId: row.task_id,
      subscribed: Boolean(row.subscribed),
      lastMessageAt: Number(row.last_message_at),
    }));
  }
}
