import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type EmployeeRef, FindEmployees } from '../../staff/contract.js';
import type { NewTaskPlan, NewTaskSource } from '../contract.js';
import { FIRST_STATUS } from '../domain/status.js';
import { whoDoesIt } from '../domain/who-does-it.js';
import type { Status } from '../statuses/status-store.js';
import { type TaskTemplate, TaskTemplateStore } from './task-template-store.js';
import { sentences } from '../../../platform/text/sentences.js';

const say = sentences({
  'task-template-gone': 'The task template is gone: tasks open as without one. Choose another, or none.',
  'nobody-gets-tasks': 'Nobody who would get a task is an active employee: new tasks have no assignee.',
  'template-status-not-active':
    '"{status}", the status of the template, is not active: new tasks begin with "{first}" instead.',
  'template-status-gone': 'The template\'s status is gone: new tasks begin with "{first}" instead.',
  'assignee-not-active': '"{name}" of the template is no active employee any more, and gets no tasks.',
  'assignee-gone': 'An assignee of the template is no active employee any more, and gets no tasks.',
});

/** What a task begins with, as things are: whatever of the template is gone or not fit is left out, with a warning. */
export interface Preset extends NewTaskPlan {
  template: TaskTemplate | null;
  status: Status;
}

/** Templates and people behind new tasks, in two statements for however many. */
@Injectable()
export class Presets {
  constructor(
    private readonly templates: TaskTemplateStore,
    private readonly queries: QueryBus,
  ) {}

  /** @returns a preset for each of `sources`, in their order. */
  async of(sources: readonly NewTaskSource[], statuses: readonly Status[]): Promise<Preset[]> {
    const templates = await this.templates.find(sources.flatMap(({ templateId }) => templateId ?? []));
    const ids = [
      ...sources.flatMap(({ assigneeIds, linkedBy }) => [...assigneeIds, linkedBy]),
      ...templates.flatMap(({ assigneeIds }) => assigneeIds),
    ];
    const people = ids.length > 0 ? await this.queries.execute(new FindEmployees([...new Set(ids)])) : [];
    const employees = new Map(people.map((employee) => [employee.id, employee]));
    return sources.map((source) => {
      const template = templates.find(({ id }) => id === source.templateId) ?? null;
      return presetOf(source, template, statuses, employees);
    });
  }
}

function presetOf(
  source: NewTaskSource,
  template: TaskTemplate | null,
  statuses: readonly Status[],
  employees: ReadonlyMap<string, EmployeeRef>,
): Preset {
  const named = { template: template?.assigneeIds ?? [], account: source.assigneeIds, linkedBy: source.linkedBy };
  const { ids, from } = whoDoesIt(named, (id) => employees.get(id)?.active === true);
  const warnings = template ? templateWarnings(template, statuses, employees) : [];
  if (source.templateId !== null && !template) {
    warnings.push(say('task-template-gone'));
  }
  if (ids.length === 0) warnings.push(say('nobody-gets-tasks'));
  const first = statuses.find(({ id }) => id === FIRST_STATUS)!;
  const status = statuses.find(({ id, active }) => id === template?.statusId && active) ?? first;
  const assignees = ids.map((id) => ({ id, name: employees.get(id)!.name }));
  return { template, status, assignees: { employees: assignees, from }, warnings };
}

/** What of a template does not hold now. */
export function templateWarnings(
  template: TaskTemplate,
  statuses: readonly Status[],
  employees: ReadonlyMap<string, EmployeeRef>,
): string[] {
  const warnings: string[] = [];
  const status = statuses.find(({ id }) => id === template.statusId);
  if (!status?.active) {
    const first = statuses.find(({ id }) => id === FIRST_STATUS)!;
    const instead = { first: first.name };
    warnings.push(
      status
        ? say('template-status-not-active', { status: status.name, ...instead })
        : say('template-status-gone', instead),
    );
  }
  for (const id of template.assigneeIds) {
    const employee = employees.get(id);
    if (employee?.active) continue;
    warnings.push(employee ? say('assignee-not-active', { name: employee.name }) : say('assignee-gone'));
  }
  return warnings;
}
