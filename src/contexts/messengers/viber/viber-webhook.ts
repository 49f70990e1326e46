import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ANONYMOUS } from '../../../platform/audit/audit-record.js';
import { AuditTally } from '../../../platform/audit/audit-tally.js';
import { dialect } from '../../../platform/database/dialect.js';
import { type BareAnswer, type BareRequest, BareRoutes } from '../../../platform/http/bare-routes.js';
import { within } from '../../../platform/within.js';
import { WebhookAccounts } from '../accounts/webhook-accounts.js';
import { CallbackLimit } from '../inbox/callback-limit.js';
import { GreetingStore } from '../greetings/greeting.store.js';
import { DEADLINE_MS, Inbox, storedTooLate, databaseUnavailable } from '../inbox/inbox.js';
import { InboxMetrics } from '../inbox/inbox.metrics.js';
import { viberEnvelope } from './viber-envelope.js';
import { isSigned } from './viber-signature.js';
import { viberWelcome } from './viber-welcome.js';

const MAX_BODY = 2 * 1024 * 1024;

/** Viber's way in: check the signature over the raw bytes, store, answer. */
@Injectable()
export class ViberWebhook implements OnModuleInit {
  constructor(
    private readonly routes: BareRoutes,
    private readonly accounts: WebhookAccounts,
    private readonly inbox: Inbox,
    private readonly greetings: GreetingStore,
    private readonly metrics: InboxMetrics,
    private readonly tally: AuditTally,
    private readonly limit: CallbackLimit,
  ) {}

  onModuleInit(): void {
    this.routes.post('/webhooks/viber/:key', MAX_BODY, (request) => this.receive(request));
  }

  private async receive({ params, query, headers, ...request }: BareRequest): Promise<BareAnswer> {
    const came = performance.now();
    const key = params.key!;
    // Before the body: of an address that nobody has, nothing is read.
    let account = this.accounts.known(key) ?? (await this.inTime(this.accounts.find(key), came));
    if (!account) return this.unknown();
    const lookedUp = performance.now();
    this.limit.require(account.id, lookedUp);
    const body = await request.body();
    // What we did takes of the callback's time; that a long body is long in coming does not.
    const since = performance.now() - (lookedUp - came);

    const header = headers['x-viber-content-signature'];
    const signed = (apiKeys: readonly string[]) => apiKeys.some((apiKey) => isSigned(apiKey, body, header, query.sig));
    if (!signed(account.apiKeys)) {
      // Another instance may have changed the key a moment ago.
      account = await this.inTime(this.accounts.findFresh(key), since);
      if (!account) return this.unknown();
      if (!signed(account.apiKeys)) return this.refuse(account.id, header ?? query.sig, body, request.address());
    }

    this.limit.count(account.id, since);

    const receivedAt = Date.now();
    const envelope = viberEnvelope(body, receivedAt);
    if (envelope.event !== 'webhook') {
      await this.inbox.store({ accountId: account.id, ...envelope, receivedAt, body }, since);
    }
    const welcome = envelope.event === 'conversation_started' ? viberWelcome(account, body) : null;
    if (!welcome) return STORED;
    const reader = { accountId: account.id, userId: envelope.userId };
    await this.inTime(this.greetings.note(reader, envelope.messageToken), since);
    return { status: 200, json: welcome };
  }

  private unknown(): BareAnswer {
    this.metrics.unknownAddress();
    return { status: 404 };
  }

  /** The database may hang here too; what it costs is of the callback's own time. */
  private async inTime<T>(work: Promise<T>, since: number): Promise<T> {
    try {
      return await within(since + DEADLINE_MS - performance.now(), work, storedTooLate);
    } catch (error) {
      const refusal = dialect.isUnavailable(error) ? databaseUnavailable() : (error as Error);
      this.metrics.refused(refusal);
      throw refusal;
    }
  }

  /** The call that tries a webhook may come unsigned; it means nothing, so answering it gives nothing away. */
  private refuse(accountId: string, signature: unknown, body: Buffer, address: string): BareAnswer {
    const trial = signature === undefined && body.length < 1000 && viberEnvelope(body, 0).event === 'webhook';
    if (!trial) {
      this.metrics.missigned(accountId);
      const target = { kind: 'account', id: accountId };
      this.tally.add({ action: 'callback.forged', target, outcome: 'refused' }, { actor: ANONYMOUS, address });
    }
    return { status: trial ? 200 : 403 };
  }
}

const STORED: BareAnswer = { status: 200 };
