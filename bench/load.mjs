import { once } from 'node:events';
import { messageBody, signatureOf } from './callbacks.mjs';
import { cpuOf, end, fork, machineCpu } from './processes.mjs';

let nextNumber = 0;

/** Numbers of messages go on through a run of the bench, so that no token is used twice. @returns the first of `count` */
export function takeNumbers(count) {
  nextNumber += count;
  return nextNumber - count;
}

/** One message of a customer, beside any load. @returns its number, once it is acknowledged */
export async function postMessage({ url, path, token }, user) {
  const number = takeNumbers(1);
  const body = messageBody(number, { user });
  const headers = { 'content-type': 'application/json', 'x-viber-content-signature': signatureOf(body, token) };
  const response = await fetch(url + path, { method: 'POST', headers, body });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`A message was answered ${response.status}`);
  return number;
}

/** Requests a second to be prepared for, by program: generous the first time, then what it has shown. */
const expected = new Map();
const AT_FIRST = 40_000;

/**
 * Puts load on a server and reads what it cost.
 * @param target  {name, port, path, token, pid, databasePid?, counts?}
 * @param options {connections, warmupSeconds, seconds, customers, count?, rate?, started?, atEdges?}
 *   With `count` at most so many are sent. With `rate` so many a second are due, answered or not, and the time of each
 *   counts from then; without it every connection sends as soon as it has its answer. `started` is given a function
 *   that changes the rate. `atEdges` is called when measuring begins and ends.
 * @returns the driver's result plus cpuUs and databaseCpuUs (µs of CPU per acknowledged message), statements and fsyncs
 *   (of the database, per acknowledged message), beganAt (performance.now() of its first request, those of the warm-up
 *   included) and edges (what `atEdges` returned)
 */
export async function putLoad(target, options) {
  const driver = fork('load-driver.mjs');
  try {
    return await drive(driver, target, options);
  } finally {
    await end(driver, 'SIGKILL');
  }
}

async function drive(driver, target, { started, atEdges, ...options }) {
  const duration = options.warmupSeconds + options.seconds;
  const needed = options.rate ?? expected.get(target.name) ?? AT_FIRST;
  // Of a rate a few more, so that they never run out before the time.
  const count = options.count ?? Math.ceil(needed * duration) + 100;
  const { port, path, token } = target;
  driver.send({ ...options, port, path, token, first: takeNumbers(count), count });

  await answer(driver);
  const beganAt = performance.now();
  driver.send('go');
  started?.((rate) => driver.connected && driver.send({ rate }));
  await answer(driver);
  // Listened for from now on: a short load may be over before the database has answered below.
  const answered = answer(driver);
  answered.catch(() => {});
  const read = costReader(target);
  const before = read.cpu();
  const edges = [await atEdges?.()];
  const countsBefore = await read.counts();
  const result = await answered;
  const [own, database, machine] = read.cpu().map((ms, i) => ms - before[i]);
  const countsAfter = await read.counts();
  edges.push(await atEdges?.());
  if (result.measured === 0) throw new Error(`${target.name} acknowledged nothing: ${JSON.stringify(result.failures)}`);
  if (!options.count && !options.rate) {
    expected.set(target.name, Math.max(2_000, result.perSecond * 1.5, (expected.get(target.name) ?? 0) * 0.7));
  }
  const perMessage = (ms) => (ms * 1000) / result.measured;
  const cores = (ms) => ms / 1000 / result.seconds;
  return {
    ...result,
    beganAt,
    edges,
    cpuUs: perMessage(own),
    databaseCpuUs: perMessage(database),
    statements: (countsAfter.statements - countsBefore.statements) / result.measured,
    fsyncs: (countsAfter.fsyncs - countsBefore.fsyncs) / result.measured,
    driverCores: cores(result.cpuMs),
    // The kernel's own work for the loopback is in here too, so it never is 0.
    otherCores: cores(machine - own - (database || 0) - result.cpuMs),
  };
}

const costReader = (target) => ({
  cpu: () => [cpuOf(target.pid), cpuOf(target.databasePid), machineCpu()],
  counts: async () => (await target.counts?.()) ?? { statements: Number.NaN, fsyncs: Number.NaN },
});

async function answer(driver) {
  const gone = once(driver, 'exit').then(([code]) => {
    throw new Error(`The load driver ended with ${code}`);
  });
  const [message] = await Promise.race([once(driver, 'message'), gone]);
  gone.catch(() => {});
  if (message.error) throw new Error(`The load driver failed: ${message.error}`);
  return message;
}
