// npm run bench [-- --quick] [--peers] [--no-build] [--strict]         what it measures and how: bench/README.md
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { cleanUpOnSignals, inProject, runNode, runNpm, tools } from '../scripts/steps.mjs';
import { readSettings } from './settings.mjs';

async function main(args) {
  cleanUpOnSignals();
  const settings = readSettings(args, process.env);
  if (!(await prepare(settings))) return 1;
  // Imported only now: the peers' packages and the service may have been missing a moment ago.
  const [{ startDatabases }, { startViberStub }, { PROGRAMS, serviceIsBuilt }] = await Promise.all([
    import('./databases.mjs'),
    import('./viber-stub.mjs'),
    import('./programs.mjs'),
  ]);
  const withService = !settings.peersOnly && serviceIsBuilt();
  if (!withService) console.log('Without our own service (S): the peers are measured alone, no bar is judged.');
  const wanted = (name) =>
    (withService || !name.startsWith('S/')) && (settings.programs.length === 0 || settings.programs.includes(name));

  for (const name of Object.keys(PROGRAMS).filter(wanted)) console.log(`  ${name.padEnd(15)} ${PROGRAMS[name].title}`);
  const context = { databases: await startDatabases(), viber: await startViberStub() };
  const results = {};
  const startedAt = new Date();
  try {
    if (settings.only.includes('intake')) {
      const { measureIntake } = await import('./intake.mjs');
      results.intake = await measureIntake(context, Object.keys(PROGRAMS).filter(wanted), settings, console.log);
    }
    if (settings.only.includes('processing')) {
      const { measureProcessing } = await import('./processing.mjs');
      const names = ['R', 'S/MariaDB'].filter(wanted);
      results.processing = await measureProcessing(context, names, settings, console.log);
    }
    if (settings.only.includes('start')) {
      const { measureStart } = await import('./starting.mjs');
      const names = ['F', 'NF', 'V', 'S/MariaDB', 'S/SQLite'].filter(wanted);
      results.start = await measureStart(context, names, settings, console.log);
    }
    if (withService && settings.only.includes('files')) {
      const { measureFiles } = await import('./files.mjs');
      results.files = await measureFiles(context, settings, console.log);
    }
  } finally {
    context.viber.stop();
    await context.databases.stop();
  }
  return report({ startedAt, settings, results, mariaDb: context.databases.version });
}

/** The peers have packages of their own, which the product must not depend on. */
async function prepare({ build }) {
  if (!existsSync(inProject('bench/node_modules/viber-bot'))) {
    console.log('Installing what the peers need');
    const args = ['ci', '--prefix', inProject('bench'), '--no-audit', '--no-fund'];
    if ((await runNpm(args)) !== 0) return false;
  }
  // A build from yesterday would be measured as if it were today's.
  return !build || process.env.BENCH_SERVICE || (await runNode([tools.nest, 'build'])) === 0;
}

async function report({ startedAt, settings, results, mariaDb }) {
  const { judge, printResults } = await import('./report.mjs');
  const verdicts = judge(results);
  printResults(results, verdicts);

  const machine = { cpu: cpus()[0]?.model, cores: availableParallelism(), memoryGib: Math.round(totalmem() / 2 ** 30) };
  const minutes = Math.round((Date.now() - startedAt.getTime()) / 6_000) / 10;
  const file = inProject(`bench/results/${startedAt.toISOString().replace(/[:.]/g, '-')}.json`);
  const about = { startedAt, minutes, node: process.version, mariaDb, machine, settings };
  await mkdir(inProject('bench/results'), { recursive: true });
  await writeFile(file, JSON.stringify({ ...about, verdicts, results }, null, 2));
  console.log(`\n${minutes} minutes on ${machine.cores} cores (${machine.cpu}), Node ${process.version}, ${mariaDb}.`);
  console.log(`Every sample: ${file}`);
  if (settings.rounds < 5) console.log('Fewer than 5 rounds: for a first look, not for a claim.');

  const broken = brokenPromises(results);
  for (const line of broken) console.error(`BROKEN: ${line}`);
  const missed = verdicts.filter(({ reached }) => !reached).length;
  return broken.length > 0 || (settings.strict && missed > 0) ? 1 : 0;
}

/** A figure for something that was not done is no figure: these fail the bench, however fast it was. VT may lose. */
function brokenPromises({ intake = {}, processing = {} }) {
  const lines = [];
  for (const [name, samples] of Object.entries(intake)) {
    const refused = samples.filter((s) => s.unanswered > 0 || Object.keys(s.failures).length > 0);
    if (refused.length > 0) lines.push(`${name} did not acknowledge every request in ${refused.length} rounds`);
    const wrong = samples.filter((s) => s.durable === false);
    if (name.startsWith('S/') && wrong.length > 0)
      lines.push(`${name}: stored ≠ acknowledged in ${wrong.length} rounds`);
  }
  for (const [name, samples] of Object.entries(processing)) {
    const wrong = samples.filter((s) => !s.complete);
    if (wrong.length > 0) lines.push(`${name}: contacts, tasks or actions are missing in ${wrong.length} rounds`);
  }
  return lines;
}

process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  return 1;
});
