import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Check, ChevronDown, ChevronLeft, PanelRight } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { statusName } from '../../../i18n/sentences/words-of.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Face } from '../../../ui/face/face.tsx';
import { MenuItem, MenuPopup } from '../../../ui/menu/menu.tsx';
import { Pill } from '../../../ui/pill/pill.tsx';
import { statusesQuery } from '../statuses/statuses.query.ts';
import { WhoElse } from '../presence/who-else.tsx';
import { nameOf, type Task } from '../task-list/task-row.ts';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import { showPanel, usePanelOpen } from '../task-panel/panel-open.ts';
import { useChangeTask } from '../task-panel/use-change-task.tsx';
import css from './thread-page.module.css';
import { useFinish } from './use-finish.ts';

const route = getRouteApi('/app/tasks');

const MoreMenu = lazy(() => import('./more-menu.tsx'));

/** Whom the task is with, its number and bot; its status, and Done. */
export function ThreadHead({ task }: { task: Task }) {
  const { t } = useLingui();
  const search = route.useSearch();
  const { data: statuses } = useQuery(statusesQuery);
  const { change } = useChangeTask(task);
  const isPanelOpen = usePanelOpen();
  const done = useFinish(task);

  return (
    <header className={css.head}>
      <Link to="/tasks" search={search} className={css.back} aria-label={t`Back to the list`}>
        <ChevronLeft size={20} />
      </Link>
      <Face id={task.counterparty?.id ?? task.id} name={nameOf(task)} avatarFileId={task.counterparty?.avatarFileId} />
      <div className={css.who}>
        <h2 dir="auto">{nameOf(task)}</h2>
        <div className={css.sub}>
          <span>#{task.number}</span>
          {task.chat && (
            <>
              <span>·</span>
              <span>{task.chat.accountName}</span>
            </>
          )}
          <WhoElse taskId={task.id} />
          {task.chat && !task.chat.subscribed && (
            <Pill state="bad">
              <Trans>Left the bot</Trans>
            </Pill>
          )}
        </div>
      </div>
      <Menu.Root>
        <Menu.Trigger render={<Button small className={css.wide} />}>
          {statusName(task.status.name)} <ChevronDown size={15} aria-hidden="true" />
        </Menu.Trigger>
        <MenuPopup>
          {statuses?.map((status) => (
            <MenuItem key={status.id} onClick={() => change({ statusId: status.id }, statusName(status.name))}>
              {statusName(status.name)}
            </MenuItem>
          ))}
        </MenuPopup>
      </Menu.Root>
      {done && (
        <Button
          small
          look="ink"
          className={css.wide}
          icon={<Check size={15} aria-hidden="true" />}
          aria-keyshortcuts="E"
          onClick={done.finish}
        >
          <Trans>Done</Trans>
        </Button>
      )}
      <Suspense fallback={<span className={css.more} />}>
        <MoreMenu task={task} />
      </Suspense>
      <IconButton
        label={isPanelOpen ? t`Close the details` : t`Show the details`}
        aria-expanded={isPanelOpen}
        on={isPanelOpen}
        onClick={() => showPanel(!isPanelOpen)}
      >
        <PanelRight size={18} />
      </IconButton>
    </header>
  );
}
