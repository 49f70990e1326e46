import { Trans } from '@lingui/react/macro';
import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { chooseLanguage, LANGUAGES, type Language } from '../../../i18n/language.ts';
import { Mark } from '../../../ui/mark/mark.tsx';
import { useAppInfo } from '../../../api/app-info.query.ts';
import css from './sign-in-page.module.css';
import { SignInForm } from './sign-in-form.tsx';
import { SignInPicture } from './sign-in-picture.tsx';

const route = getRouteApi('/sign-in');

/** Where everybody begins. Who is signed in afterwards goes on to where they wanted to. */
export function SignInPage() {
  const { then } = route.useSearch();
  const navigate = route.useNavigate();
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
        <h1>
          <Trans>Sign in to {name}</Trans>
        </h1>
        <p className={css.host}>{location.host}</p>
        <SignInForm onSignedIn={() => void navigate({ href: then ?? '/', replace: true })} />
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
