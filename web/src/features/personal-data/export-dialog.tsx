import { Trans } from '@lingui/react/macro';
import type { components } from '../../api/schema.gen.ts';
import { sizeOf } from '../../i18n/dates.ts';
import { personName } from '../../i18n/sentences/words-of.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { useExport } from './use-export.ts';

/** Everything that is kept of a person, as a file: how much has come, and where it is when all has. */
export function ExportDialog({ contact, onClose }: { contact: components['schemas']['Contact']; onClose: () => void }) {
  const { id } = contact;
  const name = personName(contact.name);
  const { start, isPending, received, address, error } = useExport(id);
  const size = sizeOf(received);
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Trans>Export everything of {name}</Trans>}
      foot={
        address ? (
          <>
            <Button onClick={onClose}>
              <Trans>Close</Trans>
            </Button>
            <a href={address} download={`${id}.zip`}>
              <Trans>Save it once more</Trans>
            </a>
          </>
        ) : (
          <>
            <Button onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button look="ink" busy={isPending} onClick={start}>
              <Trans>Make the file</Trans>
            </Button>
          </>
        )
      }
    >
      <p>
        <Trans>
          A zip with the card, chats, tasks, messages, notes, files, deliveries and raw callbacks of this person, as
          lines of JSON. Whoever gets it reads all of that. The audit notes that you took it.
        </Trans>
      </p>
      <p role="status">
        {isPending && <Trans>{size} so far…</Trans>}
        {address && <Trans>Ready, {size}. It lies with your downloads.</Trans>}
      </p>
      {error && <p role="alert">{error.message}</p>}
    </Dialog>
  );
}
