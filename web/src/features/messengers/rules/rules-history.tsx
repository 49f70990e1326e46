import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { personName } from '../../../i18n/sentences/words-of.ts';
import { dateOf, timeOf } from '../../../i18n/dates.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import type { AccountValues } from '../accounts/account-drawer.tsx';
import type { Account } from '../accounts/accounts.query.ts';
import css from './rules.module.css';
import { type SettingsChange, settingsHistoryQuery } from './settings.query.ts';
import { textIn, type TextRuleValue, useTextRules } from './text-rules.ts';
import { type Rules, useRules, wordsOf } from './use-rules.ts';

interface Props {
  accounts: readonly Account[];
  onClose: () => void;
  /** Puts the value of then into what is not saved yet. */
  onSetBack: (values: Partial<Rules>) => void;
  /** The same for one bot. */
  onSetBackOfOne: (account: Account, values: Partial<AccountValues>) => void;
}

/** Who changed which setting, when, from what to what. */
export function RulesHistory({ onClose, ...rest }: Props) {
  const history = useInfiniteQuery(settingsHistoryQuery);
  const changes = history.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Dialog drawer open onClose={onClose} title={<Trans>History of the rules</Trans>}>
      {history.isPending && <Skeleton rows={4} />}
      {history.error && <p role="alert">{history.error.message}</p>}
      {history.data && changes.length === 0 && <EmptyState title={<Trans>Nobody has changed a rule yet</Trans>} />}
      <ol className={css.history}>
        {changes.map((change) => (
          <ChangeLine key={change.id} change={change} {...rest} />
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

function ChangeLine({ change, accounts, onSetBack, onSetBackOfOne }: LineProps) {
  const { t, i18n } = useLingui();
  const rule = useRules().find(({ name }) => name === change.setting);
  const textRule = useTextRules().find(({ name }) => name === change.setting);
  const others: Record<string, string> = {
    taskTemplateId: t`Template for new tasks`,
    contactTemplateId: t`Template for new contacts`,
    additionalAssigneeIds: t`Additional assignees`,
    messagesPerSecond: t`Messages per second`,
  };
  const at = new Date(change.changedAt);
  const account = accounts.find(({ id }) => id === change.accountId);
  const asForAll = t`as for all accounts`;
  const value = (of: unknown) => {
    if (of === null) return asForAll;
    if (textRule) return textIn(of as TextRuleValue, i18n.locale) ?? textRule.without;
    return rule ? wordsOf(rule, of) : String(of);
  };
  const isShown = rule ?? textRule;
  const [from, to] = [value(change.from), value(change.to)];
  const setBack = () => {
    const before = { [change.setting]: change.from };
    if (!account) onSetBack(before);
    else onSetBackOfOne(account, isShown ? { overrides: before } : presetOf(change));
  };
  return (
    <li>
      <div>
        <p className={css.title}>{isShown?.title ?? others[change.setting] ?? change.setting}</p>
        {change.accountId !== null && (
          <p className={css.about}>{account ? account.name : <Trans>An account that is unlinked</Trans>}</p>
        )}
        {isShown && (
          <p className={css.fromTo} dir="auto">
            {from} → {to}
          </p>
        )}
        <p className={css.about}>
          {personName(change.changedBy.name)}, {dateOf(at)} {timeOf(at)}
        </p>
      </div>
      {(account ?? change.accountId === null) && (
        <Button small onClick={setBack}>
          <Trans>Set back</Trans>
        </Button>
      )}
    </li>
  );
}

/** What a bot has besides rules, as its form takes it. */
const presetOf = ({ setting, from }: SettingsChange): Partial<AccountValues> => ({
  [setting]: setting === 'messagesPerSecond' ? String(from ?? '') : from,
});
