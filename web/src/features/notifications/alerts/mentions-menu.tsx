import { Menu } from '@base-ui/react/menu';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { personName } from '../../../i18n/sentences/words-of.ts';
import type { components } from '../../../api/schema.gen.ts';
import { Badge } from '../../../ui/badge/badge.tsx';
import { MenuItem, MenuPopup } from '../../../ui/menu/menu.tsx';
import { useSetRead } from '../../tasks/thread/use-set-read.ts';
import { mentionsQuery } from './mentions.query.ts';
import css from './mentions-menu.module.css';

type Mention = components['schemas']['Mention'];

/** What colleagues have written for me. Whoever opens one has read the task up to it. */
export function MentionsMenu({ className, badgeClassName }: { className?: string; badgeClassName?: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data } = useQuery(mentionsQuery);
  const mentions = data?.items ?? [];
  const count = mentions.length;
  const read = useSetRead();
  const open = ({ task, action }: Mention) => {
    read.mutate({ taskId: task.id, actionId: action.id });
    void navigate({
      to: '/tasks/$number',
      params: { number: String(task.number) },
      search: { list: 'all', action: action.id },
    });
  };
  return (
    <Menu.Root>
      <Menu.Trigger className={className} aria-label={count > 0 ? t`Mentions: ${count} unread` : t`Mentions`}>
        <Bell size={22} strokeWidth={1.6} aria-hidden="true" />
        <Trans>Mentions</Trans>
        <Badge count={count} label={t`${count} unread`} className={badgeClassName} />
      </Menu.Trigger>
      <MenuPopup>
        {count === 0 && (
          <p className={css.none}>
            <Trans>Nobody has mentioned you since you last looked.</Trans>
          </p>
        )}
        {mentions.map((mention) => (
          <MenuItem key={mention.action.id} onClick={() => open(mention)}>
            <span className={css.mention}>
              <b>
                {personName(mention.action.author.name)} · #{mention.task.number}
              </b>
              <span className={css.text} dir="auto">
                {mention.action.text || <Plural value={mention.action.files.length} one="# file" other="# files" />}
              </span>
            </span>
          </MenuItem>
        ))}
      </MenuPopup>
    </Menu.Root>
  );
}
