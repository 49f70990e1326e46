import { createHmac } from 'node:crypto';
import { Figures } from '../../../../test/support/metrics.js';
import type { AuditTally } from '../../../platform/audit/audit-tally.js';
import type { Config } from '../../../platform/config/config.js';
import { dialect } from '../../../platform/database/dialect.js';
import type { BareAnswer, BareRequest, BareRoutes } from '../../../platform/http/bare-routes.js';
import { toProblem } from '../../../platform/http/problem.filter.js';
import { Metrics } from '../../../platform/metrics/metrics.js';
import type { WebhookAccount } from '../accounts/account-store.js';
import type { WebhookAccounts } from '../accounts/webhook-accounts.js';
import { CallbackLimit } from '../inbox/callback-limit.js';
import type { GreetingStore } from '../greetings/greeting.store.js';
import type { Inbox } from '../inbox/inbox.js';
import { InboxMetrics } from '../inbox/inbox.metrics.js';
import { ViberWebhook } from './viber-webhook.js';

const BODY = Buffer.from('{"event":"delivered","timestamp":1,"message_token":2,"user_id":"a"}');
const ACCOUNT = { id: 'account-1', apiKeys: ['the key'] } as WebhookAccount;

/** A webhook whose bots have to be looked up, each look after the other. */
function webhookThatFinds(...looks: Array<() => Promise<WebhookAccount | null>>) {
  const metrics = new Metrics();
  const look = () => looks.shift()!();
  const accounts = { known: () => null, find: look, findFresh: look } as unknown as WebhookAccounts;
  const stored: number[] = [];
  const inbox = { store: (_callback: unknown, since: number) => void stored.push(since) };
  const tally = { add: () => undefined } as unknown as AuditTally;
  let handle!: (request: BareRequest) => Promise<BareAnswer>;
  const routes = { post: (...route: unknown[]) => (handle = route[2] as typeof handle) } as unknown as BareRoutes;
  const greetings = {} as GreetingStore;
  const inboxMetrics = new InboxMetrics(metrics);
  const limit = new CallbackLimit({ CALLBACKS_PER_SECOND: 200 } as Config, inboxMetrics);
  new ViberWebhook(routes, accounts, inbox as unknown as Inbox, greetings, inboxMetrics, tally, limit).onModuleInit();
  const read = jest.fn(() => Promise.resolve(BODY));
  const call = (key: string) => {
    const headers = { 'x-viber-content-signature': createHmac('sha256', key).update(BODY).digest('hex') };
    const address = () => '203.0.113.7';
    return handle({ params: { key: 'key' }, query: {}, headers, body: read, address }).catch(toProblem);
  };
  const counted = async () => new Figures(await metrics.text()).by('result', 'viber_tasks_callbacks_total');
  return { call, counted, stored, read };
}

const after = (ms: number) => () => new Promise<WebhookAccount>((resolve) => setTimeout(() => resolve(ACCOUNT), ms));
const away = () =>
  Promise.reject(Object.assign(new Error(), { code: dialect.singleConnection ? 'SQLITE_IOERR' : 'ECONNREFUSED' }));

describe('a callback whose bot is not in memory', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }));
  afterEach(() => jest.useRealTimers());

  const outcome = async (answer: Promise<{ status: number }>, ms: number) => {
    const ended = answer.then((given) => ({ ...given, endedAt: Date.now() }));
    const began = Date.now();
    await jest.advanceTimersByTimeAsync(ms);
    const { endedAt, ...given } = await ended;
    return { ...given, afterMs: endedAt - began };
  };

  it('is refused in time when the database hangs, and counted', async () => {
    const { call, counted } = webhookThatFinds(after(60_000));
    const given = await outcome(call('the key'), 60_000);
    expect(given).toMatchObject({ status: 503, type: 'intake-late' });
    expect(given.afterMs).toBeLessThan(3_000);
    expect(await counted()).toMatchObject({ late: 1, failed: 0 });
  });

  it('has no more time when its signature is wrong and the bot is looked up twice', async () => {
    const { call } = webhookThatFinds(after(2_000), after(60_000));
    const given = await outcome(call('another key'), 60_000);
    expect(given).toMatchObject({ status: 503, type: 'intake-late' });
    expect(given.afterMs).toBeLessThan(3_000);
  });

  it('is refused and counted when the database is away', async () => {
    const { call, counted } = webhookThatFinds(away);
    expect(await outcome(call('the key'), 0)).toMatchObject({ status: 503, type: 'intake-unavailable' });
    expect(await counted()).toMatchObject({ unavailable: 1, failed: 0 });
  });

  it('is not read when nobody has its address', async () => {
    const { call, counted, read } = webhookThatFinds(() => Promise.resolve(null));
    expect(await outcome(call('the key'), 0)).toMatchObject({ status: 404 });
    expect(read).not.toHaveBeenCalled();
    expect(await counted()).toMatchObject({ address: 1 });
  });

  it('is stored as one that came when it came', async () => {
    const { call, stored } = webhookThatFinds(after(1_000));
    const came = performance.now();
    expect(await outcome(call('the key'), 1_000)).toMatchObject({ status: 200 });
    expect(stored).toEqual([came]);
  });
});
