import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { useChange } from '../../../api/use-change.ts';
import { inWords } from '../../../i18n/sentences/words-of.ts';
import { TemplateList } from '../../../ui/template-list/template-list.tsx';
import { TaskTemplateDrawer } from './task-template-drawer.tsx';
import { taskTemplatesQuery } from './task-templates.query.ts';

/** Templates of tasks: bots name one of them. */
export function TaskTemplateList() {
  const { t } = useLingui();
  const { data, error, isPending } = useQuery(taskTemplatesQuery);
  const remove = useChange(
    (id: string) => answered(api.DELETE('/api/task-templates/{id}', { params: { path: { id } } })),
    taskTemplatesQuery.queryKey,
  );
  return (
    <TemplateList
      name={t`Tasks`}
      templates={data?.map(inWords)}
      isPending={isPending}
      error={error}
      about={({ title, assignees, tags }) =>
        [title, assignees.map(({ name }) => name).join(', '), tags.join(', ')].filter(Boolean).join(' · ')
      }
      none={<Trans>Without a template a task is named after the customer and the bot.</Trans>}
      add={<Trans>Add a template of tasks</Trans>}
      edit={(template, onClose) => <TaskTemplateDrawer {...(template && { template })} onClose={onClose} />}
      remove={remove}
    />
  );
}
