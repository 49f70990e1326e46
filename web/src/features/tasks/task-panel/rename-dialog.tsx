import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';

interface Props {
  title: string;
  onRename: (title: string) => void;
  onClose: () => void;
}

/** Asks what a task is called from now on. */
export default function RenameDialog({ title, onRename, onClose }: Props) {
  const [next, setNext] = useState(title);
  const name = next.trim();
  return (
    <FormDialog
      title={<Trans>Rename the task</Trans>}
      act={<Trans>Rename</Trans>}
      busy={false}
      disabled={!name || name === title}
      onSend={() => {
        if (name && name !== title) onRename(name);
        onClose();
      }}
      onClose={onClose}
    >
      <Field
        label={<Trans>Title</Trans>}
        maxLength={500}
        autoFocus
        value={next}
        onChange={(event) => setNext(event.target.value)}
      />
    </FormDialog>
  );
}
