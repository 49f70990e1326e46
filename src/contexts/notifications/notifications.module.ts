import { Module } from '@nestjs/common';
import { KeepGates } from './account-gates/keep-gates.when-account-gate-changed.js';
import { CountOutcomesHandler } from './count-outcomes/count-outcomes.query.js';
import { DeliveriesController } from './deliveries/deliveries.http.js';
import { FindDeliveriesHandler } from './deliveries/find-deliveries.query.js';
import { RetryDeliveryHandler } from './deliveries/retry-delivery.command.js';
import { DeliveryQueued, Lanes } from './persistence/lanes.js';
import { DropDeliveries } from './plan-deliveries/drop-deliveries.when-task-deleted.js';
import { PlanDeliveries } from './plan-deliveries/plan-deliveries.when-action-added.js';
import { ApplyReceiptsHandler } from './receipts/apply-receipts.command.js';
import { Receipts } from './receipts/receipts.js';
import { DeliveriesMetrics } from './send-deliveries/deliveries.metrics.js';
import { DeliveryProgress } from './send-deliveries/delivery-progress.js';
import { Outbox } from './send-deliveries/outbox.js';
import { Sender } from './send-deliveries/sender.js';

@Module({
  controllers: [DeliveriesController],
  providers: [
    PlanDeliveries,
    DropDeliveries,
    KeepGates,
    Lanes,
    DeliveryQueued,
    DeliveryProgress,
    DeliveriesMetrics,
    Outbox,
    Sender,
    Receipts,
    ApplyReceiptsHandler,
    FindDeliveriesHandler,
    CountOutcomesHandler,
    RetryDeliveryHandler,
  ],
})
export class NotificationsModule {}
