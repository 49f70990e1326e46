import { Injectable } from '@nestjs/common';
import { Database, placeholders, type SqlValue } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { FileUses } from '../../../platform/files/file-uses.js';
import { StaffFileStore } from '../../../platform/files/staff-file.store.js';

export interface DraftContent {
  fileIds: string[];
  location?: { lat: number; lon: number };
  notify: { contactIds: string[]; employeeIds: string[] };
}

/** A row of `task_draft`; 64-bit columns come as strings on MySQL. */
export interface DraftRow {
  employee_id: string;
  task_id: string;
  text: string;
  content: string;
  idempotency_key: string;
  saved_at: string | number;
}

/** Which draft, as it was at one time. */
export type DraftVersion = Pick<DraftRow, 'employee_id' | 'task_id' | 'saved_at'>;

/** The action that it was to become stands: so nothing has to be removed while somebody sends. */
export const SPENT = 'EXISTS (SELECT 1 FROM task_action a WHERE a.idempotency_key = d.idempotency_key)';

/** What employees have begun to write, one draft each in a task. */
@Injectable()
export class DraftStore {
  constructor(
    private readonly database: Database,
    private readonly staffs: StaffFileStore,
    uses: FileUses,
  ) {
    uses.add((ids) => this.used(ids));
  }

  async find(employeeId: string, taskId: string): Promise<DraftRow | null> {
    const [row] = await this.database.query<DraftRow>(
      `SELECT d.* FROM task_draft d WHERE d.employee_id = ? AND d.task_id = ? AND NOT ${SPENT}`,
      [employeeId, taskId],
    );
    return row ?? null;
  }

  /** The newest first, of tasks that are not in the trash. @param before `[saved_at, task_id]` */
  of(employeeId: string, size: number, before: [number, string] | null): Promise<DraftRow[]> {
    const beyond = before ? 'AND (d.saved_at < ? OR (d.saved_at = ? AND d.task_id < ?))' : '';
    return this.database.query<DraftRow>(
      `SELECT d.* FROM task_draft d JOIN task t ON t.id = d.task_id AND t.trashed_at IS NULL
        WHERE d.employee_id = ? AND NOT ${SPENT} ${beyond}
        ORDER BY d.saved_at DESC, d.task_id DESC LIMIT ${size}`,
      before ? [employeeId, before[0], before[0], before[1]] : [employeeId],
    );
  }

  /** In the caller's transaction, which holds the task. */
  async save(row: Omit<DraftRow, 'content'>, content: DraftContent): Promise<void> {
    await this.database.insert(
      'task_draft',
      [{ ...row, content: JSON.stringify(content) }],
      dialect.updateDuplicate('employee_id, task_id', ['text', 'content', 'idempotency_key', 'saved_at']),
    );
    const { employee_id, task_id } = row;
    await this.removeFiles('employee_id = ? AND task_id = ?', [employee_id, task_id]);
    // A customer's file goes with the task that it came into: no draft keeps it.
    const held = await this.staffs.hold(content.fileIds);
    const files = [...held].map((file_id) => ({ task_id, employee_id, file_id }));
    await this.database.insert('task_draft_file', files);
  }

  /** In the caller's transaction. @returns whether there was one */
  async remove(employeeId: string, taskId: string): Promise<boolean> {
    const values = [employeeId, taskId];
    const sql = 'DELETE FROM task_draft WHERE employee_id = ? AND task_id = ?';
    if ((await this.database.execute(sql, values)) === 0) return false;
    await this.removeFiles('employee_id = ? AND task_id = ?', values);
    return true;
  }

  /** The same, unless it was saved anew. @returns whether it went */
  async removeVersion({ employee_id, task_id, saved_at }: DraftVersion): Promise<boolean> {
    const sql = 'DELETE FROM task_draft WHERE employee_id = ? AND task_id = ? AND saved_at = ?';
    if ((await this.database.execute(sql, [employee_id, task_id, saved_at])) === 0) return false;
    await this.removeFiles('employee_id = ? AND task_id = ?', [employee_id, task_id]);
    return true;
  }

  /** Everybody's of a task whose texts go. In the caller's transaction, which holds the task. */
  async forget(taskId: string): Promise<void> {
    await this.database.execute('DELETE FROM task_draft WHERE task_id = ?', [taskId]);
    await this.removeFiles('task_id = ?', [taskId]);
  }

  /** Everybody's of a task, as rows. */
  all(taskId: string): Promise<DraftRow[]> {
    return this.database.query<DraftRow>('SELECT * FROM task_draft WHERE task_id = ? ORDER BY employee_id', [taskId]);
  }

  async filesOf(taskId: string): Promise<string[]> {
    const sql = 'SELECT DISTINCT file_id FROM task_draft_file WHERE task_id = ?';
    return (await this.database.query<{ file_id: string }>(sql, [taskId])).map((row) => row.file_id);
  }

  private async used(fileIds: readonly string[]): Promise<string[]> {
    const sql = `SELECT file_id FROM task_draft_file WHERE file_id IN (${placeholders(fileIds)})`;
    return (await this.database.query<{ file_id: string }>(sql, [...fileIds])).map((row) => row.file_id);
  }

  private async removeFiles(condition: string, values: SqlValue[]): Promise<void> {
    await this.database.execute(`DELETE FROM task_draft_file WHERE ${condition}`, values);
  }
}

const PREVIEW_LETTERS = 200;

/** What a draft is shown by: its text, else what else it has. */
export const DRAFT_KINDS = ['text', 'files', 'location'] as const;
export interface DraftPreview {
  text: string;
  kind: (typeof DRAFT_KINDS)[number];
}

/** How an employee's drafts in these tasks begin, by task. */
export async function draftPreviews(
  database: Database,
  employeeId: string,
  taskIds: readonly string[],
): Promise<Map<string, DraftPreview>> {
  const rows = await database.query<Pick<DraftRow, 'task_id' | 'text' | 'content'>>(
    `SELECT d.task_id, SUBSTR(d.text, 1, ${PREVIEW_LETTERS}) AS text, d.content FROM task_draft d
      WHERE d.employee_id = ? AND d.task_id IN (${placeholders(taskIds)}) AND NOT ${SPENT}`,
    [employeeId, ...taskIds],
  );
  return new Map(rows.map((row) => [row.task_id, previewOf(row)]));
}

function previewOf(row: Pick<DraftRow, 'text' | 'content'>): DraftPreview {
  const text = row.text.replace(/\s+/g, ' ').trim();
  if (text) return { text, kind: 'text' };
  const { fileIds, location } = JSON.parse(row.content) as DraftContent;
  return { text, kind: location && fileIds.length === 0 ? 'location' : 'files' };
}
