import { expect, it } from 'vitest';
import { worstState } from './worst-state.ts';

const delivery = (state: string, ...parts: string[]) =>
  ({ state, parts: parts.map((part) => ({ kind: 'text', state: part })) }) as Parameters<typeof worstState>[0][number];

it.each([
  [[], undefined],
  [[delivery('seen', 'seen')], 'seen'],
  [[delivery('seen', 'seen'), delivery('delivered', 'delivered')], 'delivered'],
  [[delivery('sent', 'sent', 'failed')], 'failed'],
  [[delivery('queued'), delivery('unknown')], 'unknown'],
  [[delivery('sending', 'sent', 'queued')], 'queued'],
])('of %j the worst is %s', (deliveries, worst) => {
  expect(worstState(deliveries)).toBe(worst);
});
