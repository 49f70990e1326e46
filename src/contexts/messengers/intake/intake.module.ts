import { Module } from '@nestjs/common';
import { AccountStore } from '../accounts/account-store.js';
import { WebhookAccounts } from '../accounts/webhook-accounts.js';
import { InboundArrived, Intake } from './intake.js';
import { IntakeMetrics } from './intake.metrics.js';
import { LastEvents } from './last-events.js';

/** What a messenger's way in needs: whose callback it is, and the ledger to put it into. */
@Module({
  providers: [Intake, IntakeMetrics, InboundArrived, LastEvents, AccountStore, WebhookAccounts],
  exports: [Intake, IntakeMetrics, InboundArrived, LastEvents, AccountStore, WebhookAccounts],
})
export class IntakeModule {}
