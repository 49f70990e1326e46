import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Outlet } from '@tanstack/react-router';
import { MessageCircle } from 'lucide-react';
import css from './settings-page.module.css';

/** The places of settings beside the chosen one. Only admins get here. */
export function SettingsPage() {
  const { t } = useLingui();
  return (
    <div className={css.settings}>
      <nav className={css.places} aria-label={t`Settings`}>
        <h1>
          <Trans>Settings</Trans>
        </h1>
        <Link to="/settings/messengers" className={css.place}>
          <MessageCircle size={17} aria-hidden="true" />
          <Trans>Messengers</Trans>
        </Link>
        <p className={css.who}>
          <Trans>You are an admin. Employees do not see these pages.</Trans>
        </p>
      </nav>
      <Outlet />
    </div>
  );
}
