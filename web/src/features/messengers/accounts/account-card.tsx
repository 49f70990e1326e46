import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { RotateCw, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { dateOf, timeOf } from '../../../i18n/dates.ts';
import { Button } from '../../../ui/button/button.tsx';
import { classes } from '../../../ui/class-names.ts';
import { Face } from '../../../ui/face/face.tsx';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import { MenuItem, MenuPopup } from '../../../ui/menu/menu.tsx';
import { Pill } from '../../../ui/pill/pill.tsx';
import { Switch } from '../../../ui/switch/switch.tsx';
import type { Account } from './accounts.query.ts';
import css from './messengers-page.module.css';
import { UnlinkDialog } from './unlink-dialog.tsx';
import { useAccountChange } from './use-account-change.ts';

/** A bot: how it is, what becomes of its messages, and what can be done about it. */
export function AccountCard({ account }: { account: Account }) {
  const { t } = useLingui();
  const [unlinking, setUnlinking] = useState(false);
  const { setEnabled, check } = useAccountChange(account);
  const { health, enabled } = account;
  const elsewhere = enabled && !health.webhook.ours && !!health.webhook.foreignUrl;
  const ill = enabled && health.state === 'unhealthy';
  const checkedAt = timeOf(new Date(health.checkedAt));
  const error = setEnabled.error ?? check.error;

  return (
    <article className={classes(css.card, enabled && !ill && css.well, ill && css.ill)} aria-label={account.name}>
      <header className={css.cardHead}>
        <Face id={account.id} name={account.name} avatarFileId={account.avatarFileId} bot />
        <div>
          <h3>{account.name}</h3>
          <p className={css.quiet}>{account.uri}</p>
        </div>
        <Menu.Root>
          <Menu.Trigger render={<IconButton label={t`Parameters of ${account.name}`} />}>
            <SlidersHorizontal size={18} />
          </Menu.Trigger>
          <MenuPopup>
            <MenuItem onClick={() => check.mutate(false)}>
              <Trans>Check it now</Trans>
            </MenuItem>
            <MenuItem bad onClick={() => setUnlinking(true)}>
              <Trans>Unlink…</Trans>
            </MenuItem>
          </MenuPopup>
        </Menu.Root>
      </header>
      <p className={css.health}>
        {!enabled && (
          <Pill state="warn">
            <Trans>Paused</Trans>
          </Pill>
        )}
        {ill && (
          <Pill state="bad">{elsewhere ? <Trans>Messages go elsewhere</Trans> : <Trans>Does not work</Trans>}</Pill>
        )}
        {enabled && !ill && (
          <Pill state="good">
            <Trans>Works</Trans>
          </Pill>
        )}
        <span className={css.quiet}>
          <Trans>checked {checkedAt}</Trans>
        </span>
      </p>
      {ill && health.reason && <p className={css.reason}>{health.reason}</p>}
      {error && <p className={css.reason}>{error.message}</p>}
      <dl className={css.facts}>
        <dt>
          <Trans>Assignees</Trans>
        </dt>
        <dd>{account.assignees.employees.map(({ name }) => name).join(', ')}</dd>
        <dt>
          <Trans>Key</Trans>
        </dt>
        <dd>…{account.apiKeyLast4}</dd>
        <dt>
          <Trans>Linked</Trans>
        </dt>
        <dd>{dateOf(new Date(account.createdAt))}</dd>
      </dl>
      <footer className={css.cardFoot}>
        <Switch
          checked={enabled}
          disabled={setEnabled.isPending}
          onCheckedChange={(on) => setEnabled.mutate(on)}
          aria-label={t`${account.name} is on`}
        />
        <span>{enabled ? <Trans>On</Trans> : <Trans>Paused</Trans>}</span>
        <span className={css.grow} />
        {elsewhere && (
          <Button
            small
            look="ink"
            busy={check.isPending}
            icon={<RotateCw size={15} aria-hidden="true" />}
            onClick={() => check.mutate(true)}
          >
            <Trans>Take it back</Trans>
          </Button>
        )}
      </footer>
      <UnlinkDialog account={account} open={unlinking} onClose={() => setUnlinking(false)} />
    </article>
  );
}
