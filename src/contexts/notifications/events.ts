import { DomainEvent } from '../../platform/domain-event.js';
import type { DeliveryState } from './contract.js';

/** A delivery has moved on, or back into the queue. */
export class DeliveryMoved extends DomainEvent {
  static readonly type = 'notifications.DeliveryMoved';
  constructor(
    /** The task. */
    readonly subjectId: string,
    readonly actionId: string,
    readonly deliveryId: string,
    readonly state: DeliveryState,
  ) {
    super();
  }
}
