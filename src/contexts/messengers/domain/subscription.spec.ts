import * as fc from 'fast-check';
import { applySubscription, type Subscription } from './subscription.js';

const here = (at: number): Subscription => ({ subscribed: true, at });
const gone = (at: number): Subscription => ({ subscribed: false, at });

describe('who has left', () => {
  it.each<[string, Subscription, Subscription, Subscription]>([
    ['leaves', here(10), gone(11), gone(11)],
    ['comes back', gone(10), here(11), here(11)],
    ['is told again', here(10), here(12), here(12)],
    ['left before, which is heard late', here(10), gone(9), here(10)],
    ['wrote before they left, which is heard late', gone(10), here(9), gone(10)],
    ['left and wrote at the same time: a message proves that they are there', gone(10), here(10), here(10)],
    ['wrote and left at the same time, heard the other way round', here(10), gone(10), here(10)],
  ])('%s', (_name, known, news, expected) => {
    expect(applySubscription(known, news)).toEqual(expected);
  });

  it.each<[string, Subscription, Subscription, Subscription]>([
    ['writes after leaving', gone(10), here(20), here(10)],
    ['writes after leaving, while our clock is behind', gone(1_000_000), here(400_000), here(1_000_000)],
    ['leaves', here(10), gone(20), gone(10)],
    ['wrote long before, which is processed again', gone(9_000_000), here(1_000_000), gone(9_000_000)],
  ])('of whom no time is known: %s', (_name, known, news, expected) => {
    expect(applySubscription(known, { ...news, ofArrival: true })).toEqual(expected);
  });

  it('does not depend on the order in which the news come', () => {
    const news = fc.array(fc.record({ subscribed: fc.boolean(), at: fc.integer({ min: 1, max: 12 }) }), {
      maxLength: 8,
    });
    const shuffled = news.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );
    const end = (events: Subscription[]) => events.reduce(applySubscription, here(0));
    expect(() =>
      fc.assert(
        fc.property(shuffled, ([events, other]) => expect(end(other)).toEqual(end(events))),
        { numRuns: 500 },
      ),
    ).not.toThrow();
  });

  it('takes a repetition for what it is', () => {
    for (const news of [here(10), gone(10)]) {
      const once = applySubscription(here(5), news);
      expect(applySubscription(once, news)).toEqual(once);
    }
  });
});
