import { notMeasured } from './bars.mjs';
import { median, summary } from './statistics.mjs';
import { printTable, range, short } from './tables.mjs';

/** A column: its head, and what of a sample is in it; the median of the rounds is shown. */
const column = (head, pick) => ({ head, cell: (samples) => short(median(samples.map(pick))) });
const spread = (pick) => ({ head: 'range', cell: (samples) => range(summary(samples.map(pick))) });
const note = (head, cell) => ({ head, cell });

const rate = (head) => [column(head, (s) => s.perSecond), spread((s) => s.perSecond)];
const latency = ['p50', 'p99', 'p99.9'].map((p) => column(`${p} ms`, (s) => s.latencyMs[p]));
const cost = [
  column('CPU µs', (s) => s.cpuUs),
  column('DB CPU µs', (s) => s.databaseCpuUs),
  column('peak MiB', (s) => s.peakMib),
];
const counts = [column('statements', (s) => s.statements), column('fsyncs', (s) => s.fsyncs)];
const all = (samples, name) => samples.every((sample) => sample[name] !== false);
const complete = note('complete', (samples) => (all(samples, 'complete') ? 'yes' : 'NO'));

const TABLES = {
  intake: {
    title: 'P1, P2: intake of signed messages; figures of cost are per acknowledged message',
    columns: [...rate('requests/s'), ...latency, ...cost, ...counts, note('durable', durable)],
  },
  processing: {
    title: 'P3: stored message → contact, task, action; figures of cost are per message',
    columns: [...rate('messages/s'), ...cost, ...counts, complete],
  },
  sustained: {
    title: 'P3b: intake and processing together, as much as both keep up with',
    columns: [
      ...rate('messages/s'),
      column('seconds', (s) => s.seconds),
      column('at most waiting', (s) => s.most),
      column('growing a second', (s) => s.grewPerSecond),
      column('p99 ms', (s) => s.latencyMs?.p99),
      ...cost,
      ...counts,
      note('steady', (samples) => (all(samples, 'steady') && all(samples, 'complete') ? 'yes' : 'NO')),
    ],
  },
  answer: {
    title: 'P4: answer times at a fixed rate, counted from when each request was due; busy: a backlog is processed',
    columns: [
      ...rate('requests/s'),
      ...latency,
      column('worst ms', (s) => s.latencyMs.p100),
      column('driver late ms', (s) => s.lagMs),
      ...cost,
      note('busy to the end', (samples) => (all(samples, 'busy') ? 'yes' : 'NO')),
    ],
  },
  delay: {
    title: "P5: from the webhook's answer to the action readable through the API",
    columns: [
      column('messages/s', (s) => s.perSecond + s.marked / s.seconds),
      column('p50 ms', (s) => s.delayMs.p50),
      column('p99 ms', (s) => s.delayMs.p99),
      column('worst ms', (s) => s.delayMs.p100),
      column('in rows p50', (s) => s.byRows.p50),
      column('in rows p99', (s) => s.byRows.p99),
      column('marked', (s) => s.marked),
      column('reads each', (s) => s.reads),
      complete,
    ],
  },
  sending: {
    title: 'P6: replies handed to Viber, which answers after 50 ms; figures of cost are per reply',
    columns: [
      ...rate('replies/s'),
      column('at once', (s) => s.atOnce),
      ...cost,
      ...counts,
      column('stub, cores', (s) => s.stubCores),
      complete,
    ],
  },
  growth: {
    title: 'P7: cost with very many actions ÷ with few',
    columns: [
      column('few, ms', (s) => s.small),
      column('many, ms', (s) => s.large),
      column('ratio', (s) => s.ratio),
      spread((s) => s.ratio),
    ],
  },
  start: {
    title: 'P8, P9: start and idle',
    columns: [column('ready ms', (s) => s.readyMs), spread((s) => s.readyMs), column('idle MiB', (s) => s.idleMib)],
  },
  app: {
    title: 'The staff app in a browser, from the input to the frame that shows what came of it',
    columns: [
      column('first list ms', (s) => s.firstListMs),
      column('next task ms', (s) => s.nextTaskMs),
      column('10,000 actions ms', (s) => s.openLongMs),
      column('longest task ms', (s) => s.longestTaskMs),
      column('key p95 ms', (s) => s.keyMs),
      column('painted p50 ms', (s) => s.paintedP50Ms),
      column('painted p95 ms', (s) => s.paintedP95Ms),
      column('heap MiB', (s) => s.heapMib),
    ],
  },
  files: {
    title: 'P8: a large file',
    columns: [column('seconds', (s) => s.seconds), column('peak MiB', (s) => s.peakMib)],
  },
};

export function printResults(results, verdicts) {
  for (const [part, byName] of Object.entries(results)) {
    const { title, columns } = TABLES[part];
    console.log(`\n${title}`);
    printTable(
      ['', ...columns.map(({ head }) => head)],
      Object.entries(byName).map(([name, samples]) => [name, ...columns.map(({ cell }) => cell(samples))]),
    );
  }
  printMachine(Object.values(results).flatMap((byName) => Object.values(byName).flat()));
  if (verdicts.length > 0) printBars(verdicts);
}

/** Whether the driver, or others on the machine, were in the way. */
function printMachine(samples) {
  const loaded = samples.filter((sample) => Number.isFinite(sample.driverCores));
  if (loaded.length === 0) return;
  const driver = summary(loaded.map((sample) => sample.driverCores));
  const others = summary(loaded.map((sample) => sample.otherCores));
  console.log(
    `\nThe load driver took ${short(driver.median)} cores (at most ${short(driver.max)}) of the same machine: the faster a ` +
      'program, the more it has to share.',
  );
  if (driver.max > 0.9) {
    console.log('At its most the driver was the limit itself: the fastest programs are faster than their figures.');
  }
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

function printBars(verdicts) {
  console.log(
    '\nThe bars. Ratios are taken within a round: their median, lowest and highest; beside them those of p99, of CPU',
  );
  console.log('(the database’s too) and of peak memory, ours ÷ theirs.');
  printTable(
    ['', 'what', 'ours', 'theirs', 'measured', 'range', 'bar', 'p99 ÷', 'CPU ÷', 'memory ÷', ''],
    verdicts.map(({ row, what, ours, theirs, measured, bar, beside = {}, sound, wrong, reached }) => [
      row,
      what,
      short(ours),
      short(theirs),
      short(measured.median),
      range(measured),
      bar,
      ...[beside.p99, beside.cpu, beside.peak].map(short),
      sound ? (reached ? 'reached' : 'MISSED') : `BROKEN: ${wrong}`,
    ]),
    { text: ['what'] },
  );
  const missing = notMeasured(verdicts);
  if (missing.length > 0) console.log(`Not measured in this run: ${missing.join(', ')}`);
}
