import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Known } from '../add-action/idempotency.js';
import type { ActionContent, StatusGiven } from '../contract.js';

/** What an action leaves behind when it goes. */
interface Removed {
  fileIds: string[];
  /** Its words are among those that find the task. */
  isFound: boolean;
  known: Known | null;
}

interface Row {
  task_id: string;
  content: string;
  idempotency_key: string | null;
  request_hash: string | null;
  to_index: number | null;
}

/** Actions that go one by one. Everything runs in the caller's transaction. */
@Injectable()
export class RemovedActionStore {
  constructor(private readonly database: Database) {}

  /** The task of an action, and the status that it gave. */
  async find(id: string): Promise<{ taskId: string; statusGiven: StatusGiven | undefined } | null> {
    const row = await this.row(id);
    return row ? { taskId: row.task_id, statusGiven: contentOf(row).statusGiven } : null;
  }

  /** The task changes by it: who asks for what has changed since then finds it. */
  async remove(id: string): Promise<Removed> {
    const row = (await this.row(id))!;
    await this.database.execute('DELETE FROM task_action WHERE id = ?', [id]);
    await this.database.execute('UPDATE task SET updated_at = ? WHERE id = ?', [Date.now(), row.task_id]);
    const { files = [] } = contentOf(row);
    return {
      fileIds: files.map((file) => file.id),
      isFound: row.to_index === null,
      known: row.idempotency_key === null ? null : { key: row.idempotency_key, hash: row.request_hash! },
    };
  }

  private async row(id: string): Promise<Row | undefined> {
    const columns = 'task_id, content, idempotency_key, request_hash, to_index';
    return (await this.database.query<Row>(`SELECT ${columns} FROM task_action WHERE id = ?`, [id]))[0];
  }
}

const contentOf = ({ content }: Row): ActionContent => JSON.parse(content) as ActionContent;
