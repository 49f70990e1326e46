import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { ApiSentences, type Sentence, withCodes } from '../../../platform/text/sentence.view.js';
import { type Page, toPageOf } from '../../../platform/http/page.js';
import { FindEmployees } from '../../staff/contract.js';
import { StatusStore } from '../statuses/status-store.js';
import { PersonRef } from '../tasks/task.view.js';
import { templateWarnings } from './presets.js';
import { type TaskTemplate as Template, TaskTemplateStore } from './task-template-store.js';

/** A preset for tasks that messages open. */
export class TaskTemplate {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Pattern; empty: `<name> (Viber, <bot>)`.' })
  title: string;

  @ApiProperty({ description: 'Pattern; empty: the message.' })
  description: string;

  @ApiProperty()
  statusId: string;

  @ApiProperty({ type: [String] })
  assigneeIds: string[];

  @ApiProperty({ type: [PersonRef], description: 'The same with their names.' })
  assignees: PersonRef[];

  @ApiProperty({ type: [String] })
  tags: string[];

  @ApiProperty({ type: [String], description: 'What of it does not hold now, and what happens instead: sentences.' })
  warnings: string[];

  @ApiSentences('warnings')
  warningCodes: Sentence[];

  @ApiProperty({ minimum: 1, description: 'Rises with each change; also its `ETag`.' })
  version: number;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt: string;
}

/** Templates as the API shows them: three queries, however many. */
@Injectable()
export class TaskTemplateViews {
  constructor(
    private readonly database: Database,
    private readonly templates: TaskTemplateStore,
    private readonly statuses: StatusStore,
    private readonly queries: QueryBus,
  ) {}

  /** @throws DomainError `task-template-not-found` */
  one(id: string): Promise<TaskTemplate> {
    return this.database.read(async () => (await this.of([await this.templates.get(id)]))[0]!);
  }

  /** Newest first. */
  page(limit: number, before: string | null): Promise<Page<TaskTemplate>> {
    return this.database.read(async () => {
      const rows = await this.templates.page(before, limit + 1);
      return toPageOf(
        rows,
        limit,
        ({ id }) => id,
        (shown) => this.of(shown),
      );
    });
  }

  private async of(templates: readonly Template[]): Promise<TaskTemplate[]> {
    const statuses = await this.statuses.all();
    const ids = [...new Set(templates.flatMap(({ assigneeIds }) => assigneeIds))];
    const found = ids.length > 0 ? await this.queries.execute(new FindEmployees(ids)) : [];
    const employees = new Map(found.map((employee) => [employee.id, employee]));
    return templates.map((template) => ({
      ...template,
      assignees: template.assigneeIds.map((id) => ({
        kind: 'employee',
        id,
        name: employees.get(id)?.name ?? 'Former employee',
        avatarFileId: employees.get(id)?.avatarFileId ?? null,
      })),
      ...withCodes(templateWarnings(template, statuses, employees)),
      createdAt: new Date(template.createdAt).toISOString(),
      updatedAt: new Date(template.updatedAt).toISOString(),
    }));
  }
}
