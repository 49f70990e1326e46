import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { dateOf, timeOf } from '../../../i18n/dates.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import type { Account } from '../accounts/accounts.query.ts';
import css from './rules.module.css';
import { type SettingsChange, settingsHistoryQuery } from './settings.query.ts';
import { type RuleName, type Rules, useRules, wordsOf } from './use-rules.ts';

interface Props {
  accounts: readonly Account[];
  onClose: () => void;
  /** Puts the value of then into what is not saved yet. */
  onSetBack: (values: Partial<Rules>) => void;
}

/** Who changed which setting, when, from what to what. */
export function RulesHistory({ accounts, onClose, onSetBack }: Props) {
  const history = useInfiniteQuery(settingsHistoryQuery);
  const changes = history.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Dialog drawer open onClose={onClose} title={<Trans>History of the rules</Trans>}>
      {history.isPending && <Skeleton rows={4} />}
      {history.error && <p role="alert">{history.error.message}</p>}
      {history.data && changes.length === 0 && <EmptyState title={<Trans>Nobody has changed a rule yet</Trans>} />}
      <ol className={css.history}>
        {changes.map((change) => (
          <ChangeLine key={change.id} change={change} accounts={accounts} onSetBack={onSetBack} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          <Trans>Show earlier ones</Trans>
        </Button>
      )}
    </Dialog>
  );
}

type LineProps = Omit<Props, 'onClose'> & { change: SettingsChange };

function ChangeLine({ change, accounts, onSetBack }: LineProps) {
  const { t } = useLingui();
  const rule = useRules().find(({ name }) => name === change.setting);
  const others: Record<string, string> = {
    welcome: t`Greeting`,
    phoneRequest: t`How the phone number is asked for`,
    taskTemplateId: t`Template for new tasks`,
    contactTemplateId: t`Template for new contacts`,
    additionalAssigneeIds: t`Additional assignees`,
    messagesPerSecond: t`Messages per second`,
  };
  const at = new Date(change.changedAt);
  const account = accounts.find(({ id }) => id === change.accountId);
  const asForAll = t`as for all accounts`;
  const value = (of: unknown) => (of === null ? asForAll : rule && wordsOf(rule, of));
  const [from, to] = [value(change.from), value(change.to)];
  return (
    <li>
      <div>
        <p className={css.title}>{rule?.title ?? others[change.setting] ?? change.setting}</p>
        {change.accountId !== null && (
          <p className={css.about}>{account ? account.name : <Trans>An account that is unlinked</Trans>}</p>
        )}
        {rule && (
          <p>
            {from} → {to}
          </p>
        )}
        <p className={css.about}>
          {change.changedBy.name}, {dateOf(at)} {timeOf(at)}
        </p>
      </div>
      {rule && change.accountId === null && (
        <Button small onClick={() => onSetBack({ [change.setting as RuleName]: change.from })}>
          <Trans>Set back</Trans>
        </Button>
      )}
    </li>
  );
}
