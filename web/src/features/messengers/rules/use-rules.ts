import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Settings } from './settings.query.ts';
import type { TextRules } from './text-rules.ts';

export type RuleName = 'createTaskWhenNoneActive' | 'historyInNewTask' | 'sendAsEmployee' | 'contactTaskRole';
export type Rules = Pick<Settings, RuleName> & TextRules;
export type RuleValue = Settings[RuleName];
/** Values of one bot's own; null: as for all. */
export type OwnRuleValues = { [Name in keyof Rules]?: Rules[Name] | null };

export interface Rule {
  name: RuleName;
  title: string;
  about: string;
  /** What it may be, in words. */
  choices: readonly (readonly [value: RuleValue, words: string])[];
}

const HISTORY = [0, 1, 5, 10, 20, 50] as const;

/** The rules that every bot follows, unless it has its own. */
export function useRules(): Rule[] {
  const { t } = useLingui();
  const onOff = [[true, t`On`] as const, [false, t`Off`] as const];
  return [
    {
      name: 'createTaskWhenNoneActive',
      title: t`Open a new task when none is active`,
      about: t`The customer’s task is done, in the trash or gone: the next message opens a new one, linked to the old. Off: it goes on in the old task, whatever its status.`,
      choices: onOff,
    },
    {
      name: 'historyInNewTask',
      title: t`Earlier messages copied into a new task`,
      about: t`So that whoever takes it sees what was said before.`,
      choices: HISTORY.map((count) => [
        count,
        t`${plural(count, { 0: 'None', one: '# message', other: '# messages' })}`,
      ]),
    },
    {
      name: 'sendAsEmployee',
      title: t`Answer under the employee’s name`,
      about: t`Customers see the name and the picture of who answers instead of the bot’s. Viber shows 28 characters.`,
      choices: onOff,
    },
    {
      name: 'contactTaskRole',
      title: t`Who the customer is in the task`,
      about: t`Assigner: the one who asks for the work.`,
      choices: [
        ['assigner', t`Assigner`],
        ['assignee', t`Assignee`],
        ['both', t`Assigner and assignee`],
      ],
    },
  ];
}

/** A value of a rule in words; undefined for what is no value of it. */
export const wordsOf = ({ choices }: Rule, value: unknown): string | undefined =>
  choices.find(([choice]) => choice === value)?.[1];
