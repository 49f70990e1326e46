import type { components } from '../../../api/schema.gen.ts';

type Delivery = components['schemas']['Delivery'];
export type DeliveryStateName = Delivery['state'];

/** From what needs somebody most to what needs nobody. */
const FROM_WORST: DeliveryStateName[] = ['failed', 'unknown', 'queued', 'sending', 'sent', 'delivered', 'seen'];

/** The state of the delivery, or part of one, that is furthest from having been seen. Undefined where nothing leaves. */
export function worstState(deliveries: readonly Delivery[]): DeliveryStateName | undefined {
  const states = new Set(deliveries.flatMap(({ state, parts }) => [state, ...parts.map((part) => part.state)]));
  return FROM_WORST.find((state) => states.has(state));
}
