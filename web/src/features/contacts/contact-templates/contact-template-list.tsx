import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { useChange } from '../../../api/use-change.ts';
import { inWords } from '../../../i18n/sentences/words-of.ts';
import { TemplateList } from '../../../ui/template-list/template-list.tsx';
import { ContactTemplateDrawer } from './contact-template-drawer.tsx';
import { contactTemplatesQuery } from './contact-templates.query.ts';

/** Templates of contacts: bots name one of them. */
export function ContactTemplateList() {
  const { t } = useLingui();
  const { data, error, isPending } = useQuery(contactTemplatesQuery);
  const remove = useChange(
    (id: string) => answered(api.DELETE('/api/contact-templates/{id}', { params: { path: { id } } })),
    contactTemplatesQuery.queryKey,
  );
  return (
    <TemplateList
      name={t`Contacts`}
      templates={data?.map(inWords)}
      isPending={isPending}
      error={error}
      about={({ group, responsible, tags }) =>
        [group, responsible.map(({ name }) => name).join(', '), tags.join(', ')].filter(Boolean).join(' · ')
      }
      none={<Trans>Without a template a new contact is in no group and has nobody responsible.</Trans>}
      add={<Trans>Add a template of contacts</Trans>}
      edit={(template, onClose) => <ContactTemplateDrawer {...(template && { template })} onClose={onClose} />}
      remove={remove}
    />
  );
}
