import { Trans, useLingui } from '@lingui/react/macro';
import { FlaskConical, QrCode, RotateCw, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { classes } from '../../../ui/class-names.ts';
import { Face } from '../../../ui/face/face.tsx';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import { Switch } from '../../../ui/switch/switch.tsx';
import { EntryDrawer } from '../entry/entry-drawer.tsx';
import { TryDrawer } from '../try-message/try-drawer.tsx';
import { AccountDrawer } from './account-drawer.tsx';
import { AccountFacts } from './account-facts.tsx';
import { AccountHealth, goesElsewhere } from './account-health.tsx';
import type { Account } from './accounts.query.ts';
import css from './messengers-page.module.css';
import { UnlinkDialog } from './unlink-dialog.tsx';
import { useAccountChange } from './use-account-change.ts';

type Opened = 'parameters' | 'entry' | 'try' | 'unlink';

/** A bot: how it is, what becomes of its messages, and what can be done about it. */
export function AccountCard({ account }: { account: Account }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const { setEnabled, check } = useAccountChange(account);
  const { enabled, name } = account;
  const ill = enabled && account.health.state === 'unhealthy';
  const error = setEnabled.error ?? check.error;

  return (
    <article
      className={classes(css.card, enabled && !ill && css.well, ill && css.ill, !enabled && css.off)}
      aria-label={name}
    >
      <header className={css.cardHead}>
        <Face id={account.id} name={name} avatarFileId={account.avatarFileId} bot />
        <div>
          <h3>{name}</h3>
          <p className={css.quiet}>{account.uri}</p>
        </div>
        <IconButton label={t`Parameters of ${name}`} onClick={() => setOpened('parameters')}>
          <SlidersHorizontal size={18} />
        </IconButton>
      </header>
      <AccountHealth account={account} />
      {error && <p className={css.reason}>{error.message}</p>}
      <AccountFacts account={account} />
      <footer className={css.cardFoot}>
        <Switch
          checked={enabled}
          disabled={setEnabled.isPending}
          onCheckedChange={(on) => setEnabled.mutate(on)}
          aria-label={t`${name} is on`}
        />
        <span>{enabled ? <Trans>On</Trans> : <Trans>Paused</Trans>}</span>
        <span className={css.grow} />
        {goesElsewhere(account) ? (
          <Button
            small
            look="ink"
            busy={check.isPending}
            icon={<RotateCw size={15} aria-hidden="true" />}
            onClick={() => check.mutate(true)}
          >
            <Trans>Take it back</Trans>
          </Button>
        ) : (
          <>
            <Button
              small
              look="quiet"
              icon={<QrCode size={15} aria-hidden="true" />}
              onClick={() => setOpened('entry')}
            >
              <Trans>Entry link</Trans>
            </Button>
            <Button
              small
              look="quiet"
              icon={<FlaskConical size={15} aria-hidden="true" />}
              onClick={() => setOpened('try')}
            >
              <Trans>Try</Trans>
            </Button>
          </>
        )}
      </footer>
      {opened === 'parameters' && (
        <AccountDrawer account={account} onClose={close} onUnlink={() => setOpened('unlink')} />
      )}
      {opened === 'entry' && <EntryDrawer account={account} onClose={close} />}
      {opened === 'try' && <TryDrawer account={account} onClose={close} />}
      <UnlinkDialog account={account} open={opened === 'unlink'} onClose={close} />
    </article>
  );
}
