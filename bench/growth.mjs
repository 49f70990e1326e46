// P7: what the same questions cost with 1,000 and with 1,000,000 actions.   Alone:  node bench/growth.mjs
import { pathToFileURL } from 'node:url';
import { cleanUpOnSignals } from '../scripts/steps.mjs';
import { fillForGrowth } from './growth-fill.mjs';
import { startProgram } from './programs.mjs';
import { median, summary } from './statistics.mjs';

const SMALL = 1_000;
/** So few that the small database fills a page half way down too. */
const PAGE = 20;
/** Times each question is asked in a round; the first ones bring what it reads into memory. */
const ASKED = 20;
const UNHEARD = 5;

/** @param name what is asked; `path(about, deep)` where, on a page far down where `deep` is the cursor of one */
const QUESTIONS = [
  ['task list', () => '/api/tasks?'],
  ['task list, half way down', ({ tasks }) => `/api/tasks?cursor=${cursorOf(Math.floor(tasks / 2))}`],
  ['active tasks', () => '/api/tasks?state=active'],
  ['active tasks, half way down', ({ tasks }) => `/api/tasks?state=active&cursor=${cursorOf(Math.floor(tasks / 2))}`],
  ['active tasks of one who does all', ({ admin }) => `/api/tasks?state=active&assigneeId=${admin}`],
  ['done tasks of one who does twenty', () => '/api/tasks?state=inactive&assigneeId=somebody'],
  ['a tag of twenty tasks', () => '/api/tasks?tag=rare'],
  ['search: in everything', () => '/api/tasks?search=hello'],
  ['search: one letter', () => '/api/tasks?search=o'],
  ['search: in next to nothing', () => '/api/tasks?search=zebr'],
  ['search: common and rare', () => '/api/tasks?search=hello+zebra'],
  ['search: in nothing', () => '/api/tasks?search=hello+xylophone'],
  ['feed', ({ oldTask }) => `/api/tasks/${oldTask}/actions?`],
  ['contact list', () => '/api/contacts?'],
  ['contacts by first name', () => '/api/contacts?search=olga'],
  ['contacts by family name', ({ contacts }) => `/api/contacts?search=family${contacts - 1}`],
  ['contacts by number', ({ contacts }) => `/api/contacts?search=${contacts - 1}`],
  ['callbacks', () => '/api/messengers/inbound?'],
  ['failed callbacks', () => '/api/messengers/inbound?state=failed'],
];

/**
 * Two services side by side, one on a small database and one on a large one, are asked the same in turn.
 * @param settings.growthActions  how many actions the large one has
 * @returns by question: `small` and `large`, the median milliseconds of each round, and `ratio`, taken round by round
 */
export async function measureGrowth(context, settings, say) {
  const sides = { small: await sideOf(context, SMALL, say) };
  try {
    sides.large = await sideOf(context, settings.growthActions, say);
    const samples = Object.fromEntries(QUESTIONS.map(([name]) => [name, { small: [], large: [], ratio: [] }]));
    for (let round = 1; round <= settings.rounds; round++) {
      for (const [name, path] of QUESTIONS) {
        const [small, large] = await askBoth(sides, path);
        samples[name].small.push(small);
        samples[name].large.push(large);
        samples[name].ratio.push(large / small);
      }
      say(`growth ${round}/${settings.rounds}`);
    }
    return samples;
  } finally {
    for (const { program } of Object.values(sides)) {
      await program.kill();
      await program.drop();
    }
  }
}

/** @returns a line for each question; `worst` is the ratio that P7 is judged by */
export function describeGrowth(samples) {
  const rows = Object.entries(samples).map(([name, { small, large, ratio }]) => ({
    name,
    small: median(small),
    large: median(large),
    ratio: summary(ratio).median,
  }));
  const line = (row) =>
    `  ${row.name.padEnd(36)} ${row.small.toFixed(1).padStart(7)} ms ${row.large.toFixed(1).padStart(7)} ms   × ${row.ratio.toFixed(2)}`;
  return { rows, lines: rows.map(line), worst: Math.max(...rows.map((row) => row.ratio)) };
}

async function sideOf(context, actions, say) {
  // It takes nothing in and works nothing off: only reading is measured.
  const program = await startProgram('S/MariaDB held', context);
  const since = performance.now();
  const about = await fillForGrowth(program.database, actions);
  say(`growth: ${actions} actions filled in ${Math.round((performance.now() - since) / 1000)} s`);
  return { program, about };
}

/** One after the other, so that whatever disturbs the machine disturbs both. */
async function askBoth({ small, large }, path) {
  const times = [[], []];
  for (let i = 0; i < UNHEARD + ASKED; i++) {
    for (const [side, { program, about }] of [small, large].entries()) {
      const since = performance.now();
      const response = await fetch(`${program.url}${path(about)}&limit=${PAGE}`, { headers: program.authorization });
      const body = await response.json();
      if (!response.ok || !Array.isArray(body.items)) throw new Error(`${path(about)} answered ${response.status}`);
      if (i >= UNHEARD) times[side].push(performance.now() - since);
    }
  }
  return times.map(median);
}

const cursorOf = (number) => Buffer.from(String(number)).toString('base64url');

async function main(env) {
  cleanUpOnSignals();
  const [{ startDatabases }, { startViberStub }] = await Promise.all([
    import('./databases.mjs'),
    import('./viber-stub.mjs'),
  ]);
  const settings = {
    rounds: Number(env.BENCH_ROUNDS || 5),
    growthActions: Number(env.BENCH_GROWTH_ACTIONS || 1_000_000),
  };
  const context = { databases: await startDatabases(), viber: await startViberStub() };
  try {
    const { lines, worst } = describeGrowth(await measureGrowth(context, settings, console.log));
    console.log(`\nP7: ${SMALL} and ${settings.growthActions} actions`);
    console.log([...lines, `  the worst: × ${worst.toFixed(2)}`].join('\n'));
  } finally {
    context.viber.stop();
    await context.databases.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.env);
