import './theme/tokens.css';
import './theme/mark.css';
import './theme/base.css';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { reloadWhereAPartIsMissing } from './app/new-version/use-new-version.ts';
import { queryClient } from './app/query-client.ts';
import { router } from './app/routes.tsx';
import { activate, startLanguage } from './i18n/language.ts';
import { loadSentences } from './i18n/sentences/words-of.ts';

reloadWhereAPartIsMissing();
// No await out here: what is loaded may itself need what stands in the first file.
void Promise.all([activate(startLanguage()), loadSentences()]).then(() =>
  createRoot(document.getElementById('app')!).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  ),
);
