import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { CheckCheck, ChevronDown } from 'lucide-react';
import { Button } from '../../../ui/button/button.tsx';
import { MenuItem, MenuPopup } from '../../../ui/menu/menu.tsx';
import css from './composer.module.css';
import { useEnterSends } from './use-enter-sends.ts';

interface Props {
  /** Undefined: it is a note. */
  customer: string | undefined;
  disabled: boolean;
  busy: boolean;
  /** Sends it and ends the task; undefined where that is over. */
  onSendAndFinish: (() => void) | undefined;
}

/** Says where it goes; beside it other ways to send. */
export function SendButton({ customer, disabled, busy, onSendAndFinish }: Props) {
  const { t } = useLingui();
  const look = customer === undefined ? 'sand' : 'iris';
  return (
    <span className={css.split}>
      <Button type="submit" look={look} disabled={disabled} busy={busy}>
        {customer === undefined ? <Trans>Save note</Trans> : <Trans>Send to {customer} in Viber</Trans>}
        <kbd aria-hidden="true">{useEnterSends() ? '↵' : 'Ctrl ↵'}</kbd>
      </Button>
      {customer !== undefined && onSendAndFinish && (
        <Menu.Root>
          <Menu.Trigger render={<Button look={look} aria-label={t`Other ways to send`} disabled={disabled || busy} />}>
            <ChevronDown size={15} aria-hidden="true" />
          </Menu.Trigger>
          <MenuPopup>
            <MenuItem icon={<CheckCheck size={16} />} onClick={onSendAndFinish}>
              <Trans>Send and done</Trans>
              <kbd aria-hidden="true">Ctrl ⇧ ↵</kbd>
            </MenuItem>
          </MenuPopup>
        </Menu.Root>
      )}
    </span>
  );
}
