import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';
import { useChange } from '../../../api/use-change.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { PickEmployees } from '../../staff/employees/pick-employees.tsx';
import { tagsOf } from '../../tasks/tags/tags-of.ts';
import { contactTemplatesQuery } from './contact-templates.query.ts';

interface Props {
  /** The one to be changed; without it a new one is made. */
  template?: components['schemas']['ContactTemplate'];
  onClose: () => void;
}

/** How the card looks of a customer who writes for the first time. */
export function ContactTemplateDrawer({ template, onClose }: Props) {
  const { t } = useLingui();
  const [name, setName] = useState(template?.name ?? '');
  const [group, setGroup] = useState(template?.group ?? '');
  const [responsibleIds, setResponsibleIds] = useState(template?.responsibleIds ?? []);
  const [tags, setTags] = useState(template?.tags.join(', ') ?? '');
  const body = { name: name.trim(), group: group.trim() || null, responsibleIds, tags: tagsOf(tags) };
  const save = useChange(
    () =>
      template
        ? answered(
            api.PATCH('/api/contact-templates/{id}', {
              params: { path: { id: template.id }, header: { 'If-Match': `"${template.version}"` } },
              body,
            }),
          )
        : answered(api.POST('/api/contact-templates', { body })),
    contactTemplatesQuery.queryKey,
  );
  return (
    <FormDialog
      drawer
      title={template ? <Trans>Change {template.name}</Trans> : <Trans>Add a template of contacts</Trans>}
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
        error={save.error?.message}
        autoComplete="off"
        autoFocus
      />
      <Field
        label={<Trans>Group</Trans>}
        help={<Trans>Empty: in no group.</Trans>}
        value={group}
        onChange={(event) => setGroup(event.target.value)}
        autoComplete="off"
      />
      <PickEmployees label={t`Responsible`} chosen={responsibleIds} onChoose={setResponsibleIds} />
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
