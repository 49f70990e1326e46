import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../../ui/button/button.tsx';
import { FilterText } from '../../../ui/filters/filter-text.tsx';
import css from '../../../ui/filters/filters.module.css';
import { GroupsInUse, TagsInUse } from '../../tasks/tags/words-in-use.tsx';
import type { ContactSearch } from './contact-list.query.ts';

interface Props {
  search: ContactSearch;
  onClose: () => void;
}

/** What narrows the list of contacts: tag and group. It stands in the address. */
export function ContactFilters({ search: { tag, group }, onClose }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const set = (change: Pick<ContactSearch, 'tag' | 'group'>) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <div className={css.filters} role="group" aria-label={t`Filters`}>
      <FilterText label={t`Tag`} value={tag} list="tags-there" onSet={(next) => set({ tag: next })} />
      <FilterText label={t`Group`} value={group} list="groups-there" onSet={(next) => set({ group: next })} />
      <TagsInUse id="tags-there" />
      <GroupsInUse id="groups-there" />
      <Button
        small
        look="quiet"
        onClick={() => {
          if (tag !== undefined || group !== undefined) set({ tag: undefined, group: undefined });
          onClose();
        }}
      >
        <Trans>Without filters</Trans>
      </Button>
    </div>
  );
}
