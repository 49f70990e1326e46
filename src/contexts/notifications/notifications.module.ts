import { Module } from '@nestjs/common';
import { KeepGates } from './account-gates/keep-gates.when-account-gate-changed.js';
import { KeepPace } from './account-gates/keep-pace.when-account-pace-changed.js';
import { CountOutcomesHandler } from './count-outcomes/count-outcomes.query.js';
import { DeliveriesController } from './deliveries/deliveries.http.js';
import { FindDeliveriesHandler } from './deliveries/find-deliveries.query.js';
import { RetryDeliveryHandler } from './deliveries/retry-delivery.command.js';
import { DeliveryQueued, Lanes } from './persistence/lanes.js';
import { ClearDeliveries } from './plan-deliveries/clear-deliveries.when-task-texts-removed.js';
import { DropDeliveries } from './plan-deliveries/drop-deliveries.when-task-deleted.js';
import { PlanDeliveries } from './plan-deliveries/plan-deliveries.when-action-added.js';
import { ApplyReceiptsHandler } from './receipts/apply-receipts.command.js';
import { Receipts } from './receipts/receipts.js';
import { DeliveriesMetrics } from './send-deliveries/deliveries.metrics.js';
import { DeliveryProgress } from './send-deliveries/delivery-progress.js';
import { AccountLines } from './send-deliveries/account-lines.js';
import { InFlight } from './send-deliveries/in-flight.js';
import { NextJobs } from './send-deliveries/next-jobs.js';
import { Outbox } from './send-deliveries/outbox.js';
import { Outcomes } from './send-deliveries/outcomes.js';
import { Pace } from './send-deliveries/pace.js';
import { Recorder } from './send-deliveries/recorder.js';
import { Sender } from './send-deliveries/sender.js';

@Module({
  controllers: [DeliveriesController],
  providers: [
    PlanDeliveries,
    DropDeliveries,
    ClearDeliveries,
    KeepGates,
    KeepPace,
    Lanes,
    DeliveryQueued,
    DeliveryProgress,
    DeliveriesMetrics,
    Pace,
    NextJobs,
    Outcomes,
    Outbox,
    Recorder,
    InFlight,
    AccountLines,
    Sender,
    Receipts,
    ApplyReceiptsHandler,
    FindDeliveriesHandler,
    CountOutcomesHandler,
    RetryDeliveryHandler,
  ],
})
export class NotificationsModule {}
