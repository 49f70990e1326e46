import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';
import { useChange } from '../../../api/use-change.ts';
import { dateOf } from '../../../i18n/dates.ts';
import { Button } from '../../../ui/button/button.tsx';
import { CopyField } from '../../../ui/copy-field/copy-field.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { invitationsQuery } from './invitations.query.ts';

/** Makes an invitation, and shows its link once: whoever has it becomes the colleague. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<components['schemas']['Role']>('employee');
  const invite = useChange(
    () =>
      answered(
        api.POST('/api/invitations', {
          body: { email: email.trim(), role, ...(name.trim() && { name: name.trim() }) },
        }),
      ),
    invitationsQuery.queryKey,
  );
  const made = invite.data;

  if (made?.link) {
    return (
      <Dialog
        open
        onClose={onClose}
        title={<Trans>Invite a colleague</Trans>}
        foot={
          <Button look="ink" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        }
      >
        <InvitationLink email={made.email} link={made.link} expiresAt={made.expiresAt} />
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={<Trans>Invite a colleague</Trans>}
      act={<Trans>Make the link</Trans>}
      busy={invite.isPending}
      disabled={!email.trim()}
      onSend={() => invite.mutate()}
      onClose={onClose}
    >
      <Field
        label={<Trans>E-mail</Trans>}
        type="email"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={invite.error?.message}
        autoComplete="off"
        autoFocus
      />
      <Field
        label={<Trans>Name</Trans>}
        help={<Trans>They can change it.</Trans>}
        value={name}
        onChange={(event) => setName(event.target.value)}
        autoComplete="off"
      />
      <Select
        label={<Trans>What they may do</Trans>}
        value={role}
        options={[
          ['employee', t`Work in tasks and contacts`],
          ['admin', t`Everything, with these settings`],
        ]}
        onChoose={(chosen) => setRole(chosen as typeof role)}
      />
    </FormDialog>
  );
}

function InvitationLink({ email, link, expiresAt }: { email: string; link: string; expiresAt: string }) {
  const { t } = useLingui();
  const until = dateOf(new Date(expiresAt));
  return (
    <>
      <p>
        <Trans>
          Send this link to {email}. It works once, until {until}.
        </Trans>
      </p>
      <CopyField
        label={t`Link`}
        text={link}
        help={<Trans>Copy it now: it is not shown again. Another one can be made at any time.</Trans>}
      />
    </>
  );
}
