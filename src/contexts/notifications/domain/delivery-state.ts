import type { DeliveryState } from '../contract.js';
import { cut } from '../../../platform/text/cut.js';
import { sentences } from '../../../platform/text/sentences.js';

const say = sentences({
  'phone-refused': "The customer's messenger refused it. Change it and send it again.",
  'phone-refused-says': "The customer's messenger refused it ({said}). Change it and send it again.",
});

export interface PartState {
  state: DeliveryState;
  reason: string | null;
}

const PROGRESS: readonly DeliveryState[] = ['sent', 'delivered', 'seen'];

/**
 * Rule “receipts”: states only move forward. `failed` is final, unless the customer proves to have it; what is not known becomes
 * known by any receipt.
 */
export function applyReceipt(
  part: PartState,
  receipt: { state: 'delivered' | 'seen' | 'failed'; reason: string | null },
): PartState {
  if (receipt.state === 'failed') {
    const open = part.state === 'sent' || part.state === 'sending' || part.state === 'unknown';
    return open ? { state: 'failed', reason: failedReason(receipt.reason) } : part;
  }
  const before = PROGRESS.indexOf(part.state);
  return PROGRESS.indexOf(receipt.state) > before ? { state: receipt.state, reason: null } : part;
}

/** A delivery is as far as its slowest part; a part that failed or is not known decides for all. */
export function deliveryState(parts: readonly PartState[]): PartState {
  for (const decisive of ['failed', 'unknown'] as const) {
    const part = parts.find(({ state }) => state === decisive);
    if (part) return part;
  }
  if (parts.some(({ state }) => state === 'sending')) return { state: 'sending', reason: null };
  const waiting = parts.find(({ state }) => state === 'queued');
  if (waiting) {
    const begun = parts.some(({ state }) => PROGRESS.includes(state));
    return { state: begun ? 'sending' : 'queued', reason: waiting.reason };
  }
  const slowest = Math.min(...parts.map(({ state }) => PROGRESS.indexOf(state)));
  return { state: PROGRESS[slowest]!, reason: null };
}

/** Still on its way out: later deliveries of the chat wait for it. */
export const isOpen = (state: DeliveryState): boolean => state === 'queued' || state === 'sending';

/** It has not reached the customer, or nobody knows. */
export const isUndelivered = (state: DeliveryState): boolean => state === 'failed' || state === 'unknown';

const failedReason = (said: string | null): string =>
  said ? say('phone-refused-says', { said: cut(said, 300) }) : say('phone-refused');
