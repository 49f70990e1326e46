import { defineConfig } from '@lingui/cli';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'ro', 'ru', 'uk'],
  catalogs: [{ path: 'src/i18n/locales/{locale}', include: ['src'] }],
  format: 'po',
  orderBy: 'origin',
});
