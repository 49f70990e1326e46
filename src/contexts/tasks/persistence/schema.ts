import { ActionEntity } from './action.entity.js';
import { Tasks1764000003000 } from './migrations/1764000003000-tasks.js';
import { TaskStatuses1764200303000 } from './migrations/1764200303000-task-statuses.js';
import { TaskAssigneeEntity, TaskEntity, TaskNumberSequenceEntity, TaskStatusEntity } from './task.entity.js';

export const tasksSchema = {
  entities: [TaskStatusEntity, TaskEntity, TaskAssigneeEntity, TaskNumberSequenceEntity, ActionEntity],
  migrations: [Tasks1764000003000, TaskStatuses1764200303000],
};
