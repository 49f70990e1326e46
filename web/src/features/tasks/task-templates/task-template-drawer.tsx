import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { statusName } from '../../../i18n/sentences/words-of.ts';
import { answered, api } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import type { components } from '../../../api/schema.gen.ts';
import { useChange } from '../../../api/use-change.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { PickEmployees } from '../../staff/employees/pick-employees.tsx';
import { statusesQuery } from '../statuses/statuses.query.ts';
import { tagsOf } from '../tags/tags-of.ts';
import { taskTemplatesQuery } from './task-templates.query.ts';

const VARIABLES = '{{contact.name}}, {{account.name}}, {{message.text}}, {{date}}';

interface Props {
  /** The one to be changed; without it a new one is made. */
  template?: components['schemas']['TaskTemplate'];
  onClose: () => void;
}

/** How a task looks that a customer's message opens. */
export function TaskTemplateDrawer({ template, onClose }: Props) {
  const { t } = useLingui();
  const { data: statuses = [] } = useQuery(statusesQuery);
  const [name, setName] = useState(template?.name ?? '');
  const [title, setTitle] = useState(template?.title ?? '');
  const [description, setDescription] = useState(template?.description ?? '');
  const [statusId, setStatusId] = useState(template?.statusId);
  const [assigneeIds, setAssigneeIds] = useState(template?.assigneeIds ?? []);
  const [tags, setTags] = useState(template?.tags.join(', ') ?? '');
  const body = {
    name: name.trim(),
    title,
    description,
    ...(statusId && { statusId }),
    assigneeIds,
    tags: tagsOf(tags),
  };
  const save = useChange(
    () =>
      template
        ? answered(
            api.PATCH('/api/task-templates/{id}', {
              params: { path: { id: template.id }, header: { 'If-Match': `"${template.version}"` } },
              body,
            }),
          )
        : answered(api.POST('/api/task-templates', { body })),
    taskTemplatesQuery.queryKey,
  );
  const wrong = (path: string) =>
    save.error instanceof Problem ? save.error.errors.find((each) => each.path === path)?.message : undefined;
  const known = ['name', 'title', 'description'].some((path) => wrong(path));

  return (
    <FormDialog
      drawer
      title={template ? <Trans>Change {template.name}</Trans> : <Trans>Add a template of tasks</Trans>}
      act={<Trans>Save the template</Trans>}
      busy={save.isPending}
      disabled={!name.trim()}
      onSend={() => save.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Field
        label={<Trans>Name</Trans>}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={wrong('name') ?? (known ? undefined : save.error?.message)}
        autoComplete="off"
        autoFocus
      />
      <Field
        label={<Trans>Title of the task</Trans>}
        help={
          <>
            <Trans>Filled in are:</Trans> {VARIABLES}
          </>
        }
        placeholder={'{{contact.name}} (Viber, {{account.name}})'}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        error={wrong('title')}
        autoComplete="off"
      />
      <Field
        label={<Trans>Description</Trans>}
        help={<Trans>Empty: the message. Where it has no place for the message, that comes below.</Trans>}
        lines={4}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
        error={wrong('description')}
      />
      <Select
        label={<Trans>Status</Trans>}
        value={statusId ?? statuses[0]?.id}
        options={statuses.map((status) => [status.id, statusName(status.name)] as const)}
        onChoose={setStatusId}
      />
      <PickEmployees label={t`Assignees`} chosen={assigneeIds} onChoose={setAssigneeIds} />
      <Field
        label={<Trans>Tags</Trans>}
        help={<Trans>With commas between them.</Trans>}
        value={tags}
        onChange={(event) => setTags(event.target.value)}
        autoComplete="off"
      />
    </FormDialog>
  );
}
