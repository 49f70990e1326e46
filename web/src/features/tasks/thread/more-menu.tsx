import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Ellipsis, Link2, Pencil, Phone, Trash2, Undo2, UserPlus, Users } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { statusName } from '../../../i18n/sentences/words-of.ts';
import { useKeys } from '../../../platform/keys.ts';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import { MenuItem, MenuPopup } from '../../../ui/menu/menu.tsx';
import { say } from '../../../ui/toast/say.ts';
import { useMe } from '../../staff/me/use-me.ts';
import type { Task } from '../task-list/task-row.ts';
import { showPanel } from '../task-panel/panel-open.ts';
import { useAskForPhone } from '../task-panel/use-ask-for-phone.tsx';
import { useChangeTask } from '../task-panel/use-change-task.tsx';
import { useTrash } from '../task-panel/use-trash.tsx';
import { useFinish } from './use-finish.ts';

const RenameDialog = lazy(() => import('../task-panel/rename-dialog.tsx'));
const EntryLinkDialog = lazy(() => import('../task-panel/entry-link-dialog.tsx'));
const DeleteDialog = lazy(() => import('../task-panel/delete-dialog.tsx'));

/** What else can be done with a task. On a phone also what stands in its head elsewhere. */
export default function MoreMenu({ task }: { task: Task }) {
  const { t } = useLingui();
  const me = useMe();
  const { change } = useChangeTask(task);
  const { trash, restore } = useTrash(task);
  const ask = useAskForPhone(task);
  const [shown, setShown] = useState<'rename' | 'link' | 'delete'>();
  const close = () => setShown(undefined);
  const isInTrash = task.state === 'trash';
  const assigneeIds = task.assignees.filter(({ kind }) => kind === 'employee').map(({ id }) => id);
  const isMine = assigneeIds.includes(me.id);
  const assignToMe = () => change({ assigneeIds: [...assigneeIds, me.id] }, t`Assigned to you`);
  const done = useFinish(task);
  useKeys({
    KeyE: () => !isInTrash && done?.finish(),
    KeyA: () => showPanel(true, 'assignees'),
    KeyI: () => !isInTrash && !isMine && assignToMe(),
  });
  const copyLink = async () => {
    await navigator.clipboard.writeText(`${location.origin}/tasks/${task.number}`);
    say(<Trans>The link is copied.</Trans>);
  };

  return (
    <>
      <Menu.Root>
        <Menu.Trigger render={<IconButton label={t`More about this task`} />}>
          <Ellipsis size={18} />
        </Menu.Trigger>
        <MenuPopup>
          {done && !isInTrash && (
            <MenuItem icon={<Check size={16} />} onClick={done.finish}>
              {statusName(done.name)}
            </MenuItem>
          )}
          {!isMine && !isInTrash && (
            <MenuItem icon={<UserPlus size={16} />} onClick={assignToMe}>
              <Trans>Assign to me</Trans>
            </MenuItem>
          )}
          <MenuItem icon={<Users size={16} />} onClick={() => showPanel(true, 'assignees')}>
            <Trans>Assign…</Trans>
          </MenuItem>
          {!isInTrash && (
            <MenuItem icon={<Pencil size={16} />} onClick={() => setShown('rename')}>
              <Trans>Rename…</Trans>
            </MenuItem>
          )}
          <MenuItem icon={<Link2 size={16} />} onClick={() => void copyLink()}>
            <Trans>Copy the link to this task</Trans>
          </MenuItem>
          {!isInTrash && task.chat?.subscribed && (
            <MenuItem icon={<Phone size={16} />} onClick={ask.mutate}>
              <Trans>Ask for the phone number</Trans>
            </MenuItem>
          )}
          {!isInTrash && task.chat && (
            <MenuItem icon={<Undo2 size={16} />} onClick={() => setShown('link')}>
              <Trans>Make a link for the way back</Trans>
            </MenuItem>
          )}
          <Menu.Separator />
          {isInTrash ? (
            <>
              <MenuItem icon={<Undo2 size={16} />} onClick={restore}>
                <Trans>Restore</Trans>
              </MenuItem>
              <MenuItem bad icon={<Trash2 size={16} />} onClick={() => setShown('delete')}>
                <Trans>Delete for good…</Trans>
              </MenuItem>
            </>
          ) : (
            <MenuItem bad icon={<Trash2 size={16} />} onClick={trash}>
              <Trans>Move to the trash</Trans>
            </MenuItem>
          )}
        </MenuPopup>
      </Menu.Root>
      <Suspense fallback={null}>
        {shown === 'rename' && (
          <RenameDialog title={task.title} onRename={(title) => change({ title }, t`Renamed`)} onClose={close} />
        )}
        {shown === 'link' && <EntryLinkDialog task={task} onClose={close} />}
        {shown === 'delete' && <DeleteDialog task={task} onClose={close} />}
      </Suspense>
    </>
  );
}
