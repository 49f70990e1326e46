import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { classes } from '../../../ui/class-names.ts';
import { RuleWords } from './rule-words.tsx';
import css from './rules.module.css';
import { TextRuleEditor } from './text-rule-editor.tsx';
import { textIn, type TextRule, type TextRuleValue } from './text-rules.ts';

interface Props {
  rule: TextRule;
  value: TextRuleValue;
  isChanged: boolean;
  onChange: (value: TextRuleValue) => void;
}

/** What a bot says by itself, as it stands now; opened, it is written there. */
export function TextRuleRow({ rule, value, isChanged, onChange }: Props) {
  const { t, i18n } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const { title } = rule;
  return (
    <li className={classes(css.rule, isChanged && css.changed)}>
      <RuleWords rule={rule} isChanged={isChanged}>
        {!isOpen && (
          <p className={css.text} dir="auto">
            {textIn(value, i18n.locale) ?? rule.without}
          </p>
        )}
      </RuleWords>
      <Button
        small
        aria-expanded={isOpen}
        aria-label={isOpen ? t`Close: ${title}` : t`Change: ${title}`}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? <Trans>Close</Trans> : <Trans>Change</Trans>}
      </Button>
      {isOpen && <TextRuleEditor rule={rule} value={value} onChange={onChange} />}
    </li>
  );
}
