import { useLingui } from '@lingui/react/macro';
import { Chip } from '../chip/chip.tsx';
import css from './language-chips.module.css';

interface Props<Language extends string> {
  label: string;
  /** Each language by its own name. */
  names: Record<Language, string>;
  texts: Partial<Record<Language, string>>;
  chosen: Language;
  onChoose: (language: Language) => void;
}

/** Which language a text is written in just now, and which have one. */
export function LanguageChips<Language extends string>({ label, names, texts, chosen, onChoose }: Props<Language>) {
  const { t } = useLingui();
  return (
    <div className={css.languages} role="group" aria-label={label}>
      {(Object.keys(names) as Language[]).map((each) => (
        <Chip key={each} pressed={each === chosen} onClick={() => onChoose(each)}>
          {names[each]}
          {texts[each]?.trim() && <span className={css.dot} role="img" aria-label={t`has a text`} />}
        </Chip>
      ))}
    </div>
  );
}
