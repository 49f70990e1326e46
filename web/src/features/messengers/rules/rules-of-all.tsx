import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { classes } from '../../../ui/class-names.ts';
import { Select } from '../../../ui/select/select.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import { Switch } from '../../../ui/switch/switch.tsx';
import { AccountDrawer, type AccountValues } from '../accounts/account-drawer.tsx';
import type { Account } from '../accounts/accounts.query.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import css from './rules.module.css';
import { RulesHistory } from './rules-history.tsx';
import { RuleWords } from './rule-words.tsx';
import { SaveBar } from './save-bar.tsx';
import { TextRuleRow } from './text-rule-row.tsx';
import { useTextRules } from './text-rules.ts';
import { type Rule, type RuleValue, useRules } from './use-rules.ts';
import { useRulesDraft } from './use-rules-draft.ts';

/** The rules of all bots. A change is only saved when somebody has seen what it does. */
export function RulesOfAll({ accounts }: { accounts: readonly Account[] }) {
  const { t } = useLingui();
  const rules = useRules();
  const draft = useRulesDraft();
  const [showsHistory, setShowsHistory] = useState(false);
  const [setBack, setSetBack] = useState<{ account: Account; start: Partial<AccountValues> } | null>(null);
  const textRules = useTextRules();
  const { values, changes, change, error } = draft;
  const botsWith = (setting: string) => accounts.filter(({ overrides }) => !(setting in overrides)).length;

  return (
    <>
      <section aria-label={t`Rules for all accounts`}>
        <header className={css.head}>
          <h3>
            <Trans>Rules for all accounts</Trans>
          </h3>
          <span className={css.about}>
            <Trans>· an account may have its own</Trans>
          </span>
          <Button look="quiet" small onClick={() => setShowsHistory(true)}>
            <Trans>History</Trans>
          </Button>
        </header>
        {!values && !error && <Skeleton rows={4} />}
        {error && !values && (
          <p role="alert">
            {error.message}{' '}
            <Button small onClick={() => void draft.refetch()}>
              <Trans>Load them again</Trans>
            </Button>
          </p>
        )}
        {values && (
          <ul className={css.rules}>
            {rules.map((rule) => (
              <RuleRow
                key={rule.name}
                rule={rule}
                value={values[rule.name]}
                isChanged={rule.name in changes}
                onChange={(value) => change({ [rule.name]: value })}
              />
            ))}
            {textRules.map((rule) => (
              <TextRuleRow
                key={rule.name}
                rule={rule}
                value={values[rule.name]}
                isChanged={rule.name in changes}
                onChange={(value) => change({ [rule.name]: value })}
              />
            ))}
          </ul>
        )}
      </section>
      <SaveBar draft={draft} botsWith={botsWith} />
      <LeaveDialog draft={draft} />
      {showsHistory && (
        <RulesHistory
          accounts={accounts}
          onClose={() => setShowsHistory(false)}
          onSetBack={(before) => {
            change(before);
            setShowsHistory(false);
          }}
          onSetBackOfOne={(account, start) => {
            setSetBack({ account, start });
            setShowsHistory(false);
          }}
        />
      )}
      {setBack && <AccountDrawer {...setBack} onClose={() => setSetBack(null)} />}
    </>
  );
}

interface RowProps {
  rule: Rule;
  value: RuleValue;
  isChanged: boolean;
  onChange: (value: RuleValue) => void;
}

function RuleRow({ rule, value, isChanged, onChange }: RowProps) {
  const { title, choices } = rule;
  return (
    <li className={classes(css.rule, isChanged && css.changed)}>
      <RuleWords rule={rule} isChanged={isChanged} />
      {typeof value === 'boolean' ? (
        <Switch checked={value} onCheckedChange={onChange} aria-label={title} />
      ) : (
        <Select
          aria-label={title}
          className={css.select}
          value={String(value)}
          options={choices.map(([choice, words]) => [String(choice), words] as const)}
          onChoose={(chosen) => onChange(choices.find(([choice]) => String(choice) === chosen)![0])}
        />
      )}
    </li>
  );
}
