import { Trans, useLingui } from '@lingui/react/macro';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '../../ui/class-names.ts';
import { taskListQuery } from '../tasks/task-list/task-list.query.ts';
import css from './demo-page.module.css';
import type { Phone } from './phone.ts';
import { type Row, type Step, STEPS, stepsDone } from './steps.ts';

const WORDS: Record<Step, ReactNode> = {
  write: <Trans>Write on the phone</Trans>,
  see: <Trans>See the task</Trans>,
  answer: <Trans>Answer from it</Trans>,
  watch: <Trans>Watch the ticks</Trans>,
};

type Pages = InfiniteData<{ items: Array<Row & { counterparty: { name: string } | null }> }>;
const taskOf = (phone: Phone | undefined, data: Pages | undefined) =>
  data?.pages[0]?.items.find(({ counterparty }) => counterparty?.name === phone?.customer.name);
const nextStep = (done: Set<Step>) => STEPS.find((step) => !done.has(step));

/** What to try, one after the other; each ticks itself. */
export function StepList({ phone, since }: { phone: Phone | undefined; since: number }) {
  const { t } = useLingui();
  const { data } = useInfiniteQuery({
    ...taskListQuery({ list: 'all' }),
    // That somebody has read is no event.
    refetchInterval: ({ state }) =>
      nextStep(stepsDone(phone, taskOf(phone, state.data), since)) === 'see' ? 1_000 : false,
  });
  const done = stepsDone(phone, taskOf(phone, data), since);
  const next = nextStep(done);
  return (
    <ol className={css.steps} aria-label={t`What to try`}>
      {STEPS.map((step) => (
        <li
          key={step}
          className={classes(done.has(step) && css.done, step === next && css.next)}
          aria-current={step === next ? 'step' : undefined}
        >
          {done.has(step) && <Check size={16} strokeWidth={2} role="img" aria-label={t`Done`} />}
          {WORDS[step]}
        </li>
      ))}
    </ol>
  );
}
