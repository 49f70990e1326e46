// Runs one kind of tests:  node scripts/jest.mjs unit|boundary|db|e2e|faults [--sqlite] [--mariadb] [jest arguments]
// Tests of kind db, e2e and faults run on both databases unless one is named. See jest.config.js for the kinds.
// Faults take minutes; `--short` is what npm test runs of them.
import { readFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  SHORT_LIVED,
  cleanUpOnSignals,
  inProject,
  keepTemporaryFilesInMemory,
  runNode,
  tools,
  withTemporaryFolder,
} from './steps.mjs';

/**
 * The environment of a run. DATABASE_URL says which kind of database before any entity is imported; the helper
 * test/support/database.ts makes the databases the tests really use.
 */
function environment(database, serverUrl) {
  const env = { ...process.env, NODE_ENV: 'test' };
  delete env.DATABASE_URL;
  delete env.TEST_DATABASE_URL;
  if (database === 'sqlite') env.DATABASE_URL = `sqlite:${join(tmpdir(), 'viber-tasks-test-marker.sqlite')}`;
  if (database === 'mariadb') Object.assign(env, { DATABASE_URL: serverUrl, TEST_DATABASE_URL: serverUrl });
  return env;
}

/** What the short form of the faults leaves out: files of which nothing is in it. */
const LONG_ONLY = 'test/faults/(instances|galera|clock|overload|disk|slow-disk|deploy|viber|backup)\\.faults';
/**
 * About bytes, headers, connections, logs, papers and what pages show, not about rows: once is enough, on SQLite. What the
 * pages call is played on both by the stories of the API.
 */
const SAME_ON_BOTH =
  'test/e2e/(api-description|app-(?!live)[a-z]+|demo|demo-world|files-in-a-bucket|files-served|generated-client|operators-log|requests|secure-headers|staff-app|strangers|strangers-files)\\.e2e';
/** SQLite is for one instance. */
const SEVERAL_INSTANCES = 'test/faults/(instances|galera)\\.faults';

/** Runs Jest and counts from its report: a file that could not run is one failure, and so is a run without tests. */
export async function runJest({ kind, database, serverUrl, args = [], short = false, timeoutMs }) {
  return withTemporaryFolder('jest', async (folder) => {
    const report = join(folder, 'report.json');
    const node = [...SHORT_LIVED, '--enable-source-maps', '--import', inProject('test/support/typescript.mjs')];
    // --selectProjects takes every path after it for a project's name, so a path from `args` stands before it.
    const jest = [tools.jest, ...args, '--selectProjects', kind, '--ci', '--json', `--outputFile=${report}`];
    const env = environment(database, serverUrl);
    // Stories wait more than they work: with one for each core, half of the machine would stand idle.
    if (kind === 'e2e') {
      jest.push(`--maxWorkers=${Math.ceil(availableParallelism() * 1.5)}`);
      // Who names a file gets it on the database they name.
      if (database === 'mariadb' && args.length === 0) jest.push(`--testPathIgnorePatterns=${SAME_ON_BOTH}`);
    }
    if (kind === 'faults') {
      const left = [...(short ? [LONG_ONLY] : []), ...(database === 'sqlite' ? [SEVERAL_INSTANCES] : [])];
      // One fault at a time: two of them would only show each other.
      jest.push('--maxWorkers=1', ...left.map((pattern) => `--testPathIgnorePatterns=${pattern}`));
      env.FAULTS = short ? 'short' : 'long';
    }
    const code = await runNode([...node, ...jest], { env, timeoutMs });
    const partOnly = args.length > 0;
    return count(JSON.parse(await readFile(report, 'utf8').catch(() => '{}')), code, partOnly);
  });
}

function count(report, code, partOnly) {
  const passed = report.numPassedTests ?? 0;
  let failed = (report.numFailedTests ?? 0) + (report.numRuntimeErrorTestSuites ?? 0);
  // A skipped test proves nothing and counts as failed, unless a part was asked for (`-t name` skips the others).
  if (!partOnly) failed += (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  if (passed + failed === 0) {
    console.error('No test was run: that is a failure.');
    failed = 1;
  }
  if (code !== 0 && failed === 0) failed = 1;
  return { passed, failed };
}

async function main([kind, ...rest]) {
  cleanUpOnSignals();
  if (!['unit', 'boundary', 'db', 'e2e', 'faults'].includes(kind)) {
    console.error('Usage: node scripts/jest.mjs unit|boundary|db|e2e|faults [--sqlite] [--mariadb] [jest arguments]');
    return 2;
  }
  keepTemporaryFilesInMemory();
  const named = ['sqlite', 'mariadb'].filter((name) => rest.includes(`--${name}`));
  const short = rest.includes('--short');
  const args = rest.filter((arg) => !['--sqlite', '--mariadb', '--short'].includes(arg));
  if (kind === 'unit' || kind === 'boundary') return (await runJest({ kind, args })).failed ? 1 : 0;

  let failed = 0;
  for (const database of named.length > 0 ? named : ['sqlite', 'mariadb']) {
    console.log(`\n${kind} tests on ${database}`);
    failed += (await runOn(database, { kind, args, short })).failed;
  }
  return failed ? 1 : 0;
}

/** Runs on a database, starting MariaDB for the time of the run where none is given. */
async function runOn(database, options) {
  if (database === 'sqlite') return runJest({ ...options, database });
  const { startMariaDb } = await import('./mariadb.mjs');
  const server = await startMariaDb();
  try {
    return await runJest({ ...options, database, serverUrl: server.url });
  } finally {
    await server.stop();
  }
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main(process.argv.slice(2));
