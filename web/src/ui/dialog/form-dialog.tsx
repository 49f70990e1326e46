import { Trans } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { Button } from '../button/button.tsx';
import { Form } from '../form/form.tsx';
import { Dialog } from './dialog.tsx';

interface Props {
  title: ReactNode;
  /** The fields. */
  children: ReactNode;
  /** Below the form, and no part of it. */
  after?: ReactNode;
  /** The verb with its object, on the button that sends the form. */
  act: ReactNode;
  /** On the button that sends nothing; without it “Cancel”. */
  leave?: ReactNode;
  /** One quiet sentence beside the buttons. */
  remark?: ReactNode;
  busy: boolean;
  disabled?: boolean;
  /** From the right edge, at full height. */
  drawer?: boolean;
  onSend: () => void;
  onClose: () => void;
}

/** Asks for something, and sends it by one button that is always in sight. */
export function FormDialog(props: Props) {
  const { title, children, after, act, leave, remark, busy, disabled, drawer, onSend, onClose } = props;
  const id = useId();
  return (
    <Dialog
      open
      drawer={drawer}
      onClose={onClose}
      title={title}
      foot={
        <>
          {remark && <span>{remark}</span>}
          <Button onClick={onClose}>{leave ?? <Trans>Cancel</Trans>}</Button>
          <Button look="ink" type="submit" form={id} disabled={disabled} busy={busy}>
            {act}
          </Button>
        </>
      }
    >
      <Form id={id} onSend={onSend}>
        {children}
      </Form>
      {after}
    </Dialog>
  );
}
