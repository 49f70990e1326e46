import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { appInfoQuery } from '../api/app-info.query.ts';
import { meQuery } from '../features/staff/me/me.query.ts';
import { taskListSearch } from '../features/tasks/task-list/list-search.ts';
import { taskListQuery } from '../features/tasks/task-list/task-list.query.ts';
import { TasksPage } from '../features/tasks/tasks-page.tsx';
import { loadThread } from '../features/tasks/thread/load-thread.ts';
import { prefetchThread } from '../features/tasks/thread/prefetch-thread.ts';
import { NoTaskChosen } from '../features/tasks/thread/no-task-chosen.tsx';
import { ErrorPage } from './error-page/error-page.tsx';
import { NotFoundPage } from './error-page/not-found-page.tsx';
import { queryClient } from './query-client.ts';
import { Shell } from './shell/shell.tsx';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { then?: string } =>
    // Only a path of ours: an address from elsewhere would lead people away.
    typeof search.then === 'string' && /^\/(?![/\\])/.test(search.then) ? { then: search.then } : {},
  component: lazyRouteComponent(() => import('../features/staff/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const linkPage = <Path extends '/setup' | '/invite' | '/reset'>(
  path: Path,
  name: 'SetUpPage' | 'InvitationPage' | 'ResetPage',
) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(() => import('../features/staff/links/link-pages.tsx'), name),
  });
const links = [linkPage('/setup', 'SetUpPage'), linkPage('/invite', 'InvitationPage'), linkPage('/reset', 'ResetPage')];

/** What the link leads to that `npm run demo` prints; elsewhere there is no such page. */
const demo = createRoute({
  getParentRoute: () => root,
  path: '/demo',
  beforeLoad: async ({ context, location }) => {
    const { demo: shown } = await context.queryClient.ensureQueryData(appInfoQuery);
    if (!shown) throw notFound();
    // Whoever is signed in stays who they are: a link that somebody else has sent changes nothing.
    if (!(await context.queryClient.ensureQueryData(meQuery))) {
      const { signInByLink } = await import('../features/demo/sign-in-by-link.ts');
      await signInByLink(location.hash, context.queryClient);
    }
    if (location.hash) throw redirect({ to: '/demo', replace: true });
  },
  component: lazyRouteComponent(() => import('../features/demo/demo-page.tsx'), 'DemoPage'),
  errorComponent: lazyRouteComponent(() => import('../features/demo/link-refused.tsx'), 'LinkRefused'),
});

/** Everything that needs somebody who is signed in. */
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    if (me?.stage !== 'full') throw redirect({ to: '/sign-in', search: { then: location.href } });
  },
  component: Shell,
});

async function onlyAdmins({ context }: { context: { queryClient: QueryClient } }): Promise<void> {
  const me = await context.queryClient.ensureQueryData(meQuery);
  if (me?.role !== 'admin') throw redirect({ to: '/tasks', search: { list: 'waiting' } });
}

const start = createRoute({
  getParentRoute: () => app,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    if (me?.role === 'admin') {
      const { isFirstRun } = await import('../features/staff/first-run/first-run.query.ts');
      if (await isFirstRun(context.queryClient)) throw redirect({ to: '/start', replace: true });
    }
    throw redirect({ to: '/tasks', search: { list: 'waiting' }, replace: true });
  },
});

const me = createRoute({
  getParentRoute: () => app,
  path: '/me',
  component: lazyRouteComponent(() => import('../features/staff/me/me-page.tsx'), 'MePage'),
});

/** The steps to the first answered customer. */
const firstRun = createRoute({
  getParentRoute: () => app,
  path: '/start',
  beforeLoad: onlyAdmins,
  component: lazyRouteComponent(() => import('../features/staff/first-run/first-run-page.tsx'), 'FirstRunPage'),
});

const tasks = createRoute({
  getParentRoute: () => app,
  path: '/tasks',
  validateSearch: taskListSearch,
  // Asked for while the frame is drawn; what is there already is kept up by live events.
  beforeLoad: ({ context: { queryClient: queries }, search }) => {
    const list = taskListQuery(search);
    if (!queries.getQueryState(list.queryKey)) void queries.prefetchInfiniteQuery(list);
  },
  component: TasksPage,
});
const noTask = createRoute({ getParentRoute: () => tasks, path: '/', component: NoTaskChosen });
const thread = createRoute({
  getParentRoute: () => tasks,
  path: '$number',
  // A pointer above a row, or a finger on it: what the thread needs is there when it is pressed. Nobody waits for it here.
  loader: ({ context, params, preload }) => {
    if (preload) void prefetchThread(context.queryClient, Number(params.number));
  },
  component: lazyRouteComponent(loadThread, 'ThreadPage'),
});

/** What the address says: of anybody's making, so what is no text is left out. */
const texts =
  <Key extends string>(...keys: Key[]) =>
  (search: Record<string, unknown>): Partial<Record<Key, string>> =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const value = search[key];
        return value === undefined || value === '' || typeof value === 'object' ? [] : [[key, String(value)]];
      }),
    ) as Partial<Record<Key, string>>;

const search = createRoute({
  getParentRoute: () => app,
  path: '/search',
  validateSearch: texts('q'),
  component: lazyRouteComponent(() => import('../features/search/search-page.tsx'), 'SearchPage'),
});

const contacts = createRoute({
  getParentRoute: () => app,
  path: '/contacts',
  validateSearch: texts('q', 'tag', 'group'),
  component: lazyRouteComponent(() => import('../features/contacts/contact-list/contacts-page.tsx'), 'ContactsPage'),
});
const noContact = createRoute({
  getParentRoute: () => contacts,
  path: '/',
  component: lazyRouteComponent(
    () => import('../features/contacts/contact-list/no-contact-chosen.tsx'),
    'NoContactChosen',
  ),
});
const contact = createRoute({
  getParentRoute: () => contacts,
  path: '$id',
  component: lazyRouteComponent(() => import('../features/contacts/contact-card/contact-page.tsx'), 'ContactPage'),
});
const merge = createRoute({
  getParentRoute: () => contacts,
  path: '$id/merge',
  validateSearch: texts('with'),
  component: lazyRouteComponent(() => import('../features/contacts/merge/merge-page.tsx'), 'MergePage'),
});

const settings = createRoute({
  getParentRoute: () => app,
  path: '/settings',
  beforeLoad: onlyAdmins,
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
});
const settingsStart = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/messengers' });
  },
});
const messengers = createRoute({
  getParentRoute: () => settings,
  path: 'messengers',
  component: lazyRouteComponent(() => import('../features/messengers/accounts/messengers-page.tsx'), 'MessengersPage'),
});

const templates = createRoute({
  getParentRoute: () => settings,
  path: 'templates',
  component: lazyRouteComponent(() => import('./settings/templates/templates-page.tsx'), 'TemplatesPage'),
});
const statuses = createRoute({
  getParentRoute: () => settings,
  path: 'statuses',
  component: lazyRouteComponent(() => import('../features/tasks/statuses/statuses-page.tsx'), 'StatusesPage'),
});
const quickReplies = createRoute({
  getParentRoute: () => settings,
  path: 'quick-replies',
  component: lazyRouteComponent(
    () => import('../features/tasks/quick-replies/quick-replies-page.tsx'),
    'QuickRepliesPage',
  ),
});
const employees = createRoute({
  getParentRoute: () => settings,
  path: 'employees',
  component: lazyRouteComponent(() => import('../features/staff/employees/employees-page.tsx'), 'EmployeesPage'),
});
const tokens = createRoute({
  getParentRoute: () => settings,
  path: 'tokens',
  component: lazyRouteComponent(() => import('../features/staff/tokens/tokens-page.tsx'), 'TokensPage'),
});
const inboxLog = createRoute({
  getParentRoute: () => settings,
  path: 'inbox-log',
  component: lazyRouteComponent(() => import('../features/messengers/inbox-log/inbox-log-page.tsx'), 'InboxLogPage'),
});
const audit = createRoute({
  getParentRoute: () => settings,
  path: 'audit',
  component: lazyRouteComponent(() => import('../features/staff/audit/audit-page.tsx'), 'AuditPage'),
});
const personalData = createRoute({
  getParentRoute: () => settings,
  path: 'personal-data',
  component: lazyRouteComponent(() => import('../features/personal-data/personal-data-page.tsx'), 'PersonalDataPage'),
});
const settingsPlaces = [
  settingsStart,
  messengers,
  templates,
  statuses,
  quickReplies,
  employees,
  tokens,
  inboxLog,
  audit,
  personalData,
] as const;

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    ...links,
    demo,
    app.addChildren([
      start,
      me,
      firstRun,
      tasks.addChildren([noTask, thread]),
      search,
      contacts.addChildren([noContact, contact, merge]),
      settings.addChildren(settingsPlaces),
    ]),
  ]),
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
