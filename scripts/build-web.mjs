// The staff app: web/dist/ from web/src/, with a compressed copy beside each file that gains from one.
//   node scripts/build-web.mjs      also says how large it is, and fails where it is larger than it may be
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { cleanUpOnSignals, inProject, runNode } from './steps.mjs';

const DIST = inProject('web/dist');
const COMPRESSED = /\.(?:js|css|html|svg|json)$/;

/** What a first visit to the inbox may load, in bytes after gzip. */
const BUDGETS = [
  { what: 'script', pattern: /\.js$/, most: 200_000 },
  { what: 'style', pattern: /\.css$/, most: 25_000 },
];

/** Resolves with an exit code. @param fast without compressed copies, and so without their sizes */
export async function buildWeb({ fast, ...options } = {}) {
  const vite = [inProject('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'];
  const code = await runNode(vite, { ...options, cwd: inProject('web') });
  if (code !== 0 || fast) return code;
  compress();
  return isWithinBudget() ? 0 : 1;
}

function compress() {
  for (const name of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
    const file = join(DIST, name);
    if (!COMPRESSED.test(name) || !statSync(file).isFile()) continue;
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  }
}

/** What index.html names is loaded at once; everything else only when it is needed. */
function isWithinBudget() {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, name]) => name);
  const sizes = BUDGETS.map(({ what, pattern, most }) => {
    const files = named.filter((name) => pattern.test(name));
    return { what, most, bytes: files.reduce((sum, name) => sum + statSync(join(DIST, `${name}.gz`)).size, 0) };
  });
  for (const { what, bytes, most } of sizes) {
    const words = `The staff app's first ${what}: ${(bytes / 1000).toFixed(1)} kB after gzip, at most ${most / 1000}.`;
    if (bytes > most) console.error(`TOO LARGE. ${words}`);
    else console.log(words);
  }
  return sizes.every(({ bytes, most }) => bytes <= most);
}

if (process.argv[1] === import.meta.filename) {
  cleanUpOnSignals();
  process.exitCode = await buildWeb();
}
