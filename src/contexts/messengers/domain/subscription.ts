export interface Subscription {
  subscribed: boolean;
  /** When it became so, by the messenger's clock, epoch ms. */
  at: number;
}

/**
 * R12: the messenger's time decides, not the order of arrival. At the same millisecond a person who writes or
 * subscribes is there: a message proves it.
 */
export function applySubscription(known: Subscription, news: Subscription): Subscription {
  const newer = news.subscribed ? news.at >= known.at : news.at > known.at;
  return newer ? news : known;
}
