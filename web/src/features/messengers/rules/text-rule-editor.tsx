import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { type Language, LANGUAGES } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import { LanguageChips } from '../../../ui/language-chips/language-chips.tsx';
import css from './rules.module.css';
import { languages, speechOf, type TextRule, type TextRuleValue, valueOf } from './text-rules.ts';

interface Props {
  rule: TextRule;
  value: TextRuleValue;
  onChange: (value: TextRuleValue) => void;
}

/** What a bot says by itself, in one language after the other. */
export function TextRuleEditor({
  rule: { name, title, without, most, mostOfButton, mostButtons },
  value,
  onChange,
}: Props) {
  const { t, i18n } = useLingui();
  const { text, buttons } = speechOf(value);
  const [language, setLanguage] = useState(
    [i18n.locale as Language, ...languages].find((each) => text[each]) ?? (i18n.locale as Language),
  );
  const setButton = (at: number, words: string) =>
    onChange(
      valueOf(
        name,
        text,
        buttons.map((button, index) => (index === at ? { ...button, [language]: words } : button)),
      ),
    );
  const inItsLanguage = { lang: language, dir: 'auto', autoComplete: 'off' } as const;
  return (
    <div className={css.editor} role="group" aria-label={title}>
      <LanguageChips
        label={t`Language of the text`}
        names={LANGUAGES}
        texts={text}
        chosen={language}
        onChoose={setLanguage}
      />
      <Field
        {...inItsLanguage}
        label={<Trans>Text</Trans>}
        help={
          <>
            <Trans>Customers get their own language, else English, else whichever there is.</Trans>{' '}
            <Trans>Without any text: {without}</Trans>
          </>
        }
        lines={3}
        maxLength={most}
        value={text[language] ?? ''}
        onChange={(event) => onChange(valueOf(name, { ...text, [language]: event.target.value }, buttons))}
      />
      {buttons.map((button, at) => {
        const number = at + 1;
        return (
          <Field
            {...inItsLanguage}
            key={at}
            label={<Trans>Button {number}</Trans>}
            maxLength={mostOfButton}
            value={button[language] ?? ''}
            onChange={(event) => setButton(at, event.target.value)}
            inside={
              <IconButton
                label={t`Remove button ${number}`}
                onClick={() => onChange(valueOf(name, text, buttons.toSpliced(at, 1)))}
              >
                <X size={16} />
              </IconButton>
            }
          />
        );
      })}
      {buttons.length < mostButtons && (
        <Button
          small
          icon={<Plus size={15} aria-hidden="true" />}
          onClick={() => onChange(valueOf(name, text, [...buttons, {}]))}
        >
          <Trans>Add a button</Trans>
        </Button>
      )}
    </div>
  );
}
