// npm may leave out of package-lock.json what other systems need, when it finds a node_modules made on this one; `npm ci`
// then refuses the lock there, or checks nothing of what it fetches. In an empty folder it asks the registry for
// everything that is not in the lock. Run it after installing a package:  node scripts/complete-lock.mjs  (--check only looks).
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUpOnSignals, inProject, runNpm, withTemporaryFolder } from './steps.mjs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Names of optional packages that no entry describes, and paths of entries that say nothing of what is in the package. */
export function incomplete({ packages }) {
  const entries = Object.entries(packages);
  const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isFound(packages, path, name)),
  );
  const fetched = entries.filter(([path, { link }]) => path.includes('node_modules/') && !link);
  return [...missing, ...fetched.filter(([, { integrity }]) => !integrity).map(([path]) => path)];
}

/** Node looks beside the package, then in every folder above. */
function isFound(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (packages[folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

/** What is complete keeps its version. */
const completed = () =>
  withTemporaryFolder('lock', async (folder) => {
    mkdirSync(join(folder, 'web'));
    for (const file of ['package.json', '.npmrc', 'web/package.json'])
      copyFileSync(inProject(file), join(folder, file));
    const { packages, ...lock } = read(inProject('package-lock.json'));
    const isOurs = (path, { link }) => !path.includes('node_modules/') || link;
    const kept = Object.entries(packages).filter(([path, entry]) => isOurs(path, entry) || entry.integrity);
    const file = join(folder, 'package-lock.json');
    writeFileSync(file, JSON.stringify({ ...lock, packages: Object.fromEntries(kept) }, null, 2));
    const code = await runNpm(['install', '--package-lock-only', '--prefix', folder]);
    if (code === 0) copyFileSync(file, inProject('package-lock.json'));
    return code;
  });

if (process.argv[1] === import.meta.filename) {
  cleanUpOnSignals();
  if (!process.argv.includes('--check')) process.exitCode = await completed();
  const lacking = incomplete(read(inProject('package-lock.json')));
  for (const name of lacking) console.error(`package-lock.json lacks ${name}: run node scripts/complete-lock.mjs`);
  if (lacking.length > 0) process.exitCode = 1;
}
