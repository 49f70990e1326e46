export interface Subscription {
  subscribed: boolean;
  /** When it became so, by the messenger's clock, epoch ms. */
  at: number;
}

/** So far our clock and the messenger's may differ. */
const CLOCKS_MS = 3_600_000;

/**
 * The messenger's time decides, not the order of arrival. At the same millisecond a person who writes or subscribes is
 * there: a message proves it. What came without a time of the messenger's happened when it came, after what is known by
 * then; of the time of that it says nothing.
 */
export function applySubscription(known: Subscription, news: Subscription & { ofArrival?: boolean }): Subscription {
  const { subscribed, at, ofArrival = false } = news;
  if (ofArrival && at > known.at - CLOCKS_MS) return { subscribed, at: known.at };
  return (subscribed ? at >= known.at : at > known.at) ? { subscribed, at } : known;
}
