import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { personName } from '../../i18n/sentences/words-of.ts';
import { answered, api } from '../../api/client.ts';
import type { components } from '../../api/schema.gen.ts';
import { useChange } from '../../api/use-change.ts';
import { RiskDialog } from '../../ui/dialog/risk-dialog.tsx';
import { Field } from '../../ui/field/field.tsx';
import css from './personal-data.module.css';

interface Props {
  contact: components['schemas']['Contact'];
  onClose: () => void;
}

/** Asks for the name on the card: nothing brings a person back. */
export function EraseDialog({ contact, onClose }: Props) {
  const { id } = contact;
  const name = personName(contact.name);
  const [typed, setTyped] = useState('');
  const erase = useChange(
    () => answered(api.POST('/api/contacts/{id}/erase', { params: { path: { id } }, body: { confirm: contact.name } })),
    ['contacts'],
    ['tasks'],
    ['erasures'],
  );
  return (
    <RiskDialog
      title={<Trans>Erase {name}?</Trans>}
      act={<Trans>Erase for good</Trans>}
      busy={erase.isPending}
      disabled={typed.trim() !== name.trim()}
      onAct={() => erase.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>
        <Trans>
          <b>Goes, and cannot be brought back:</b> the card and those merged into it, their chats and tasks with every
          message, note and file, the links to those files, raw callbacks and drafts. Answers that wait are not sent any
          more.
        </Trans>
      </p>
      <p>
        <Trans>
          <b>Stays:</b> that somebody was erased, by whom and when, with counts and no names; what colleagues wrote of
          them in tasks of others; and backups that were made before.
        </Trans>
      </p>
      <p className={css.quiet}>
        <Trans>Should they write again, they are somebody new.</Trans>
      </p>
      <Field
        label={<Trans>Type the name on the card to confirm</Trans>}
        placeholder={name}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={erase.error?.message}
        autoComplete="off"
      />
    </RiskDialog>
  );
}
