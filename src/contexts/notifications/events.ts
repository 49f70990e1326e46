import { DomainEvent, type LogLine } from '../../platform/domain-event.js';
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

  /** Why stands at the delivery: it may quote what a messenger says. */
  override get line(): LogLine | undefined {
    const { subjectId: taskId, deliveryId, state } = this;
    if (state === 'failed') return { deliveryId, taskId, says: 'A delivery has failed.' };
    return state === 'unknown'
      ? { deliveryId, taskId, says: 'Nobody knows whether a delivery has arrived.' }
      : undefined;
  }
}
