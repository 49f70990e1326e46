// npm run build: dist/ from src/, and web/dist/ from web/. Types are checked on the way; where one is wrong, there is no dist/.
//   node scripts/build.mjs --fast      for the demo: no types are checked, and nothing is compressed
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { buildWeb } from './build-web.mjs';
import { cleanUpOnSignals, inProject, runNode, tools } from './steps.mjs';

/** Resolves with the compiler's exit code. */
export async function build({ fast = false, ...options } = {}) {
  rmSync(inProject('dist'), { recursive: true, force: true });
  const [code, webCode] = await Promise.all([fast ? transpile() : compile(options), buildWeb({ fast, ...options })]);
  // What the simulator's pages are made of is not compiled.
  const isPage = (file) => extname(file) !== '.ts';
  if (code === 0)
    cpSync(inProject('src/sandbox/page'), inProject('dist/sandbox/page'), { recursive: true, filter: isPage });
  return code || webCode;
}

const compile = (options) => runNode([tools.tsc, '-p', inProject('tsconfig.build.json')], options);

/** The same files as the compiler makes, each from its source alone. */
async function transpile() {
  const { transform } = await import('@swc/core');
  const { target } = JSON.parse(readFileSync(inProject('tsconfig.json'), 'utf8')).compilerOptions;
  const options = {
    swcrc: false,
    sourceMaps: true,
    module: { type: 'es6' },
    jsc: {
      target,
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  };
  const sources = readdirSync(inProject('src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
  );
  await Promise.all(
    sources.map(async (file) => {
      const filename = inProject(`src/${file}`);
      const { code, map } = await transform(readFileSync(filename, 'utf8'), { ...options, filename });
      const made = join(inProject('dist'), file.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(made), { recursive: true });
      writeFileSync(made, `${code}\n//# sourceMappingURL=${made.split(/[\\/]/).at(-1)}.map\n`);
      writeFileSync(`${made}.map`, map);
    }),
  );
  return 0;
}

if (process.argv[1] === import.meta.filename) {
  cleanUpOnSignals();
  process.exitCode = await build({ fast: process.argv.includes('--fast') });
}
