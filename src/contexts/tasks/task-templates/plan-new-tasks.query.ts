import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { FindTaskTemplates, type NewTaskPlan, PlanNewTasks, type TaskTemplateRef } from '../contract.js';
import { StatusStore } from '../statuses/status-store.js';
import { Presets } from './presets.js';
import { TaskTemplateStore } from './task-template-store.js';

@QueryHandler(PlanNewTasks)
export class PlanNewTasksHandler implements IQueryHandler<PlanNewTasks> {
  constructor(
    private readonly database: Database,
    private readonly statuses: StatusStore,
    private readonly presets: Presets,
  ) {}

  execute({ sources }: PlanNewTasks): Promise<NewTaskPlan[]> {
    return this.database.read(async () => {
      const presets = await this.presets.of(sources, await this.statuses.all());
      return presets.map(({ assignees, warnings }) => ({ assignees, warnings }));
    });
  }
}

@QueryHandler(FindTaskTemplates)
export class FindTaskTemplatesHandler implements IQueryHandler<FindTaskTemplates> {
  constructor(private readonly templates: TaskTemplateStore) {}

  async execute({ ids, keep }: FindTaskTemplates): Promise<TaskTemplateRef[]> {
    return (await this.templates.find(ids, keep)).map(({ id, name }) => ({ id, name }));
  }
}
