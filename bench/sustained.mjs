import { setTimeout as pause } from 'node:timers/promises';
import { WAITING } from './backlog.mjs';
import { putLoad } from './load.mjs';
import { memoryOf } from './processes.mjs';
import { drainRepositories } from './processing.mjs';
import { startProgram } from './programs.mjs';
import { slope } from './statistics.mjs';

const LOOK_MS = 200;
/** So many seconds' work shall wait, so that processing is never short of it. */
const WAITING_SECONDS = 0.3;
const [FIRST_RATE, LEAST, MOST] = [1_500, 50, 20_000];

/**
 * P3b: intake and processing together, for a minute. The rate of the load is steered so that the number of messages that
 * wait stays where it is: then what is taken in is what is processed, and that is the figure. R is measured before and
 * after it.
 */
export async function measureSustained(context, names, settings, say) {
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  const r = async () => (names.includes('R') ? [await drainRepositories(context, settings)] : []);
  for (let round = 1; round <= settings.sustainedRounds; round++) {
    const before = await r();
    for (const name of names.filter((one) => one !== 'R')) {
      const sample = await sustain(context, name, settings);
      samples[name].push(sample);
      say(`sustained ${round}/${settings.sustainedRounds}  ${name.padEnd(10)} ${describe(sample)}`);
    }
    const beside = together([...before, ...(await r())]);
    if (!beside) continue;
    samples.R.push(beside);
    say(
      `sustained ${round}/${settings.sustainedRounds}  R          ${Math.round(beside.perSecond)}/s before and after`,
    );
  }
  return samples;
}

async function sustain(context, name, settings) {
  const { connections, customers, sustainedSeconds: seconds } = settings;
  const program = await startProgram(name, context);
  const put = (rate, load) => steered(program, { connections, customers, rate, ...load });
  try {
    // The first load warms up and finds the rate, so that enough requests can be laid out for the second.
    const search = { warmupSeconds: 2, seconds: settings.quick ? 3 : 6 };
    const found = await put(FIRST_RATE, { ...search, count: 10_000 * (search.seconds + 2) });
    const count = Math.ceil(found.rate * 2 * (seconds + 1));
    const { seen, ...load } = await put(found.rate, { warmupSeconds: 1, seconds, count });
    const backlog = seen.filter(({ at }) => at >= load.edges[0].at && at <= load.edges[1].at);
    const complete = await isComplete(program.database, found.acknowledged + load.acknowledged);
    return { ...load, ...sustainedOf(load, backlog), backlog, complete, peakMib: memoryOf(program.pid).peak };
  } finally {
    await program.kill();
    await program.drop();
  }
}

/**
 * A load that looks at what waits, and offers what was processed since, and more or less as too few or too many wait.
 * @returns the load's result, what was seen, and the rate that was found
 */
async function steered(program, options) {
  const count = () => program.database.one(WAITING);
  const seen = [];
  let [rate, processed] = [options.rate, options.rate];
  const load = { isOver: false };
  const look = async (setRate) => {
    while (!load.isOver) {
      const [at, waiting, last] = [performance.now(), await count(), seen.at(-1)];
      seen.push({ at, waiting, rate });
      if (last) {
        const now = rate - ((waiting - last.waiting) * 1000) / (at - last.at);
        processed = Math.max(0, processed * 0.8 + now * 0.2);
        rate = Math.min(MOST, Math.max(LEAST, processed * (1 + WAITING_SECONDS) - waiting));
        setRate(rate);
      }
      await pause(LOOK_MS);
    }
  };
  let looking = Promise.resolve();
  const started = (setRate) => (looking = look(setRate));
  const atEdges = async () => ({ at: performance.now(), waiting: await count() });
  const result = await putLoad(program, { ...options, started, atEdges }).finally(() => (load.isOver = true));
  await looking;
  return { ...result, seen, rate: processed };
}

/** What came in less what the backlog grew by was processed. It stands when it grew by less than a second's work. */
function sustainedOf({ measured, seconds, edges, ranOut }, backlog) {
  const grown = edges[1].waiting - edges[0].waiting;
  const perSecond = (measured - grown) / seconds;
  const grewPerSecond = slope(backlog.map(({ at, waiting }) => [at / 1000, waiting]));
  const most = Math.max(...backlog.map(({ waiting }) => waiting));
  return {
    perSecond,
    grown,
    grewPerSecond,
    most,
    steady: !ranOut && Math.max(grown, grewPerSecond * seconds) < perSecond,
  };
}

/** Each message became one action, when all was quiet. */
async function isComplete(database, acknowledged) {
  const deadline = performance.now() + 60_000;
  while ((await database.one(WAITING)) > 0 && performance.now() < deadline) await pause(LOOK_MS);
  return (await database.one('SELECT COUNT(*) FROM task_action')) === acknowledged;
}

function together(drains) {
  if (drains.length === 0) return undefined;
  const sum = (pick) => drains.reduce((total, drain) => total + pick(drain), 0);
  return { ...drains[0], perSecond: sum((d) => d.processed) / sum((d) => d.seconds), drains };
}

function describe({ perSecond, seconds, edges, most, steady, complete, ranOut, latencyMs }) {
  const parts = [
    `${Math.round(perSecond)}/s taken in and processed for ${Math.round(seconds)} s`,
    `waiting ${edges[0].waiting} → ${edges[1].waiting}, at most ${most}${steady ? '' : ' – NOT STEADY'}`,
    `p99 ${latencyMs.p99.toFixed(1)} ms`,
  ];
  if (!complete) parts.push('ACTIONS ARE MISSING');
  if (ranOut) parts.push('the prepared requests ran out');
  return parts.join(', ');
}
