import { useLingui } from '@lingui/react';
import { type ReactNode, useEffect } from 'react';
import { useAppInfo } from '../../../api/app-info.query.ts';
import { chooseLanguage, LANGUAGES, type Language } from '../../../i18n/language.ts';
import { Mark } from '../../../ui/mark/mark.tsx';
import css from './sign-in-page.module.css';
import { SignInPicture } from './sign-in-picture.tsx';

/** The page around every way in: what the product does at the left, the form at the right. */
export function WayIn({ title, children }: { title: (name: string) => ReactNode; children: ReactNode }) {
  const { data: app } = useAppInfo();
  const name = app?.name ?? 'viber-tasks';
  const { i18n } = useLingui();
  useEffect(() => {
    document.title = name;
  }, [name]);

  return (
    <main className={css.page}>
      <SignInPicture />
      <div className={css.form}>
        <Mark large />
        <h1>{title(name)}</h1>
        <p className={css.host}>{location.host}</p>
        {children}
        <nav className={css.languages} aria-label="Language">
          {Object.entries(LANGUAGES).map(([code, own]) =>
            code === i18n.locale ? (
              <span key={code} lang={code} aria-current="true">
                {own}
              </span>
            ) : (
              <button key={code} type="button" lang={code} onClick={() => void chooseLanguage(code as Language)}>
                {own}
              </button>
            ),
          )}
        </nav>
      </div>
    </main>
  );
}
