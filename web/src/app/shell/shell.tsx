import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Outlet, useMatchRoute } from '@tanstack/react-router';
import { MessageSquareText, Search, SlidersHorizontal, Users } from 'lucide-react';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useLiveUpdates } from '../../api/live/use-live.ts';
import { confirmationGate, sessionGate } from '../../api/gate.ts';
import { MentionsMenu } from '../../features/notifications/alerts/mentions-menu.tsx';
import { useAlerts } from '../../features/notifications/alerts/use-alerts.ts';
import { useIconDot } from '../../features/notifications/alerts/use-icon-dot.ts';
import { usePushedDrafts } from '../../features/tasks/drafts/use-drafts.ts';
import { useMe } from '../../features/staff/me/use-me.ts';
import { usePreferences } from '../../features/staff/me/use-preferences.ts';
import { MeMenu } from '../../features/staff/me/me-menu.tsx';
import { useUnsentSending } from '../../features/tasks/unsent/use-unsent.tsx';
import { Badge } from '../../ui/badge/badge.tsx';
import { classes } from '../../ui/class-names.ts';
import { Mark } from '../../ui/mark/mark.tsx';
import { NewVersionBar } from '../new-version/new-version-bar.tsx';
import { OfflineBar } from '../offline-bar/offline-bar.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import css from './shell.module.css';
import { useTitleCount } from './use-title-count.ts';

const ToastCorner = lazy(() => import('../../ui/toast/toast-corner.tsx'));
const SessionDialog = lazy(() => import('../../features/staff/sign-in/session-dialog.tsx'));
const ConfirmationDialog = lazy(() => import('../../features/staff/sign-in/confirmation-dialog.tsx'));
const ShortcutsDialog = lazy(() => import('../shortcuts/shortcuts-dialog.tsx'));

/** The frame of every page: the rail, and the page beside it; on a phone the rail is a bar below. */
export function Shell() {
  const me = useMe();
  const { t } = useLingui();
  useLiveUpdates();
  const [areKeysListed, listKeys] = useShortcuts();
  usePushedDrafts();
  useUnsentSending();
  const unread = useTitleCount();
  useIconDot(unread);
  useAlerts();
  usePreferences();
  const hasEnded = useSyncExternalStore(sessionGate.subscribe, sessionGate.isClosed);
  const isAskedToConfirm = useSyncExternalStore(confirmationGate.subscribe, confirmationGate.isClosed);
  const inThread = !!useMatchRoute()({ to: '/tasks/$number' });

  return (
    <div className={classes(css.shell, inThread && css.inThread)}>
      <a className={css.skip} href="#page">
        <Trans>Skip to the page</Trans>
      </a>
      <nav className={css.rail} aria-label={t`Main`}>
        <span className={css.mark}>
          <Mark />
        </span>
        <Link to="/tasks" search={{ list: 'waiting' }} activeOptions={{ includeSearch: false }} className={css.nav}>
          <MessageSquareText size={22} strokeWidth={1.6} aria-hidden="true" />
          <Trans>Tasks</Trans>
          <Badge count={unread} label={t`${unread} unread`} className={css.badge} />
        </Link>
        <Link to="/contacts" activeOptions={{ includeSearch: false }} className={css.nav}>
          <Users size={22} strokeWidth={1.6} aria-hidden="true" />
          <Trans>Contacts</Trans>
        </Link>
        {me.role === 'admin' && (
          <Link to="/settings" className={css.nav}>
            <SlidersHorizontal size={22} strokeWidth={1.6} aria-hidden="true" />
            <Trans>Settings</Trans>
          </Link>
        )}
        <span className={css.push} />
        <Link
          to="/search"
          activeOptions={{ includeSearch: false }}
          className={css.nav}
          aria-keyshortcuts="Control+K"
          title={t`Search (Ctrl K)`}
        >
          <Search size={22} strokeWidth={1.6} aria-hidden="true" />
          <Trans>Search</Trans>
        </Link>
        <MentionsMenu className={css.nav} badgeClassName={css.badge} />
        <MeMenu className={css.nav} onListKeys={() => listKeys(true)} />
      </nav>
      <div className={css.beside}>
        <OfflineBar />
        <NewVersionBar />
        <div id="page" className={css.page}>
          <Outlet />
        </div>
      </div>
      <Suspense fallback={null}>
        <ToastCorner />
      </Suspense>
      <Suspense fallback={null}>
        {hasEnded && <SessionDialog />}
        {isAskedToConfirm && <ConfirmationDialog />}
        {areKeysListed && <ShortcutsDialog onClose={() => listKeys(false)} />}
      </Suspense>
    </div>
  );
}
