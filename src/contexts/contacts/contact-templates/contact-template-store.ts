import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { notFound } from '../../../platform/domain-error.js';
import { sentences } from '../../../platform/text/sentences.js';
import { type EmployeeRef, FindEmployees } from '../../staff/contract.js';

export interface ContactTemplate {
  id: string;
  name: string;
  group: string | null;
  responsibleIds: string[];
  tags: string[];
  version: number;
  createdAt: number;
  updatedAt: number;
}

/** Rows of `contact_template`. */
@Injectable()
export class ContactTemplateStore {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
  ) {}

  /** By id, in one statement; those that are gone are absent. @param keep they stay until the transaction ends */
  async find(ids: readonly string[], keep = false): Promise<ContactTemplate[]> {
    const unique = [...new Set(ids)];
    if (unique.length === 0) return [];
    const rows = await this.database.query<Row>(
      `SELECT * FROM contact_template WHERE id IN (${placeholders(unique)}) ORDER BY id ${keep ? dialect.forShare : ''}`,
      unique,
    );
    return rows.map(toTemplate);
  }

  /** Everybody who is responsible by these templates, by id. */
  async people(templates: readonly ContactTemplate[]): Promise<Map<string, EmployeeRef>> {
    const ids = [...new Set(templates.flatMap(({ responsibleIds }) => responsibleIds))];
    const found = ids.length > 0 ? await this.queries.execute(new FindEmployees(ids)) : [];
    return new Map(found.map((employee) => [employee.id, employee]));
  }

  /** Newest first. */
  async page(before: string | null, size: number): Promise<ContactTemplate[]> {
    const rows = await this.database.query<Row>(
      `SELECT * FROM contact_template WHERE id < ? ORDER BY id DESC LIMIT ${Number(size)}`,
      [before ?? '~'],
    );
    return rows.map(toTemplate);
  }

  /** @throws DomainError when there is none. */
  async get(id: string): Promise<ContactTemplate> {
    const [template] = await this.find([id]);
    if (!template) throw notFound('contact template', id);
    return template;
  }

  /** The same, locked until the current transaction ends. */
  async lock(id: string): Promise<ContactTemplate> {
    await this.database.query(`SELECT id FROM contact_template WHERE id = ? ${dialect.forUpdate}`, [id]);
    return this.get(id);
  }

  async add(template: ContactTemplate): Promise<void> {
    await this.database.insert('contact_template', [
      { id: template.id, created_at: template.createdAt, ...columnsOf(template) },
    ]);
  }

  async update(template: ContactTemplate): Promise<void> {
    const columns = columnsOf(template);
    const sets = Object.keys(columns).map((column) => `${column} = ?`);
    await this.database.execute(`UPDATE contact_template SET ${sets.join(', ')} WHERE id = ?`, [
      ...Object.values(columns),
      template.id,
    ]);
  }

  async remove(id: string): Promise<void> {
    await this.database.execute('DELETE FROM contact_template WHERE id = ?', [id]);
  }
}

const say = sentences({
  'responsible-not-active':
    '"{name}" of the contact template is no active employee any more, and is made responsible for nobody.',
  'responsible-gone':
    'A responsible employee of the contact template is no active employee any more, and is made responsible for nobody.',
});

/** What of a template does not hold now. */
export function templateWarnings(template: ContactTemplate, people: ReadonlyMap<string, EmployeeRef>): string[] {
  return template.responsibleIds.flatMap((id) => {
    const employee = people.get(id);
    if (employee?.active) return [];
    return [employee ? say('responsible-not-active', { name: employee.name }) : say('responsible-gone')];
  });
}

interface Row {
  id: string;
  name: string;
  contact_group: string | null;
  responsible_ids: string;
  tags: string;
  version: number;
  created_at: string | number;
  updated_at: string | number;
}

const toTemplate = (row: Row): ContactTemplate => ({
  id: row.id,
  name: row.name,
  group: row.contact_group,
  responsibleIds: JSON.parse(row.responsible_ids) as string[],
  tags: JSON.parse(row.tags) as string[],
  version: row.version,
  createdAt: Number(row.created_at),
  updatedAt: Number(row.updated_at),
});

const columnsOf = (template: ContactTemplate) => ({
  name: template.name,
  contact_group: template.group,
  responsible_ids: JSON.stringify(template.responsibleIds),
  tags: JSON.stringify(template.tags),
  version: template.version,
  updated_at: template.updatedAt,
});
