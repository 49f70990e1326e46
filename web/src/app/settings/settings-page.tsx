import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Outlet } from '@tanstack/react-router';
import { AlignLeft, Flag, History, Inbox, KeyRound, MessageCircle, ShieldCheck, Users, Zap } from 'lucide-react';
import css from './settings-page.module.css';

/** The places of settings beside the chosen one. Only admins get here. */
export function SettingsPage() {
  const { t } = useLingui();
  const places = [
    { to: '/settings/messengers', Icon: MessageCircle, name: t`Messengers` },
    { to: '/settings/templates', Icon: AlignLeft, name: t`Templates` },
    { to: '/settings/statuses', Icon: Flag, name: t`Statuses` },
    { to: '/settings/quick-replies', Icon: Zap, name: t`Quick replies` },
    { to: '/settings/employees', Icon: Users, name: t`Employees` },
    { to: '/settings/tokens', Icon: KeyRound, name: t`API tokens` },
    { to: '/settings/inbox-log', Icon: Inbox, name: t`Inbox log` },
    { to: '/settings/audit', Icon: History, name: t`Audit` },
    { to: '/settings/personal-data', Icon: ShieldCheck, name: t`Personal data` },
  ] as const;
  return (
    <div className={css.settings}>
      <nav className={css.places} aria-label={t`Settings`}>
        <h1>
          <Trans>Settings</Trans>
        </h1>
        {places.map(({ to, Icon, name }) => (
          <Link key={to} to={to} className={css.place}>
            <Icon size={17} aria-hidden="true" />
            {name}
          </Link>
        ))}
        <p className={css.who}>
          <Trans>You are an admin. Employees do not see these pages.</Trans>
        </p>
      </nav>
      <Outlet />
    </div>
  );
}
