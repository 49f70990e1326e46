// npm leaves a platform's binary out of package-lock.json when the registry it asked does not have it, and `npm ci` then
// refuses the lock on every machine. This names what is left out: version from the package that wants it, system and
// processor from its name. Run it after installing a package:  node scripts/complete-lock.mjs  (--check only looks).
import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './steps.mjs';

const file = inProject('package-lock.json');
const systems = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony'];
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64'];
const libraries = { gnu: 'glibc', musl: 'musl' };

/** The lock's optional packages that no entry describes, as new entries. */
export function missingPlatforms({ packages }) {
  const missing = {};
  for (const [path, wanting] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(wanting.optionalDependencies ?? {})) {
      if (isFound(packages, path, name) || !/^\d+\.\d+\.\d+$/.test(version)) continue;
      const words = name.split('/').at(-1).split('-');
      const pick = (known) => words.filter((word) => known.includes(word));
      const libc = words.flatMap((word) => libraries[word] ?? []);
      missing[`node_modules/${name}`] = {
        version,
        cpu: pick(processors),
        ...(wanting.dev && { dev: true }),
        ...(libc.length > 0 && { libc }),
        optional: true,
        os: pick(systems),
      };
    }
  }
  return missing;
}

/** Node looks beside the package, then in every folder above. */
function isFound(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (packages[folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

if (process.argv[1] === import.meta.filename) {
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingPlatforms(lock);
  const names = Object.keys(missing);
  if (process.argv.includes('--check')) {
    for (const name of names) console.error(`package-lock.json lacks ${name}: run node scripts/complete-lock.mjs`);
    process.exitCode = names.length > 0 ? 1 : 0;
  } else {
    const sorted = Object.entries({ ...lock.packages, ...missing }).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
    console.log(`${names.length} platforms' packages added to package-lock.json`);
  }
}
