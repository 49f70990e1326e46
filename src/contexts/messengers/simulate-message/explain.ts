import type { TaskSummary } from '../../tasks/contract.js';
import type { EffectiveSettings } from '../domain/settings.js';

/** Which case of “first message” and “which task a message goes to” it is. */
export const RULES = ['first-message', 'bound-task', 'status-not-active', 'task-in-trash', 'task-deleted'] as const;
export type Rule = (typeof RULES)[number];

/** Why a message goes where it goes, in sentences for an admin. */
export function explain(
  rule: Rule,
  bound: TaskSummary | null,
  settings: EffectiveSettings,
  accountName: string,
): string[] {
  const level = (name: keyof EffectiveSettings): string =>
    settings[name].from === 'account' ? `set for the bot ${accountName}` : 'set for all bots';
  const option = `createTaskWhenNoneActive is ${settings.createTaskWhenNoneActive.value ? 'on' : 'off'} (${level('createTaskWhenNoneActive')})`;
  const task = bound ? `task #${bound.number}` : 'the task of this chat';
  const reasons: Record<Rule, string[]> = {
    'first-message': ['This customer has no task with this bot yet, so the message opens one.'],
    'bound-task': [`The chat is bound to ${task}, so the message becomes an action there.`, ...stays(bound, option)],
    'status-not-active': [`${upper(task)} has the status ${bound?.status.name}, which is not active.`, opens(option)],
    'task-in-trash': [`${upper(task)} is in the trash.`, opens(option)],
    'task-deleted': [
      'The task of this chat was deleted for good, so the message opens a new one whatever the settings say.',
    ],
  };
  const isNew = rule !== 'bound-task';
  return [...reasons[rule], ...(isNew ? newTask(rule, settings, level) : [])];
}

const opens = (option: string): string => `${upper(option)}, so the message opens a new task.`;

function stays(bound: TaskSummary | null, option: string): string[] {
  if (bound?.state === 'active') return [`Its status ${bound.status.name} is active.`];
  const where = bound?.state === 'trash' ? 'It is in the trash' : `Its status ${bound?.status.name} is not active`;
  return [`${where}, but ${option}, so no new task is opened.`];
}

function newTask(rule: Rule, settings: EffectiveSettings, level: (name: keyof EffectiveSettings) => string): string[] {
  const role = { assigner: 'its assigner', assignee: 'an assignee', both: 'its assigner and an assignee' }[
    settings.contactTaskRole.value as 'assigner' | 'assignee' | 'both'
  ];
  const quoted = Number(settings.historyInNewTask.value);
  const history = quoted === 0 ? 'No earlier message is quoted' : `Up to ${quoted} earlier messages are quoted`;
  return [
    `The customer becomes ${role} (contactTaskRole, ${level('contactTaskRole')}).`,
    ...(rule === 'first-message' || rule === 'task-deleted'
      ? []
      : [`${history} (historyInNewTask, ${level('historyInNewTask')}).`]),
  ];
}

const upper = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
