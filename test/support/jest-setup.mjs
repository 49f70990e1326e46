// The runner's `jest` has a part of what Jest's own has of clocks: here is the rest, and one clock for all of it.
import { ModernFakeTimers } from '@jest/fake-timers';

const timers = new ModernFakeTimers({ config: { fakeTimers: {} }, global: globalThis });
const { jest } = globalThis;

Object.assign(jest, {
  useFakeTimers: (settings) => (timers.useFakeTimers(settings), jest),
  useRealTimers: () => (timers.useRealTimers(), jest),
  setSystemTime: (now) => timers.setSystemTime(now),
  advanceTimersByTime: (ms) => timers.advanceTimersByTime(ms),
  advanceTimersByTimeAsync: (ms) => timers.advanceTimersByTimeAsync(ms),
  getTimerCount: () => timers.getTimerCount(),
});
