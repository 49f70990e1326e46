// npm test: everything that must hold, on a machine that has only Node and npm. Goes on after a failure, to show all.
import { build } from './build.mjs';
import { chromium } from './chromium.mjs';
import { installDependencies } from './install.mjs';
import { runJest } from './jest.mjs';
import { startMariaDb } from './mariadb.mjs';
import {
  cleanUpOnSignals,
  inOnePiece,
  inProject,
  keepTemporaryFilesInMemory,
  runNode,
  runNpm,
  tools,
  withTemporaryFolder,
} from './steps.mjs';

const minutes = (count) => count * 60_000;
const outcomes = [];

/** Runs a step; one that throws has failed. `work` gives {passed, failed}: tests of Jest, or the step itself as one. */
async function step(name, work) {
  console.log(`... ${name}`);
  const start = performance.now();
  let counts;
  try {
    counts = await inOnePiece(work);
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
    runJest({ kind, ...where, timeoutMs: minutes(30) }),
  );

const npmRun = (script, ...args) => runNpm(['run', '--silent', script, ...args], { timeoutMs: minutes(15) });

/** The demo, on data of its own: what is in data/ belongs to whoever uses this clone. */
const demoOnce = () =>
  withTemporaryFolder('demo', (folder) => {
    const env = { ...process.env, DEMO_DATA_DIR: folder };
    delete env.DATABASE_URL;
    return runNpm(['run', '--silent', 'demo', '--', '--once'], { env, timeoutMs: minutes(5) });
  });

async function everything() {
  keepTemporaryFilesInMemory();
  let server;
  const [built] = await Promise.all([
    check('build', () => build({ timeoutMs: minutes(15) })),
    // One after the other: either may have to be installed.
    check('a MariaDB to test on', async () => {
      server = await startMariaDb();
      return 0;
    }).then(() =>
      check('a browser to test in', async () => {
        await chromium();
        return 0;
      }),
    ),
  ]);
  const onSqlite = (kind, options) => tests(kind, { ...options, database: 'sqlite' });
  const onMariaDb = async (kind, options) =>
    server && (await tests(kind, { ...options, database: 'mariadb', serverUrl: server.url }));
  const onBoth = async (...what) => {
    await onSqlite(...what);
    await onMariaDb(...what);
  };
  const onBothAtOnce = (...what) => Promise.all([onSqlite(...what), onMariaDb(...what)]);
  const checks = async () => {
    await check('lint and types', () => npmRun('lint'));
    await check('format', () => npmRun('format:check'));
    await check('the staff app', () => runNode([tools.vitest, 'run'], { cwd: inProject('web') }));
    await check('its types of the API', () => runNode([inProject('scripts/api-types.mjs'), '--check']));
  };
  const withoutDatabase = async () => {
    await tests('boundary');
    await tests('unit');
  };
  try {
    await Promise.all([checks(), withoutDatabase()]);
    // Each waits for a part of its time, and is on a database of its own.
    await onBothAtOnce('db');
    // Stories use the whole machine.
    await onBoth('e2e');
    await onBothAtOnce('faults', { short: true });
    await check('demo', () => {
      if (!built) throw new Error('There is no build to show.');
      return demoOnce();
    });
  } finally {
    await server?.stop();
  }
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
