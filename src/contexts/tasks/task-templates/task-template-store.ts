import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { notFound } from '../../../platform/domain-error.js';

export interface TaskTemplate {
  id: string;
  name: string;
  title: string;
  description: string;
  statusId: string;
  assigneeIds: string[];
  tags: string[];
  version: number;
  createdAt: number;
  updatedAt: number;
}

/** Rows of `task_template`. */
@Injectable()
export class TaskTemplateStore {
  constructor(private readonly database: Database) {}

  /** By id, in one statement; those that are gone are absent. @param keep they stay until the transaction ends */
  async find(ids: readonly string[], keep = false): Promise<TaskTemplate[]> {
    const unique = [...new Set(ids)];
    if (unique.length === 0) return [];
    const rows = await this.database.query<Row>(
      `SELECT * FROM task_template WHERE id IN (${placeholders(unique)}) ORDER BY id ${keep ? dialect.forShare : ''}`,
      unique,
    );
    return rows.map(toTemplate);
  }

  /** Newest first. */
  async page(before: string | null, size: number): Promise<TaskTemplate[]> {
    const rows = await this.database.query<Row>(
      `SELECT * FROM task_template WHERE id < ? ORDER BY id DESC LIMIT ${Number(size)}`,
      [before ?? '~'],
    );
    return rows.map(toTemplate);
  }

  /** @throws DomainError when there is none. */
  async get(id: string): Promise<TaskTemplate> {
    const [template] = await this.find([id]);
    if (!template) throw notFound('task template', id);
    return template;
  }

  /** The same, locked until the current transaction ends. */
  async lock(id: string): Promise<TaskTemplate> {
    await this.database.query(`SELECT id FROM task_template WHERE id = ? ${dialect.forUpdate}`, [id]);
    return this.get(id);
  }

  async add(template: TaskTemplate): Promise<void> {
    await this.database.insert('task_template', [
      { id: template.id, created_at: template.createdAt, ...columnsOf(template) },
    ]);
  }

  async update(template: TaskTemplate): Promise<void> {
    const columns = columnsOf(template);
    const sets = Object.keys(columns).map((column) => `${column} = ?`);
    await this.database.execute(`UPDATE task_template SET ${sets.join(', ')} WHERE id = ?`, [
      ...Object.values(columns),
      template.id,
    ]);
  }

  async remove(id: string): Promise<void> {
    await this.database.execute('DELETE FROM task_template WHERE id = ?', [id]);
  }
}

interface Row {
  id: string;
  name: string;
  title: string;
  description: string;
  status_id: string;
  assignee_ids: string;
  tags: string;
  version: number;
  created_at: string | number;
  updated_at: string | number;
}

const toTemplate = (row: Row): TaskTemplate => ({
  id: row.id,
  name: row.name,
  title: row.title,
  description: row.description,
  statusId: row.status_id,
  assigneeIds: JSON.parse(row.assignee_ids) as string[],
  tags: JSON.parse(row.tags) as string[],
  version: row.version,
  createdAt: Number(row.created_at),
  updatedAt: Number(row.updated_at),
});

const columnsOf = (template: TaskTemplate) => ({
  name: template.name,
  title: template.title,
  description: template.description,
  status_id: template.statusId,
  assignee_ids: JSON.stringify(template.assigneeIds),
  tags: JSON.stringify(template.tags),
  version: template.version,
  updated_at: template.updatedAt,
});
