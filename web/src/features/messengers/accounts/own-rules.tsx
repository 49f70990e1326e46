import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Select } from '../../../ui/select/select.tsx';
import { settingsQuery } from '../rules/settings.query.ts';
import { TextRuleEditor } from '../rules/text-rule-editor.tsx';
import { type TextRule, textIn, useTextRules } from '../rules/text-rules.ts';
import { type OwnRuleValues, type Rule, useRules, wordsOf } from '../rules/use-rules.ts';
import type { Account } from './accounts.query.ts';

interface Props {
  account: Account;
  /** Those that were touched. */
  values: OwnRuleValues;
  onChange: (values: OwnRuleValues) => void;
}

const AS_FOR_ALL = 'as-for-all';
const OWN = 'own';

/** The rules, each as for all bots or with a value of its own. */
export function OwnRules({ account, values, onChange }: Props) {
  const { t, i18n } = useLingui();
  const { data: common } = useQuery(settingsQuery);
  const asForAll = (words: string | undefined) => (words ? t`As for all accounts: ${words}` : t`As for all accounts`);
  const ownOf = <Name extends keyof OwnRuleValues>(name: Name) =>
    name in values ? values[name] : account.overrides[name];
  const choiceOf = (rule: Rule) => {
    const own = ownOf(rule.name);
    return (
      <Select
        key={rule.name}
        label={rule.title}
        value={String(own ?? AS_FOR_ALL)}
        options={[
          [AS_FOR_ALL, asForAll(common && wordsOf(rule, common[rule.name]))],
          ...rule.choices.map(([choice, words]) => [String(choice), words] as const),
        ]}
        onChoose={(chosen) => {
          const choice = rule.choices.find(([value]) => String(value) === chosen);
          onChange({ ...values, [rule.name]: choice ? choice[0] : null });
        }}
      />
    );
  };
  const textOf = (rule: TextRule) => {
    const own = ownOf(rule.name);
    const ofAll = common?.[rule.name];
    return (
      <Fragment key={rule.name}>
        <Select
          label={rule.title}
          value={own ? OWN : AS_FOR_ALL}
          options={[
            [AS_FOR_ALL, asForAll(ofAll && shortened(textIn(ofAll, i18n.locale) ?? rule.without))],
            [OWN, t`A text of its own`],
          ]}
          onChoose={(chosen) => onChange({ ...values, [rule.name]: chosen === OWN ? (ofAll ?? {}) : null })}
        />
        {own && (
          <TextRuleEditor rule={rule} value={own} onChange={(value) => onChange({ ...values, [rule.name]: value })} />
        )}
      </Fragment>
    );
  };
  return [...useRules().map(choiceOf), ...useTextRules().map(textOf)];
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text);
