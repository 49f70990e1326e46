import { once } from 'node:events';
import { cpuOf, end, fork, machineCpu } from './processes.mjs';

/** Numbers of messages go on through a run of the bench, so that no token is used twice. */
let nextNumber = 0;
/** Requests a second to be prepared for, by program: generous the first time, then what it has shown. */
const expected = new Map();
const AT_FIRST = 40_000;

/**
 * Puts load on a server and reads what it cost.
 * @param target  {name, port, path, token, pid, databasePid?}
 * @param options {connections, warmupSeconds, seconds, customers, count?}  with `count` exactly so many are sent
 * @returns the driver's result plus cpuUs and databaseCpuUs (µs of CPU per acknowledged message),
 *   and beganAt (performance.now() of its first request, those of the warm-up included)
 */
export async function putLoad(target, options) {
  const driver = fork('load-driver.mjs');
  try {
    return await drive(driver, target, options);
  } finally {
    await end(driver, 'SIGKILL');
  }
}

async function drive(driver, target, options) {
  const duration = options.warmupSeconds + options.seconds;
  const count = options.count ?? Math.ceil((expected.get(target.name) ?? AT_FIRST) * duration);
  const { port, path, token } = target;
  driver.send({ ...options, port, path, token, first: nextNumber, count });
  nextNumber += count;

  await answer(driver);
  const beganAt = performance.now();
  driver.send('go');
  await answer(driver);
  const cpu = () => [cpuOf(target.pid), cpuOf(target.databasePid), machineCpu()];
  const before = cpu();
  const result = await answer(driver);
  const [own, database, machine] = cpu().map((ms, i) => ms - before[i]);
  if (result.measured === 0) throw new Error(`${target.name} acknowledged nothing: ${JSON.stringify(result.failures)}`);
  if (!options.count) {
    expected.set(target.name, Math.max(2_000, result.perSecond * 1.5, (expected.get(target.name) ?? 0) * 0.7));
  }
  const perMessage = (ms) => (ms * 1000) / result.measured;
  const cores = (ms) => ms / 1000 / result.seconds;
  return {
    ...result,
    beganAt,
    cpuUs: perMessage(own),
    databaseCpuUs: perMessage(database),
    driverCores: cores(result.cpuMs),
    // The kernel's own work for the loopback is in here too, so it never is 0.
    otherCores: cores(machine - own - (database || 0) - result.cpuMs),
  };
}

async function answer(driver) {
  const gone = once(driver, 'exit').then(([code]) => {
    throw new Error(`The load driver ended with ${code}`);
  });
  const [message] = await Promise.race([once(driver, 'message'), gone]);
  gone.catch(() => {});
  if (message.error) throw new Error(`The load driver failed: ${message.error}`);
  return message;
}
