/// <reference types="vitest/config" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transformAsync } from '@babel/core';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { version } from 'emojibase-data/package.json' with { type: 'json' };
import { defineConfig, type Plugin } from 'vite';

/** Turns Lingui's macros into calls. Only files that use them pay for it; types and JSX stay for Vite. */
const linguiMacros: Plugin = {
  name: 'lingui-macros',
  enforce: 'pre',
  transform: {
    filter: { id: /\.tsx?$/, code: /@lingui\/(core|react)\/macro/ },
    async handler(code, id) {
      const result = await transformAsync(code, {
        filename: id,
        configFile: false,
        babelrc: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        plugins: ['@lingui/babel-plugin-lingui-macro'],
      });
      return result?.code ? { code: result.code, map: result.map } : null;
    },
  },
};

const resolve = createRequire(import.meta.url).resolve;

/** Names of emoji, which the picker fetches by language and file. Nobody has them in Romanian. */
const emojiNames = new Map(
  ['en', 'ru', 'uk'].flatMap((language) =>
    ['data', 'messages'].map((name) => [
      `assets/emoji-${version}/${language}/${name}.json`,
      () => readFileSync(resolve(`emojibase-data/${language}/${name}.json`), 'utf8'),
    ]),
  ),
);
const emoji: Plugin = {
  name: 'emoji',
  generateBundle() {
    for (const [fileName, read] of emojiNames) this.emitFile({ type: 'asset', fileName, source: read() });
  },
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const read = emojiNames.get((request.url ?? '').slice(1));
      if (read) response.end(read());
      else next();
    });
  },
};

/** Where a service that is developed with listens: `VITE_SERVICE=http://127.0.0.1:3000 npm run dev -w web`. */
const service = process.env.VITE_SERVICE ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [linguiMacros, react(), lingui({ failOnMissing: true }), emoji],
  build: {
    target: 'baseline-widely-available',
    outDir: 'dist',
    // The policy of the page allows no data: addresses for scripts and fonts.
    assetsInlineLimit: 0,
    // One small file for all pages.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // Else each lazy page splits what the first one needs into yet smaller files, which compress worse.
        codeSplitting: {
          groups: [
            { name: 'packages', tags: ['$initial'], test: /node_modules/ },
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  server: { proxy: Object.fromEntries(['/api', '/go', '/m', '/health'].map((path) => [path, service])) },
  // One window for all files: to make it took ten times as long as the tests.
  test: { environment: 'happy-dom', isolate: false, include: ['src/**/*.spec.{ts,tsx}'] },
});
