import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Ellipsis, ListFilter } from 'lucide-react';
import { MenuItem, MenuPopup } from '../../../ui/menu/menu.tsx';
import { classes } from '../../../ui/class-names.ts';
import { countsQuery } from './counts.query.ts';
import type { ListName, ListSearch } from './list-search.ts';
import css from './task-list.module.css';

/** Waiting, Mine and All as tabs; the others in a menu, which shows its choice as a tab. */
export function ListTabs({ search, onFilter }: { search: ListSearch; onFilter: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data: counts } = useQuery(countsQuery);
  const names: Record<ListName, string> = {
    waiting: t`Waiting for us`,
    mine: t`Mine`,
    all: t`All`,
    undelivered: t`Did not reach the customer`,
    unassigned: t`Unassigned`,
    inactive: t`Inactive`,
    trash: t`Trash`,
  };
  const numbers: Partial<Record<ListName, number>> = counts ?? {};
  const tabs: ListName[] = ['waiting', 'mine', 'all'];
  const more: ListName[] = ['undelivered', 'unassigned', 'inactive', 'trash'];
  const shown = more.includes(search.list) ? [...tabs, search.list] : tabs;

  return (
    <div className={css.tabs}>
      <nav className={css.tabsIn} aria-label={t`Lists`}>
        {shown.map((list) => (
          <Link
            key={list}
            to="."
            search={{ ...search, list }}
            className={classes(css.tab, list === search.list && css.tabOn)}
            aria-current={list === search.list ? 'page' : undefined}
          >
            {names[list]}
            {numbers[list] !== undefined && <span className={css.number}>{numbers[list]}</span>}
          </Link>
        ))}
      </nav>
      <Menu.Root>
        <Menu.Trigger className={css.more} aria-label={t`More lists and filters`}>
          <Ellipsis size={18} />
        </Menu.Trigger>
        <MenuPopup>
          {more.map((list) => (
            <MenuItem key={list} onClick={() => void navigate({ to: '.', search: { ...search, list } })}>
              {names[list]}
            </MenuItem>
          ))}
          <Menu.Separator className={css.separator} />
          <MenuItem icon={<ListFilter size={16} aria-hidden="true" />} onClick={onFilter}>
            <Trans>Filter the list</Trans>
          </MenuItem>
        </MenuPopup>
      </Menu.Root>
    </div>
  );
}
