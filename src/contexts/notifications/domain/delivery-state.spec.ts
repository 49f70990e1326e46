import * as fc from 'fast-check';
import type { DeliveryState } from '../contract.js';
import { applyReceipt, deliveryState, isOpen, type PartState } from './delivery-state.js';

const ALL: DeliveryState[] = ['queued', 'sending', 'sent', 'delivered', 'seen', 'failed', 'unknown'];
const part = (state: DeliveryState, reason: string | null = null): PartState => ({ state, reason });
const receiptStates = ['delivered', 'seen', 'failed'] as const;
type Receipt = (typeof receiptStates)[number];

const after = (start: PartState, receipts: readonly Receipt[]) =>
  receipts.reduce((state, receipt) => applyReceipt(state, { state: receipt, reason: 'said' }), start);

/** What proves more stands higher; only a step up is a step forward. */
const RANK: Record<DeliveryState, number> = {
  queued: 0,
  sending: 0,
  sent: 1,
  unknown: 1,
  failed: 2,
  delivered: 3,
  seen: 4,
};
const receipts = fc.array(fc.constantFrom(...receiptStates), { maxLength: 12 });
const sentStates = fc.constantFrom<DeliveryState>('sent', 'unknown', 'delivered', 'seen', 'failed');

describe('receipts of one message (I8)', () => {
  it('never move it back, in whatever order and however often they come', () => {
    fc.assert(
      fc.property(sentStates, receipts, (start, sequence) => {
        let current = part(start);
        for (const receipt of sequence) {
          const next = applyReceipt(current, { state: receipt, reason: null });
          expect(RANK[next.state]).toBeGreaterThanOrEqual(RANK[current.state]);
          current = next;
        }
      }),
    );
  });

  it('come to the same end in any order and with any repetition', () => {
    fc.assert(
      fc.property(receipts, fc.infiniteStream(fc.nat()), (sequence, dice) => {
        const shuffled = [...sequence, ...sequence]
          .map((receipt) => ({ receipt, place: dice.next().value as number }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ receipt }) => receipt);
        expect(after(part('sent'), shuffled).state).toBe(after(part('sent'), sequence).state);
      }),
    );
  });

  it('leave a failure final, unless the customer proves to have it', () => {
    const failed = after(part('sent'), ['failed']);
    expect(failed).toEqual({ state: 'failed', reason: expect.stringMatching(/refused it \(said\)/) });
    expect(after(failed, ['failed', 'failed'])).toEqual(failed);
    expect(after(failed, ['delivered'])).toEqual(part('delivered'));
    expect(after(failed, ['seen', 'failed', 'delivered'])).toEqual(part('seen'));
  });

  it.each(receiptStates)('make known what was not known (%s)', (receipt) => {
    expect(applyReceipt(part('unknown', 'why'), { state: receipt, reason: null }).state).toBe(receipt);
  });

  it('take no failure of what a phone already has, and give a reason without words of the messenger too', () => {
    expect(applyReceipt(part('delivered'), { state: 'failed', reason: 'late' })).toEqual(part('delivered'));
    const { reason } = applyReceipt(part('sent'), { state: 'failed', reason: null });
    expect(reason).toBe("The customer's messenger refused it. Change it and send it again.");
  });
});

describe('a delivery of several messages', () => {
  const states = fc.array(fc.constantFrom(...ALL), { minLength: 1, maxLength: 5 });

  it('is failed or not known as soon as one of them is, with its reason', () => {
    fc.assert(
      fc.property(states, (list) => {
        const { state } = deliveryState(list.map((s) => part(s, `because ${s}`)));
        expect(state === 'failed').toBe(list.includes('failed'));
        expect(state === 'unknown').toBe(list.includes('unknown') && !list.includes('failed'));
      }),
    );
    expect(deliveryState([part('sent'), part('failed', 'too old'), part('unknown', '?')])).toEqual(
      part('failed', 'too old'),
    );
  });

  it('is as far as its slowest part, once all are out', () => {
    const out = fc.array(fc.constantFrom<DeliveryState>('sent', 'delivered', 'seen'), { minLength: 1 });
    fc.assert(
      fc.property(out, (list) => {
        const slowest = list.includes('sent') ? 'sent' : list.includes('delivered') ? 'delivered' : 'seen';
        expect(deliveryState(list.map((s) => part(s)))).toEqual(part(slowest));
      }),
    );
  });

  it('waits with the reason of what waits, and counts as being sent once it is begun', () => {
    expect(deliveryState([part('queued', 'later'), part('queued')])).toEqual(part('queued', 'later'));
    expect(deliveryState([part('sent'), part('queued', 'later')])).toEqual(part('sending', 'later'));
    expect(deliveryState([part('queued'), part('sending')])).toEqual(part('sending'));
  });

  it('holds later ones of the chat back only while it is on its way out', () => {
    expect(ALL.filter(isOpen)).toEqual(['queued', 'sending']);
  });
});
