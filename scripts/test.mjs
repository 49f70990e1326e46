// npm test: everything that must hold, on a machine that has only Node and npm. Goes on after a failure, to show all.
import { build } from './build.mjs';
import { installDependencies } from './install.mjs';
import { runJest } from './jest.mjs';
import { startMariaDb } from './mariadb.mjs';
import { cleanUpOnSignals, runNpm, withTemporaryFolder } from './steps.mjs';

const minutes = (count) => count * 60_000;
const outcomes = [];

/** Runs a step; one that throws has failed. `work` gives {passed, failed}: tests of Jest, or the step itself as one. */
async function step(name, work) {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  let counts;
  try {
    counts = await work();
  } catch (error) {
    console.error(error.message);
    counts = { passed: 0, failed: 1 };
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  outcomes.push({ name, ...counts, seconds });
  console.log(`=== ${name}: ${counts.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
  return counts.failed === 0;
}

/** A step that is one check: an exit code. */
const check = (name, work) =>
  step(name, async () => ((await work()) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }));

/** A step that is a run of Jest. */
const tests = (kind, where = {}) =>
  step([kind, 'tests', where.database && `on ${where.database}`].filter(Boolean).join(' '), () =>
    runJest({ kind, ...where, timeoutMs: minutes(15) }),
  );

const npmRun = (script, ...args) => runNpm(['run', '--silent', script, ...args], { timeoutMs: minutes(5) });

async function testsOnMariaDb() {
  let server;
  const started = await check('a MariaDB to test on', async () => {
    server = await startMariaDb();
    return 0;
  });
  if (!started) return;
  try {
    await tests('db', { database: 'mariadb', serverUrl: server.url });
    await tests('e2e', { database: 'mariadb', serverUrl: server.url });
    await tests('faults', { database: 'mariadb', serverUrl: server.url, short: true });
  } finally {
    await server.stop();
  }
}

/** The demo, on data of its own: what is in data/ belongs to whoever uses this clone. */
const demoOnce = () =>
  withTemporaryFolder('demo', (folder) => {
    const env = { ...process.env, DEMO_DATA_DIR: folder };
    delete env.DATABASE_URL;
    return runNpm(['run', '--silent', 'demo', '--', '--once'], { env, timeoutMs: minutes(5) });
  });

async function everything() {
  await check('types', () => npmRun('types'));
  await check('lint', () => npmRun('lint'));
  await check('format', () => npmRun('format:check'));
  await tests('boundary');
  await tests('unit');
  // The stories play on the built service, as it runs in production.
  const built = await check('build', () => build({ timeoutMs: minutes(5) }));
  await tests('db', { database: 'sqlite' });
  await tests('e2e', { database: 'sqlite' });
  await tests('faults', { database: 'sqlite', short: true });
  await testsOnMariaDb();
  await check('demo', () => {
    if (!built) throw new Error('There is no build to show.');
    return demoOnce();
  });
}

cleanUpOnSignals();
// Without its packages nothing here can run.
if (await check('install', installDependencies)) await everything();

console.log();
for (const { name, passed, failed, seconds } of outcomes) {
  const counts = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} FAILED`;
  console.log(`${failed === 0 ? '  ok  ' : 'FAILED'}  ${name.padEnd(26)} ${`${seconds} s`.padStart(8)}   ${counts}`);
}
const total = (key) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
