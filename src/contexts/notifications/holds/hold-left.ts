import { LONGEST_HOLD_SECONDS } from '../contract.js';
import { isTooFarAhead } from '../../../platform/clocks.js';

/**
 * How long a delivery is still held, ms; 0 when it is not. One that is held for longer than anybody may ask is so by a clock
 * that was put back since: it leaves.
 */
export function holdLeft(heldUntil: number | null, now: number): number {
  if (heldUntil === null || heldUntil <= now) return 0;
  return isTooFarAhead(heldUntil, LONGEST_HOLD_SECONDS * 1000, now) ? 0 : heldUntil - now;
}
