import { median, pairedDifference, pairedRatio, summary } from './statistics.mjs';

const BOTH = ['S/MariaDB', 'S/SQLite'];
const [INTAKE] = BOTH;
const FILES = ['a customer’s file is copied', 'staff send a file', 'Viber fetches a file'];

const durable = (s) => s.durablePerSecond;
const perSecond = (s) => s.perSecond;
const intake = (row, ours, theirs, atLeast) => ({ row, part: 'intake', figure: durable, ours, theirs, atLeast });

/** Ours ÷ theirs, within a round. */
const ratioBars = [
  ...['', ' held'].flatMap((held) => [
    intake('P1', INTAKE + held, 'V', 3),
    intake('P1', INTAKE + held, 'VT', 12),
    intake('P1', INTAKE + held, 'NF', 0.9),
    intake('P1', INTAKE + held, 'F', 0.38),
  ]),
  intake('P2', 'S/SQLite', 'F', 0.38),
  intake('P2', 'S/SQLite held', 'F', 0.38),
  { row: 'P3', part: 'processing', figure: perSecond, ours: INTAKE, theirs: 'R', atLeast: 30 },
  { row: 'P3b', part: 'sustained', figure: perSecond, ours: INTAKE, theirs: 'R', atLeast: 10 },
  ...BOTH.map((ours) => {
    return { row: 'P6', part: 'sending', figure: perSecond, ours, theirs: `bare beside ${ours}`, atLeast: 0.8 };
  }),
];

const p50 = (s) => s.latencyMs.p50;
const idleAndBusy = [...BOTH, ...BOTH.map((name) => `${name} busy`)];

/** Ours − theirs, within a round. */
const differenceBars = idleAndBusy.map((ours) => {
  return { row: 'P4', part: 'answer', what: 'p50 more than', figure: p50, ours, theirs: 'F', unit: 'ms', atMost: 2 };
});

const value = (row, part, of, what, figure, unit, atMost) => ({ row, part, of, what, figure, unit, atMost });
const peak = (s) => s.peakMib;
const valueBars = [
  ...idleAndBusy.flatMap((name) => [
    value('P4', 'answer', name, 'answer p99', (s) => s.latencyMs.p99, 'ms', 50),
    value('P4', 'answer', name, 'answer p99.9', (s) => s.latencyMs['p99.9'], 'ms', 250),
  ]),
  ...BOTH.flatMap((name) => [
    value('P5', 'delay', name, 'answer → readable p50', (s) => s.delayMs.p50, 'ms', 50),
    value('P5', 'delay', name, 'answer → readable p99', (s) => s.delayMs.p99, 'ms', 300),
  ]),
  value('P8', 'start', INTAKE, 'memory idle', (s) => s.idleMib, 'MiB', 150),
  value('P8', 'intake', INTAKE, 'memory under P1', peak, 'MiB', 250),
  ...FILES.map((way) => value('P8', 'files', way, 'memory with a large file', peak, 'MiB', 250)),
  value('P9', 'start', INTAKE, 'start to ready', (s) => s.readyMs, 'ms', 3000),
  value('counts', 'intake', `${INTAKE} held`, 'statements a message taken in', (s) => s.statements, '', 0.06),
  value('counts', 'intake', `${INTAKE} held`, 'fsyncs a message taken in', (s) => s.fsyncs, '', 0.1),
];

/** The staff app, in a browser. */
const appBars = [
  ['first list at a quarter of the CPU', (s) => s.firstListMs, 'ms', 1500],
  ['requests for tasks before it', (s) => s.requests, '', 2],
  ['next task', (s) => s.nextTaskMs, 'ms', 100],
  ['task of 10,000 actions', (s) => s.openLongMs, 'ms', 500],
  ['longest task of the page while scrolling', (s) => s.longestTaskMs, 'ms', 100],
  ['key → letter p95', (s) => s.keyMs, 'ms', 50],
  ['webhook’s answer → painted p95', (s) => s.paintedP95Ms, 'ms', 300],
  ['memory after 50 tasks', (s) => s.heapMib, 'MiB', 150],
].map(([what, figure, unit, atMost]) => value('app', 'app', 'S/SQLite', what, figure, unit, atMost));

/** P7: each way gives its cost with very many actions ÷ its cost with few. */
const growthBars = ({ growth = {} }) =>
  Object.keys(growth).map((way) => value('P7', 'growth', way, 'cost with very many actions', (s) => s.ratio, '×', 1.5));

const ROWS = ['P1', 'P2', 'P3', 'P3b', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'app'];

/** Rows of the bar of which this run measured nothing. */
export const notMeasured = (verdicts) => ROWS.filter((row) => !verdicts.some((verdict) => verdict.row === row));

/** Every bar whose sides were measured, with what came of it; in the order of the rows. */
export function judge(results) {
  const of = (part, name) => results[part]?.[name];
  const verdicts = [
    ...ratioBars.map((bar) => judgeRatio(bar, of(bar.part, bar.ours), of(bar.part, bar.theirs))),
    ...differenceBars.map((bar) => judgeDifference(bar, of(bar.part, bar.ours), of(bar.part, bar.theirs))),
    ...[...valueBars, ...appBars, ...growthBars(results)].map((bar) => judgeValue(bar, of(bar.part, bar.of))),
  ].filter(Boolean);
  const place = ({ row }) => (ROWS.includes(row) ? ROWS.indexOf(row) : ROWS.length);
  return verdicts.toSorted((a, b) => place(a) - place(b));
}

function judgeRatio({ row, part, figure, ours, theirs, atLeast }, own, others) {
  if (!own || !others) return undefined;
  const sides = [own, others].map((samples) => samples.map(figure));
  const measured = pairedRatio(...sides);
  return {
    row,
    part,
    names: [ours, theirs],
    what: `${part}, ${ours} ÷ ${theirs}`,
    ours: median(sides[0]),
    theirs: median(sides[1]),
    measured,
    beside: besides(own, others),
    bar: `≥ ${atLeast}`,
    atLeast,
    ...fate(own, measured.median >= atLeast),
  };
}

/** What the same rounds say of the rest: ours ÷ theirs. */
function besides(own, others) {
  const ratio = (pick) => pairedRatio(own.map(pick), others.map(pick)).median;
  const cpu = (s) => s.cpuUs + (s.databaseCpuUs || 0);
  return { p99: ratio((s) => s.latencyMs?.p99), cpu: ratio(cpu), peak: ratio(peak) };
}

function judgeDifference({ row, part, what, figure, ours, theirs, unit, atMost }, own, others) {
  if (!own || !others) return undefined;
  const sides = [own, others].map((samples) => samples.map(figure));
  const measured = pairedDifference(...sides);
  const line = { row, part, what: `${part}, ${ours}: ${what} ${theirs} (${unit})`, beside: besides(own, others) };
  const figures = { ours: median(sides[0]), theirs: median(sides[1]), measured };
  return { ...line, ...figures, bar: `≤ ${atMost}`, ...fate(own, measured.median <= atMost) };
}

function judgeValue({ row, part, of, what, figure, unit, atMost }, samples) {
  if (!samples) return undefined;
  const measured = summary(samples.map(figure));
  const came = fate(samples, measured.median <= atMost);
  // Not every system tells it.
  if (measured.n === 0 && came.sound) return undefined;
  const line = { row, part, what: `${what}, ${of}${unit && ` (${unit})`}`, measured, bar: `≤ ${atMost}` };
  return { ...line, ...came };
}

/** A rate at which messages get lost reaches nothing, and neither does one that was not held as it should be. */
function fate(samples, good) {
  const wrong = [
    ['durable', 'messages are missing'],
    ['complete', 'something is missing'],
    ['steady', 'the backlog grew, or the load ended early'],
    ['busy', 'the backlog ended before'],
  ].find(([name]) => samples.some((sample) => sample[name] === false));
  return { sound: !wrong, wrong: wrong?.[1], reached: !wrong && good };
}
