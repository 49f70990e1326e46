import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Place } from '../../../ui/place/place.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import LinkAccount from '../link-account/link-account.tsx';
import { RulesOfAll } from '../rules/rules-of-all.tsx';
import { AccountCard } from './account-card.tsx';
import { accountsQuery } from './accounts.query.ts';
import css from './messengers-page.module.css';

/** The linked bots, each a card, and the way to add one. */
export function MessengersPage() {
  const { t } = useLingui();
  const { data: accounts, error, isPending, refetch } = useQuery(accountsQuery);
  const [adding, setAdding] = useState(false);
  const add = (
    <Button look="ink" icon={<Plus size={16} aria-hidden="true" />} onClick={() => setAdding(true)}>
      <Trans>Add account</Trans>
    </Button>
  );

  return (
    <Place
      name={t`Messengers`}
      about={<Trans>Bots through which customers write to you, and the rules for all of them.</Trans>}
      action={accounts && accounts.length > 0 && add}
    >
      {isPending && <Skeleton rows={3} />}
      {error && (
        <EmptyState
          title={<Trans>The accounts could not be loaded</Trans>}
          action={
            <Button onClick={() => void refetch()}>
              <Trans>Load them again</Trans>
            </Button>
          }
        />
      )}
      {accounts?.length === 0 && (
        <EmptyState title={<Trans>Link your first bot</Trans>} action={add}>
          <Trans>Make a bot at partners.viber.com, copy its key there, and paste it here.</Trans>
        </EmptyState>
      )}
      <section aria-label={t`Accounts`} className={css.cards}>
        {accounts?.map((account) => (
          <AccountCard key={account.id} account={account} />
        ))}
      </section>
      {accounts && accounts.length > 0 && <RulesOfAll accounts={accounts} />}
      {adding && <LinkAccount onClose={() => setAdding(false)} />}
    </Place>
  );
}
