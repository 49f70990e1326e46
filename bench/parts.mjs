// What is measured, part by part. Each is imported only when its turn comes.
import { existsSync } from 'node:fs';

const BOTH = ['S/MariaDB', 'S/SQLite'];
const here = (file) => new URL(file, import.meta.url);

const PARTS = {
  intake: { names: (all) => all, measure: async () => (await import('./intake.mjs')).measureIntake },
  processing: {
    names: () => ['R', BOTH[0]],
    measure: async () => (await import('./processing.mjs')).measureProcessing,
  },
  sustained: { names: () => ['R', BOTH[0]], measure: async () => (await import('./sustained.mjs')).measureSustained },
  answer: {
    names: () => ['F', ...BOTH, ...BOTH.map((name) => `${name} busy`)],
    measure: async () => (await import('./answer.mjs')).measureAnswer,
  },
  delay: { names: () => BOTH, measure: async () => (await import('./delay.mjs')).measureDelay },
  sending: { names: () => BOTH, measure: async () => (await import('./sending.mjs')).measureSending },
  start: {
    names: () => ['F', 'NF', 'V', ...BOTH],
    measure: async () => (await import('./starting.mjs')).measureStart,
  },
  files: { names: () => ['S/SQLite'], measure: async () => withoutNames((await import('./files.mjs')).measureFiles) },
  app: { names: () => ['S/SQLite'], measure: async () => (await import('./app.mjs')).measureApp },
  growth: {
    names: () => [BOTH[0]],
    measure: async () => perRound((await import(here('growth.mjs').href)).measureGrowth),
    isThere: () => existsSync(here('growth.mjs')),
  },
};

const withoutNames = (measure) => (context, _names, settings, say) => measure(context, settings, say);

/** The figures of a question come as a list for each kind; a sample has those of a round. */
const perRound = (measure) => async (context, _names, settings, say) => {
  const found = Object.entries(await measure(context, settings, say));
  const samplesOf = ({ small, large, ratio }) =>
    ratio.map((one, i) => ({ small: small[i], large: large[i], ratio: one }));
  return Object.fromEntries(found.map(([question, figures]) => [question, samplesOf(figures)]));
};

/**
 * Measures the wanted parts, one after the other.
 * @param all     names of all programs
 * @param wanted  tells whether a program is to be measured
 * @returns by part what it measured: samples by program or way, one a round; and what went wrong. A part that cannot be
 *   measured does not take the others with it.
 */
export async function measureParts(context, all, wanted, settings) {
  const [results, errors] = [{}, []];
  for (const part of settings.only) {
    const { names, measure, isThere = () => true } = PARTS[part];
    // `S/MariaDB busy` is the program `S/MariaDB` in another plight.
    const chosen = names(all).filter((name) => wanted(name.replace(' busy', '')));
    if (chosen.length === 0 || !isThere()) continue;
    const since = performance.now();
    try {
      results[part] = await (await measure())(context, chosen, settings, console.log);
    } catch (error) {
      console.error(error);
      errors.push(`${part} could not be measured: ${error.message.split('\n')[0]}`);
    }
    console.log(`  ${part} took ${Math.round((performance.now() - since) / 1000)} s`);
  }
  return { results, errors };
}
