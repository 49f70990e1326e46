import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { statusName } from '../../../i18n/sentences/words-of.ts';
import { type Choice, PickOne } from '../../../ui/pick-one/pick-one.tsx';
import { nameOf, type Task } from '../task-list/task-row.ts';

const MOST = 5;

interface Props {
  task: Task | undefined;
  onPick: (task: Task | undefined) => void;
}

const choiceOf = (task: Task): Choice => ({
  name: `#${task.number} ${nameOf(task)}`,
  about: statusName(task.status.name),
});

/** One task or none, found by its number, or by words in it. */
export function PickTask({ task, onPick }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const { data } = useQuery({
    queryKey: ['tasks', 'list', 'to-pick', words],
    queryFn: async ({ signal }) => {
      const number = /^#?(\d{1,9})$/.exec(words)?.[1];
      const query = { limit: MOST, ...(number ? { number: Number(number) } : { search: words }) };
      return (await answered(api.GET('/api/tasks', { params: { query }, signal }))).items;
    },
    enabled: words !== '',
  });
  const found = words === '' ? [] : (data ?? []);
  return (
    <PickOne
      label={<Trans>Task</Trans>}
      help={<Trans>What the customer writes first lands there.</Trans>}
      placeholder={t`Number, name or words`}
      picked={task}
      other={t`Choose another task`}
      words={typed}
      onWords={setTyped}
      found={found}
      foundLabel={t`Tasks found`}
      choiceOf={choiceOf}
      onPick={onPick}
    />
  );
}
