import { median, pairedRatio, summary } from './statistics.mjs';

const INTAKE = 'S/MariaDB';
const ratioBars = [
  ...['', ' held'].flatMap((held) => [
    { row: 'P1', part: 'intake', rate: 'durablePerSecond', ours: INTAKE + held, theirs: 'V', atLeast: 3 },
    { row: 'P1', part: 'intake', rate: 'durablePerSecond', ours: INTAKE + held, theirs: 'VT', atLeast: 12 },
    { row: 'P1', part: 'intake', rate: 'durablePerSecond', ours: INTAKE + held, theirs: 'NF', atLeast: 0.9 },
    { row: 'P1', part: 'intake', rate: 'durablePerSecond', ours: INTAKE + held, theirs: 'F', atLeast: 0.38 },
  ]),
  { row: 'P2', part: 'intake', rate: 'durablePerSecond', ours: 'S/SQLite', theirs: 'F', atLeast: 0.38 },
  { row: 'P2', part: 'intake', rate: 'durablePerSecond', ours: 'S/SQLite held', theirs: 'F', atLeast: 0.38 },
  { row: 'P3', part: 'processing', rate: 'perSecond', ours: 'S/MariaDB', theirs: 'R', atLeast: 30 },
];
const valueBars = [
  { row: 'P8', part: 'start', of: INTAKE, value: 'idleMib', what: 'memory idle', unit: 'MiB', atMost: 150 },
  { row: 'P8', part: 'intake', of: INTAKE, value: 'peakMib', what: 'memory under P1', unit: 'MiB', atMost: 250 },
  ...['a customer’s file is copied', 'staff send a file', 'Viber fetches a file'].map((of) => {
    return {
      row: 'P8',
      part: 'files',
      of,
      value: 'peakMib',
      what: 'memory with a large file',
      unit: 'MiB',
      atMost: 250,
    };
  }),
  { row: 'P9', part: 'start', of: INTAKE, value: 'readyMs', what: 'start to ready', unit: 'ms', atMost: 3000 },
];

/** Every bar whose both sides were measured, with what came of it. */
export function judge(results) {
  const samples = ({ part }, name, value) => results[part]?.[name]?.map((sample) => sample[value]);
  const ratios = ratioBars.map((bar) => {
    const [ours, theirs] = [samples(bar, bar.ours, bar.rate), samples(bar, bar.theirs, bar.rate)];
    if (!ours || !theirs) return undefined;
    const measured = pairedRatio(ours, theirs);
    const what = `${bar.part}, ${bar.ours} ÷ ${bar.theirs}`;
    // A rate at which messages get lost reaches nothing.
    const sound = results[bar.part][bar.ours].every((s) => s.durable !== false && s.complete !== false);
    const reached = sound && measured.median >= bar.atLeast;
    return { row: bar.row, what, measured, bar: `≥ ${bar.atLeast}`, sound, reached };
  });
  const values = valueBars.map((bar) => {
    const measured = samples(bar, bar.of, bar.value);
    if (!measured || !measured.some(Number.isFinite)) return undefined;
    const found = summary(measured);
    const line = { row: bar.row, what: `${bar.what}, ${bar.of} (${bar.unit})`, bar: `≤ ${bar.atMost}` };
    return { ...line, measured: found, reached: found.median <= bar.atMost };
  });
  return [...ratios, ...values].filter(Boolean);
}

export function printResults(results, verdicts) {
  if (results.intake) printIntake(results.intake);
  if (results.processing) printProcessing(results.processing);
  if (results.start) printStart(results.start);
  if (verdicts.length === 0) return;
  console.log('\nThe bars (ratios are taken within a round; their median, lowest and highest)');
  printTable(
    ['', 'what', 'measured', 'range', 'bar', ''],
    verdicts.map(({ row, what, measured, bar, sound = true, reached }) => {
      const range = `${short(measured.min)} – ${short(measured.max)}`;
      const verdict = sound ? (reached ? 'reached' : 'MISSED') : 'BROKEN: messages are missing';
      return [row, what, short(measured.median), range, bar, verdict];
    }),
  );
}

function printIntake(intake) {
  console.log('\nP1, P2: intake of signed messages');
  const head = [
    '',
    'requests/s',
    'range',
    'p50 ms',
    'p99 ms',
    'p99.9 ms',
    'CPU µs',
    'DB CPU µs',
    'peak MiB',
    'durable',
  ];
  printTable(
    head,
    Object.entries(intake).map(([name, samples]) => {
      const of = (pick) => short(median(samples.map(pick)));
      const rate = summary(samples.map((sample) => sample.perSecond));
      const latency = ['p50', 'p99', 'p99.9'].map((p) => of((sample) => sample.latencyMs[p]));
      const cost = [of((s) => s.cpuUs), of((s) => s.databaseCpuUs), of((s) => s.peakMib)];
      return [
        name,
        short(rate.median),
        `${short(rate.min)} – ${short(rate.max)}`,
        ...latency,
        ...cost,
        durable(samples),
      ];
    }),
  );
  const all = Object.values(intake).flat();
  const driver = summary(all.map((sample) => sample.driverCores));
  const others = summary(all.map((sample) => sample.otherCores));
  console.log(
    `CPU is per acknowledged message. The load driver took ${short(driver.median)} cores (at most ${short(driver.max)}) ` +
      'of the same machine: the faster a program, the more it has to share.',
  );
  if (others.max > 0.4) {
    console.log(
      `NOISE: others took ${short(others.median)} cores meanwhile, at times ${short(others.max)}: do not trust these figures.`,
    );
  }
}

/** All rounds must hold; what was lost or invented is told of the worst one. */
function durable(samples) {
  if (samples[0].stored === undefined) return 'stores nothing';
  if (samples.every((sample) => sample.durable)) return 'all acknowledged are stored';
  const worst = samples.toSorted((a, b) => b.lost - a.lost)[0];
  const later = worst.storedAtLast === undefined ? '' : `, ${short(median(samples.map((s) => s.durablePerSecond)))}/s`;
  return `NO: ${worst.stored} of ${worst.acknowledged} at the last answer${later}`;
}

function printProcessing(processing) {
  console.log('\nP3: stored message → contact, task, action');
  const head = ['', 'messages/s', 'range', 'CPU µs', 'DB CPU µs', 'peak MiB', 'complete'];
  printTable(
    head,
    Object.entries(processing).map(([name, samples]) => {
      const of = (pick) => short(median(samples.map(pick)));
      const rate = summary(samples.map((sample) => sample.perSecond));
      const cost = [of((s) => s.cpuUs), of((s) => s.databaseCpuUs), of((s) => s.peakMib)];
      const complete = samples.every((sample) => sample.complete) ? 'yes' : 'NO';
      return [name, short(rate.median), `${short(rate.min)} – ${short(rate.max)}`, ...cost, complete];
    }),
  );
}

function printStart(start) {
  console.log('\nP8, P9: start and idle');
  printTable(
    ['', 'ready ms', 'range', 'idle MiB'],
    Object.entries(start).map(([name, samples]) => {
      const ready = summary(samples.map((sample) => sample.readyMs));
      const idle = short(median(samples.map((sample) => sample.idleMib)));
      return [name, short(ready.median), `${short(ready.min)} – ${short(ready.max)}`, idle];
    }),
  );
}

/** Three digits are as many as this machine's noise leaves. */
function short(value) {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}

function printTable(head, rows) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  // The first column names, and so does a `what`; numbers stand to the right.
  const isText = (i) => i === 0 || head[i] === 'what' || i === head.length - 1;
  const line = (row) =>
    row.map((cell, i) => (isText(i) ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  for (const row of [head, ...rows]) console.log(`  ${line(row).trimEnd()}`);
}
