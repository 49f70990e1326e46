import { putLoad } from './load.mjs';
import { startProgram } from './programs.mjs';

/** Messages that are stored and not yet processed: it reads what waits, by an index. */
export const WAITING = 'SELECT COUNT(*) FROM inbox WHERE shard IS NOT NULL';

/**
 * Messages taken in over HTTP by our service, which processes none of them and is stopped then.
 * @param name  'S/MariaDB' or 'S/SQLite'
 * @returns the stopped program, on whose database another one goes on
 */
export async function fillInbox(name, context, { customers, total, connections }) {
  const held = await startProgram(`${name} held`, context);
  try {
    const load = { connections, warmupSeconds: 0, seconds: 120, customers, count: total };
    const { acknowledged } = await putLoad({ ...held, name: 'fill' }, load);
    await held.stop();
    const filled = await held.database.one(WAITING);
    if (acknowledged === total && filled === total) return held;
    throw new Error(`${total} were to be waiting, but ${acknowledged} were acknowledged and ${filled} wait`);
  } catch (error) {
    await held.kill();
    await held.drop();
    throw error;
  }
}
