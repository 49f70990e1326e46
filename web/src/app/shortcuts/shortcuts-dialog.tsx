import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useMe } from '../../features/staff/me/use-me.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import css from './shortcuts-dialog.module.css';

/** Every key that does something, by what it does. */
export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const me = useMe();
  const keys: [string[], string][] = [
    [['J', 'K'], t`next, previous task`],
    [['↵'], t`open it`],
    [['↑', '↓'], t`from message to message`],
    [['U'], t`unread from the message`],
    [['R'], t`write to the customer, reply to the message`],
    [['N'], t`write a note`],
    [[me.enterSends ? '↵' : 'Ctrl ↵'], t`send or save`],
    [['Ctrl ⇧ ↵'], t`send and done`],
    [['Ctrl Z'], t`take back what is leaving`],
    [['E'], t`done`],
    [['A', 'I'], t`assign, to me`],
    [['/'], t`search in the list`],
    [['Ctrl K'], t`search everywhere`],
    [['G T'], t`tasks`],
    [['G C'], t`contacts`],
    ...(me.role === 'admin' ? [[['G S'], t`settings`] as [string[], string]] : []),
    [['?'], t`this list`],
    [['Esc'], t`close; never loses text`],
  ];
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Trans>Shortcuts</Trans>}
      foot={
        <Link to="/me" className={css.way} onClick={onClose}>
          <Trans>Switch single keys off</Trans>
        </Link>
      }
    >
      <dl className={css.keys}>
        {keys.map(([names, does]) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
