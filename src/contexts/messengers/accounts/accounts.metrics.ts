import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Metrics } from '../../../platform/metrics/metrics.js';
import { NEW_WATCH } from '../domain/webhook-watch.js';
import { InboxMetrics } from '../inbox/inbox.metrics.js';
import { LastEvents } from '../inbox/last-events.js';
import { AccountEntity } from '../persistence/account.entity.js';
import { SendMetrics } from '../send-to-chat/send.metrics.js';
import { sendingAllowed } from './sending-allowed.js';

/** How each linked bot does. Its name is the only word in all the figures that somebody has written. */
@Injectable()
export class AccountsMetrics {
  private readonly healthy;
  private readonly open;
  private readonly webhook;
  private readonly heard;

  constructor(
    metrics: Metrics,
    private readonly database: Database,
    private readonly lastEvents: LastEvents,
    private readonly inbox: InboxMetrics,
    private readonly sending: SendMetrics,
  ) {
    const reading = metrics.reading('accounts', () => this.read());
    const gauge = (name: string, help: string) => reading.gauge(name, help, ['account', 'name']);
    this.healthy = gauge('viber_tasks_account_healthy', '1 when all was well with the bot at the last look, else 0.');
    this.open = gauge('viber_tasks_account_open', '1 when its answers may go out; 0: it is unhealthy, or paused.');
    this.webhook = gauge(
      'viber_tasks_account_webhook_ours',
      '1 when its callbacks came here at the last look, else 0.',
    );
    this.heard = gauge(
      'viber_tasks_account_last_callback_timestamp_seconds',
      'When its last callback came; when it was linked, if none has come yet.',
    );
  }

  private async read(): Promise<() => void> {
    const accounts = await this.database.read(() =>
      this.database.repository(AccountEntity).findBy({ state: 'linked' }),
    );
    return () => {
      for (const account of accounts) {
        this.inbox.known(account.id);
        this.sending.known(account.id);
        const labels = { account: account.id, name: account.name };
        this.healthy.set(labels, account.healthy ? 1 : 0);
        this.open.set(labels, sendingAllowed(account).allowed ? 1 : 0);
        this.webhook.set(labels, (account.webhook_watch ?? NEW_WATCH).ours ? 1 : 0);
        this.heard.set(labels, Math.floor((this.lastEvents.of(account) ?? account.created_at) / 1000));
      }
    };
  }
}
