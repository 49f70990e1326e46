import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';
import type { Account } from './accounts.query.ts';
import { useAccountChange } from './use-account-change.ts';

/** Asks for the bot's name: unlinking by a slip would leave customers unheard. */
export function UnlinkDialog({ account, open, onClose }: { account: Account; open: boolean; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const { unlink } = useAccountChange(account);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={<Trans>Unlink {account.name}?</Trans>}
      foot={
        <>
          <Button onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button
            look="bad"
            disabled={typed.trim() !== account.name}
            busy={unlink.isPending}
            onClick={() => unlink.mutate(undefined, { onSuccess: onClose })}
          >
            <Trans>Unlink the bot</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          Customers can no longer write. <Plural value={account.chats} one="# chat" other="# chats" /> and their tasks
          stay.
        </Trans>
      </p>
      <Field
        label={<Trans>Type the bot's name to confirm</Trans>}
        placeholder={account.name}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={unlink.error?.message}
        autoComplete="off"
      />
    </Dialog>
  );
}
