import { Trans } from '@lingui/react/macro';
import { personName } from '../../../i18n/sentences/words-of.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import css from './rules.module.css';
import type { SettingsPreview } from './settings.query.ts';

/** Whose next message would go elsewhere. */
export function MovedChats({ preview, onClose }: { preview: SettingsPreview; onClose: () => void }) {
  const { moved, now, after } = preview;
  const others = Math.abs(after.newTask - now.newTask) - moved.length;
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Trans>Whose next message goes elsewhere</Trans>}
      foot={
        <Button onClick={onClose}>
          <Trans>Close the list</Trans>
        </Button>
      }
    >
      <ul className={css.moved}>
        {moved.map(({ chatId, contactName, to }) => (
          <li key={chatId}>
            <span>{personName(contactName)}</span>
            <span>{to === 'new-task' ? <Trans>to a new task</Trans> : <Trans>to the old task</Trans>}</span>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <p>
          <Trans>and {others} more</Trans>
        </p>
      )}
    </Dialog>
  );
}
