// What the runner leaves out of Jest: a test that hangs ends and is named, and all of the clocks that tests wind.
import { ModernFakeTimers } from '@jest/fake-timers';

/** A condition that never comes is reported by the test's own wait; this only ends what hangs without one. */
const LONGEST_MS = 600_000;
const { setTimeout, clearTimeout } = globalThis;

const inTime =
  (work, ms = LONGEST_MS) =>
  async (...args) => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`It has not ended within ${ms} ms.`)), ms);
    });
    return Promise.race([work(...args), late]).finally(() => clearTimeout(timer));
  };

const { it: plain } = globalThis;
globalThis.it = globalThis.test = Object.assign((name, test, ms) => plain(name, inTime(test, ms)), plain, {
  each: (...table) => {
    const each = plain.each(...table);
    return (name, test, ms) => each(name, inTime(test, ms));
  },
});

for (const hook of ['beforeAll', 'afterAll', 'beforeEach', 'afterEach']) {
  const plainHook = globalThis[hook];
  globalThis[hook] = (work, ms) => plainHook(inTime(work, ms));
}

const clocks = new ModernFakeTimers({ config: { fakeTimers: {} }, global: globalThis });
const { jest } = globalThis;
Object.assign(jest, {
  useFakeTimers: (settings) => (clocks.useFakeTimers(settings), jest),
  useRealTimers: () => (clocks.useRealTimers(), jest),
  setSystemTime: (now) => clocks.setSystemTime(now),
  advanceTimersByTime: (ms) => clocks.advanceTimersByTime(ms),
  advanceTimersByTimeAsync: (ms) => clocks.advanceTimersByTimeAsync(ms),
  getTimerCount: () => clocks.getTimerCount(),
});
