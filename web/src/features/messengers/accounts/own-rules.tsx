import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Select } from '../../../ui/select/select.tsx';
import { settingsQuery } from '../rules/settings.query.ts';
import { type OwnRuleValues, type Rule, useRules, wordsOf } from '../rules/use-rules.ts';
import type { Account } from './accounts.query.ts';

interface Props {
  account: Account;
  /** Those that were touched. */
  values: OwnRuleValues;
  onChange: (values: OwnRuleValues) => void;
}

const AS_FOR_ALL = 'as-for-all';

/** The rules, each as for all bots or with a value of its own. */
export function OwnRules({ account, values, onChange }: Props) {
  const { t } = useLingui();
  const { data: common } = useQuery(settingsQuery);
  const asForAll = (rule: Rule) => {
    const words = common && wordsOf(rule, common[rule.name]);
    return words ? t`As for all accounts: ${words}` : t`As for all accounts`;
  };
  return useRules().map((rule) => {
    const own = rule.name in values ? values[rule.name] : account.overrides[rule.name];
    return (
      <Select
        key={rule.name}
        label={rule.title}
        value={String(own ?? AS_FOR_ALL)}
        options={[
          [AS_FOR_ALL, asForAll(rule)],
          ...rule.choices.map(([choice, words]) => [String(choice), words] as const),
        ]}
        onChoose={(chosen) => {
          const choice = rule.choices.find(([value]) => String(value) === chosen);
          onChange({ ...values, [rule.name]: choice ? choice[0] : null });
        }}
      />
    );
  });
}
