import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Select } from '../../../ui/select/select.tsx';
import { contactTemplatesQuery } from '../../contacts/contact-templates/contact-templates.query.ts';
import { PickEmployees } from '../../staff/employees/pick-employees.tsx';
import { taskTemplatesQuery } from '../../tasks/task-templates/task-templates.query.ts';
import css from './messengers-page.module.css';

export interface PresetValues {
  taskTemplateId: string | null;
  contactTemplateId: string | null;
  additionalAssigneeIds: string[];
}

export const NO_PRESETS: PresetValues = { taskTemplateId: null, contactTemplateId: null, additionalAssigneeIds: [] };

interface Props {
  values: PresetValues;
  onChange: (values: Partial<PresetValues>) => void;
}

/** What the tasks and contacts of a bot begin with. */
export function Presets({ values, onChange }: Props) {
  const { t } = useLingui();
  const { data: tasks = [] } = useQuery(taskTemplatesQuery);
  const { data: contacts = [] } = useQuery(contactTemplatesQuery);
  const gone = (id: string | null, templates: readonly { id: string }[]) =>
    id !== null && !templates.some((template) => template.id === id) ? [[id, t`Template was deleted`] as const] : [];
  const named = (templates: readonly { id: string; name: string }[]) =>
    templates.map(({ id, name }) => [id, name] as const);
  return (
    <>
      <Select
        label={t`Template for new tasks`}
        value={values.taskTemplateId ?? ''}
        options={[['', t`Usual`], ...gone(values.taskTemplateId, tasks), ...named(tasks)]}
        onChoose={(id) => onChange({ taskTemplateId: id || null })}
      />
      <Select
        label={t`Template for new contacts`}
        value={values.contactTemplateId ?? ''}
        options={[['', t`None`], ...gone(values.contactTemplateId, contacts), ...named(contacts)]}
        onChoose={(id) => onChange({ contactTemplateId: id || null })}
      />
      <div>
        <PickEmployees
          label={t`Additional assignees`}
          chosen={values.additionalAssigneeIds}
          onChoose={(additionalAssigneeIds) => onChange({ additionalAssigneeIds })}
        />
        <p className={css.quiet}>
          <Trans>With nobody here and in the template, tasks go to who linked the bot.</Trans>
        </p>
      </div>
    </>
  );
}
