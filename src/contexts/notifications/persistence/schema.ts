import { AccountSendingEntity, ChatQueueEntity, DeliveryEntity, DeliveryPartEntity } from './delivery.entity.js';
import { DeliveryWaits1764400104000 } from './migrations/1764400104000-delivery-waits.js';
import { HeldDeliveries1765400000000 } from './migrations/1765400000000-held-deliveries.js';
import { PartTimes1765400000001 } from './migrations/1765400000001-part-times.js';
import { DeliveryPace1764300504000 } from './migrations/1764300504000-delivery-pace.js';
import { DeliveryAuthor1764200404000 } from './migrations/1764200404000-delivery-author.js';
import { MediaParts1764100004000 } from './migrations/1764100004000-media-parts.js';
import { DeliveryOutcomes1764200105000 } from './migrations/1764200105000-delivery-outcomes.js';
import { Notifications1764000004000 } from './migrations/1764000004000-notifications.js';

export const notificationsSchema = {
  entities: [DeliveryEntity, DeliveryPartEntity, ChatQueueEntity, AccountSendingEntity],
  migrations: [
    Notifications1764000004000,
    MediaParts1764100004000,
    DeliveryOutcomes1764200105000,
    DeliveryAuthor1764200404000,
    DeliveryPace1764300504000,
    DeliveryWaits1764400104000,
    HeldDeliveries1765400000000,
    PartTimes1765400000001,
  ],
};
