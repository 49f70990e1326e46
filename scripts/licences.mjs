// Whose licences the production installation is under:  node scripts/licences.mjs [--write]
// docs/develop/licences.md holds the list; a test keeps it and package-lock.json the same.
import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './steps.mjs';

const PAGE = 'docs/develop/licences.md';

/** May be used, changed and passed on with the service as it is (MIT); the ones at the end only unchanged, as packages. */
export const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  'Apache-2.0 AND MIT',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
];

/** Names by licence, of what is installed for production. */
export function licences({ packages }) {
  const found = {};
  for (const [path, { dev, link, license = 'none told' }] of Object.entries(packages)) {
    // The staff app is our own; what it is made of is not installed with the service.
    if (path === '' || path === 'web' || link || dev) continue;
    (found[license] ??= new Set()).add(path.replace(/^.*node_modules\//, ''));
  }
  return Object.fromEntries(
    Object.entries(found)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([licence, names]) => [licence, [...names].toSorted((a, b) => (a < b ? -1 : 1))]),
  );
}

export const listOf = (found) =>
  Object.entries(found)
    .map(([licence, names]) => `- ${licence} (${names.length}): ${names.map((name) => `\`${name}\``).join(', ')}\n`)
    .join('');

export const parts = (page) => /^([^]*<!-- list -->\n\n)([^]*)$/.exec(page);

if (process.argv[1] === import.meta.filename) {
  const list = listOf(licences(JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))));
  if (process.argv.includes('--write')) {
    const [, head] = parts(readFileSync(inProject(PAGE), 'utf8'));
    writeFileSync(inProject(PAGE), head + list);
  } else console.log(list);
}
