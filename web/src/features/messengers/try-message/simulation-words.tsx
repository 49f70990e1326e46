import { Trans, useLingui } from '@lingui/react/macro';
import { personName, statusName, taskTitle } from '../../../i18n/sentences/words-of.ts';
import type { components } from '../../../api/schema.gen.ts';
import { Pill } from '../../../ui/pill/pill.tsx';
import { type RuleName, useRules, wordsOf } from '../rules/use-rules.ts';
import css from './try-message.module.css';

type Simulation = components['schemas']['Simulation'];

/** Rules that decide here: of a message to the task of before only one does. */
const DECISIVE: Record<Simulation['rule'], RuleName[]> = {
  'first-message': ['contactTaskRole'],
  'bound-task': ['createTaskWhenNoneActive'],
  'status-not-active': ['createTaskWhenNoneActive', 'historyInNewTask', 'contactTaskRole'],
  'task-in-trash': ['createTaskWhenNoneActive', 'historyInNewTask', 'contactTaskRole'],
  'task-deleted': ['contactTaskRole'],
};

/** Contact, task, people, and why. */
export function SimulationWords({ simulation: { contact, task, rule, settings } }: { simulation: Simulation }) {
  const { t } = useLingui();
  const rules = useRules().filter(({ name }) => DECISIVE[rule].includes(name));
  const effective = settings as Record<string, { value: unknown; from: 'account' | 'integration' }>;
  const why = {
    'first-message': t`This customer has no task with this bot yet, so the message opens one.`,
    'bound-task': t`The chat has its task, and the message goes on there.`,
    'status-not-active': t`The task of before is not active any more, so the message opens a new one.`,
    'task-in-trash': t`The task of before is in the trash, so the message opens a new one.`,
    'task-deleted': t`The task of before was deleted for good, so the message opens a new one whatever the rules say.`,
  };
  return (
    <dl className={css.result}>
      <dt>
        <Trans>Contact</Trans>
      </dt>
      <dd>
        {personName(contact.name)}{' '}
        {contact.isNew && (
          <Pill state="iris">
            <Trans>new</Trans>
          </Pill>
        )}
      </dd>
      <dt>
        <Trans>Task</Trans>
      </dt>
      <dd>
        {task.number !== null && `#${task.number} `}
        {taskTitle(task.title)}{' '}
        {task.isNew && (
          <Pill state="iris">
            <Trans>new</Trans>
          </Pill>
        )}
      </dd>
      <dt>
        <Trans>Status</Trans>
      </dt>
      <dd>{statusName(task.status.name)}</dd>
      <dt>
        <Trans>Assigner</Trans>
      </dt>
      <dd>{personName(task.assigner.name)}</dd>
      <dt>
        <Trans>Assignees</Trans>
      </dt>
      <dd>{task.assignees.map(({ name }) => personName(name)).join(', ') || '–'}</dd>
      <dt>
        <Trans>Why</Trans>
      </dt>
      <dd>
        <p>{why[rule]}</p>
        {rules.map((one) => {
          const { value, from } = effective[one.name]!;
          const words = wordsOf(one, value);
          return (
            <p key={one.name}>
              {one.title}: {words}{' '}
              <span className={css.quiet}>
                {from === 'account' ? <Trans>(this bot’s own rule)</Trans> : <Trans>(rule for all accounts)</Trans>}
              </span>
            </p>
          );
        })}
      </dd>
    </dl>
  );
}
