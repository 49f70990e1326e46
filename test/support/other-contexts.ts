import { QueryHandler } from '@nestjs/cqrs';
import { FindChats } from '../../src/contexts/messengers/contract.js';
import { FindDeliveries } from '../../src/contexts/notifications/contract.js';

/** Messengers of which nobody has a chat. */
@QueryHandler(FindChats)
export class NoChats {
  async execute() {
    return [];
  }
}

/** Notifications that have nothing to deliver. */
@QueryHandler(FindDeliveries)
export class NoDeliveries {
  async execute() {
    return [];
  }
}
