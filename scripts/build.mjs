// npm run build: dist/ from src/, and web/dist/ from web/. Types are checked on the way; where one is wrong, there is no dist/.
import { cpSync, rmSync } from 'node:fs';
import { extname } from 'node:path';
import { buildWeb } from './build-web.mjs';
import { cleanUpOnSignals, inProject, runNode, tools } from './steps.mjs';

/** Resolves with the compiler's exit code. */
export async function build(options) {
  rmSync(inProject('dist'), { recursive: true, force: true });
  const [code, webCode] = await Promise.all([
    runNode([tools.tsc, '-p', inProject('tsconfig.build.json')], options),
    buildWeb(options),
  ]);
  // What the simulator's pages are made of is not compiled.
  const isPage = (file) => extname(file) !== '.ts';
  if (code === 0)
    cpSync(inProject('src/sandbox/page'), inProject('dist/sandbox/page'), { recursive: true, filter: isPage });
  return code || webCode;
}

if (process.argv[1] === import.meta.filename) {
  cleanUpOnSignals();
  process.exitCode = await build();
}
