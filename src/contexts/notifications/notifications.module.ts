import { Module } from '@nestjs/common';
import { KeepSendingAllowed } from './account-sending/keep-sending-allowed.when-account-sending-changed.js';
import { KeepRates } from './account-sending/keep-rates.when-account-rate-changed.js';
import { CountDeliveriesHandler } from './count-deliveries/count-deliveries.query.js';
import { DeliveriesController } from './deliveries/deliveries.http.js';
import { FindUndeliveredHandler } from './deliveries/find-undelivered.query.js';
import { FindDeliveriesHandler } from './deliveries/find-deliveries.query.js';
import { RetryDeliveryHandler } from './deliveries/retry-delivery.command.js';
import { HoldStore } from './holds/hold.store.js';
import { HoldsController } from './holds/holds.controller.js';
import { ReleaseActionHandler } from './holds/release-action.command.js';
import { WithdrawActionHandler } from './holds/withdraw-action.command.js';
import { DeliveriesData } from './personal-data/deliveries-data.js';
import { ClearDeliveries } from './plan-deliveries/clear-deliveries.when-task-texts-removed.js';
import { DeliveryQueued, ChatQueues } from './persistence/chat-queues.js';
import { DropDeliveries } from './plan-deliveries/drop-deliveries.when-task-deleted.js';
import { DeliveryPlanner } from './plan-deliveries/delivery-planner.js';
import { PreviewDeliveriesHandler } from './plan-deliveries/preview-deliveries.query.js';
import { PlanDeliveries } from './plan-deliveries/plan-deliveries.when-action-added.js';
import { ApplyReceiptsHandler } from './receipts/apply-receipts.command.js';
import { Receipts } from './receipts/receipts.js';
import { DeliveriesMetrics } from './send-deliveries/deliveries.metrics.js';
import { DeliveryProgress } from './send-deliveries/delivery-progress.js';
import { CircuitBreakers } from './send-deliveries/circuit-breakers.js';
import { InFlight } from './send-deliveries/in-flight.js';
import { NextJobs } from './send-deliveries/next-jobs.js';
import { Outbox } from './send-deliveries/outbox.js';
import { SendResults } from './send-deliveries/send-results.js';
import { RateLimiter } from './send-deliveries/rate-limiter.js';
import { Recorder } from './send-deliveries/recorder.js';
import { Sender } from './send-deliveries/sender.js';

@Module({
  controllers: [DeliveriesController, HoldsController],
  providers: [
    DeliveryPlanner,
    PreviewDeliveriesHandler,
    PlanDeliveries,
    DropDeliveries,
    ClearDeliveries,
    DeliveriesData,
    KeepSendingAllowed,
    KeepRates,
    ChatQueues,
    DeliveryQueued,
    DeliveryProgress,
    DeliveriesMetrics,
    RateLimiter,
    NextJobs,
    SendResults,
    Outbox,
    Recorder,
    InFlight,
    CircuitBreakers,
    Sender,
    Receipts,
    ApplyReceiptsHandler,
    FindDeliveriesHandler,
    FindUndeliveredHandler,
    CountDeliveriesHandler,
    RetryDeliveryHandler,
    HoldStore,
    WithdrawActionHandler,
    ReleaseActionHandler,
  ],
})
export class NotificationsModule {}
