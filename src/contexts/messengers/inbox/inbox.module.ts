import { Module } from '@nestjs/common';
import { AccountStore } from '../accounts/account-store.js';
import { WebhookAccounts } from '../accounts/webhook-accounts.js';
import { CallbackLimit } from './callback-limit.js';
import { GreetingStore } from '../greetings/greeting.store.js';
import { InboundArrived, Inbox } from './inbox.js';
import { InboxMetrics } from './inbox.metrics.js';
import { LastEvents } from './last-events.js';

/** What a messenger's way in needs: whose callback it is, and the inbox to put it into. */
@Module({
  providers: [
    Inbox,
    CallbackLimit,
    InboxMetrics,
    InboundArrived,
    LastEvents,
    AccountStore,
    WebhookAccounts,
    GreetingStore,
  ],
  exports: [
    Inbox,
    CallbackLimit,
    InboxMetrics,
    InboundArrived,
    LastEvents,
    AccountStore,
    WebhookAccounts,
    GreetingStore,
  ],
})
export class InboxModule {}
