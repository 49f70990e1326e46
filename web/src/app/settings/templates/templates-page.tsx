import { Trans, useLingui } from '@lingui/react/macro';
import { ContactTemplateList } from '../../../features/contacts/contact-templates/contact-template-list.tsx';
import { TaskTemplateList } from '../../../features/tasks/task-templates/task-template-list.tsx';
import { Place } from '../../../ui/place/place.tsx';

/** How a task and a contact look that a customer's message makes. */
export function TemplatesPage() {
  const { t } = useLingui();
  return (
    <Place
      name={t`Templates`}
      about={<Trans>What a new task and a new contact begin with. Each bot can have its own.</Trans>}
    >
      <TaskTemplateList />
      <ContactTemplateList />
    </Place>
  );
}
