// npm run test:nodes [-- 22 24]: unit tests, database tests on SQLite and the demo, on every Node that package.json allows.
import { join } from 'node:path';
import { cleanUpOnSignals, run, runNpm, withTemporaryFolder } from './steps.mjs';

/** The oldest that is promised, and the newest of each line. */
const NODES = ['20.19', '20', '22.13', '22', '24', '26'];
const MINUTES = 60_000;

const checks = {
  'unit tests': ['scripts/jest.mjs', 'unit'],
  'database tests on SQLite': ['scripts/jest.mjs', 'db', '--sqlite'],
  demo: ['scripts/demo.mjs', '--once'],
};

/** npm carries Node too, as one package for each system. Resolves with the program's file. */
async function fetchNode(version, folder) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const code = await runNpm(['install', '--prefix', folder, '--no-save', '--loglevel=error', `${name}@${version}`]);
  if (code !== 0) throw new Error(`npm has no ${name}@${version} for this machine: see above`);
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

const checkOn = (version) =>
  withTemporaryFolder('node', async (folder) => {
    const node = await fetchNode(version, folder);
    const env = { ...process.env, DEMO_DATA_DIR: join(folder, 'demo') };
    const failed = [];
    for (const [name, args] of Object.entries(checks)) {
      console.log(`\n=== ${name} on Node ${version}`);
      if ((await run(node, args, { env, timeoutMs: 20 * MINUTES })) !== 0) failed.push(name);
    }
    return failed;
  });

cleanUpOnSignals();
const asked = process.argv.slice(2);
const outcomes = [];
for (const version of asked.length > 0 ? asked : NODES) {
  const failed = await checkOn(version).catch((error) => [error.message]);
  outcomes.push(`Node ${version.padEnd(6)} ${failed.length === 0 ? 'ok' : `FAILED: ${failed.join(', ')}`}`);
  if (failed.length > 0) process.exitCode = 1;
}
console.log(`\n${outcomes.join('\n')}`);
