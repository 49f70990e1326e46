import { readFile } from 'node:fs/promises';
import { inProject, runNpm } from './steps.mjs';

/** Runs `npm ci` when node_modules is missing or is not what package-lock.json says. Resolves with npm's exit code. */
export async function installDependencies() {
  const reason = await whyInstall();
  if (!reason) return 0;
  console.log(`Installing the dependencies (${reason})`);
  // devDependencies are needed to build and test, whatever the machine's NODE_ENV says.
  const ci = ['ci', '--include=dev'];
  // What npm has in its cache need not be asked for; where that is too old, it is.
  return (await runNpm([...ci, '--prefer-offline'])) === 0 ? 0 : runNpm(ci);
}

/** npm notes what it installed in a lock file of its own: comparing both is surer than comparing times. */
async function whyInstall() {
  const installed = await packagesOf('node_modules/.package-lock.json');
  if (!installed) return 'there is no node_modules';
  const locked = await packagesOf('package-lock.json');
  for (const [path, { version, optional, devOptional }] of Object.entries(locked)) {
    if (path === '' || installed[path]?.version === version) continue;
    // Optional packages are left out where they are for another system.
    if (!installed[path] && (optional || devOptional)) continue;
    return `${path.replace('node_modules/', '')} is not the locked ${version}`;
  }
  return undefined;
}

async function packagesOf(lockFile) {
  const text = await readFile(inProject(lockFile), 'utf8').catch(() => undefined);
  return text && JSON.parse(text).packages;
}
