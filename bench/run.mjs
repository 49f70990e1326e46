// npm run bench [-- --quick] [--peers] [--no-build] [--strict] [--chart <file>]     what it measures: bench/README.md
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { build as buildService } from '../scripts/build.mjs';
import { cleanUpOnSignals, inProject, runNpm } from '../scripts/steps.mjs';
import { readSettings } from './settings.mjs';

async function main(args) {
  cleanUpOnSignals();
  const settings = readSettings(args, process.env);
  if (!(await prepare(settings))) return 1;
  // Imported only now: the peers' packages and the service may have been missing a moment ago.
  const [{ startDatabases }, { startViberStub }, { PROGRAMS, serviceIsBuilt }, { measureParts }] = await Promise.all([
    import('./databases.mjs'),
    import('./viber-stub.mjs'),
    import('./programs.mjs'),
    import('./parts.mjs'),
  ]);
  const withService = !settings.peersOnly && serviceIsBuilt();
  if (!withService) console.log('Without our own service (S): the peers are measured alone, no bar is judged.');
  const wanted = (name) =>
    (withService || !name.startsWith('S/')) && (settings.programs.length === 0 || settings.programs.includes(name));

  for (const name of Object.keys(PROGRAMS).filter(wanted)) console.log(`  ${name.padEnd(15)} ${PROGRAMS[name].title}`);
  const context = { databases: await startDatabases(), viber: await startViberStub() };
  const startedAt = new Date();
  let measured;
  try {
    measured = await measureParts(context, Object.keys(PROGRAMS), wanted, settings);
  } finally {
    context.viber.stop();
    await context.databases.stop();
  }
  return report({ startedAt, settings, ...measured, mariaDb: context.databases.version });
}

/** The peers have packages of their own, which the product must not depend on. */
async function prepare({ build }) {
  if (!existsSync(inProject('bench/node_modules/viber-bot'))) {
    console.log('Installing what the peers need');
    const args = ['ci', '--prefix', inProject('bench'), '--no-audit', '--no-fund'];
    if ((await runNpm(args)) !== 0) return false;
  }
  // A build from yesterday would be measured as if it were today's.
  return !build || process.env.BENCH_SERVICE || (await buildService()) === 0;
}

async function report({ startedAt, settings, results, errors, mariaDb }) {
  const { judge } = await import('./bars.mjs');
  const { printResults } = await import('./report.mjs');
  const { drawChart } = await import('./chart.mjs');
  const verdicts = judge(results);
  printResults(results, verdicts);

  const machine = { cpu: cpus()[0]?.model, cores: availableParallelism(), memoryGib: Math.round(totalmem() / 2 ** 30) };
  const minutes = Math.round((Date.now() - startedAt.getTime()) / 6_000) / 10;
  const about = { startedAt, minutes, node: process.version, mariaDb, machine, settings };
  const file = inProject(`bench/results/${startedAt.toISOString().replace(/[:.]/g, '-')}`);
  const chart = drawChart({ ...about, verdicts });
  await mkdir(inProject('bench/results'), { recursive: true });
  await writeFile(`${file}.json`, JSON.stringify({ ...about, verdicts, errors, results }, null, 2));
  for (const each of [`${file}.svg`, settings.chart].filter(Boolean)) await writeFile(each, chart.svg);
  console.log(`\n${minutes} minutes on ${machine.cores} cores (${machine.cpu}), Node ${process.version}, ${mariaDb}.`);
  console.log(`Every sample: ${file}.json\nThe chart: ${settings.chart ?? `${file}.svg`}`);
  if (settings.chart) console.log(`In words, for those who cannot see it: ${chart.words}`);
  if (settings.rounds < 5) console.log('Fewer than 5 rounds: for a first look, not for a claim.');

  const broken = [...errors, ...brokenPromises(results)];
  for (const line of broken) console.error(`BROKEN: ${line}`);
  const missed = verdicts.filter(({ reached }) => !reached).length;
  return broken.length > 0 || (settings.strict && missed > 0) ? 1 : 0;
}

/** A figure for something that was not done is no figure: these fail the bench, however fast it was. VT may lose. */
function brokenPromises(results) {
  const all = Object.entries(results).flatMap(([part, byName]) =>
    Object.entries(byName).map(([name, samples]) => ({ what: `${part}, ${name}`, name, samples })),
  );
  return all.flatMap(({ what, name, samples }) => {
    const count = (isWrong) => samples.filter(isWrong).length;
    const refused = count((s) => s.unanswered > 0 || Object.keys(s.failures ?? {}).length > 0);
    const lost = name.startsWith('S/') ? count((s) => s.durable === false) : 0;
    const incomplete = count((s) => s.complete === false);
    return [
      ...(refused > 0 ? [`${what}: not every request was acknowledged in ${refused} rounds`] : []),
      ...(lost > 0 ? [`${what}: stored ≠ acknowledged in ${lost} rounds`] : []),
      ...(incomplete > 0 ? [`${what}: something is missing, or was done twice, in ${incomplete} rounds`] : []),
    ];
  });
}

process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  return 1;
});
