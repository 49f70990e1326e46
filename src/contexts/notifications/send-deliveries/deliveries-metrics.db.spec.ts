import { testDatabaseKind } from '../../../../test/support/database.js';
import { freshFigures } from '../../../../test/support/metrics.js';
import { OutboxBench, postponed } from '../../../../test/support/outbox.js';
import { AccountSendingChanged } from '../../messengers/contract.js';

describe(`figures of what waits to be sent (${testDatabaseKind()})`, () => {
  let bench: OutboxBench;
  beforeAll(async () => {
    bench = await OutboxBench.start();
  });
  afterAll(() => bench?.stop());
  beforeEach(async () => {
    await bench.clear();
    await allow(true);
  });

  const allow = (open: boolean) =>
    bench.app.database.transaction(() => bench.app.events.append([new AccountSendingChanged('account', open, '')]));

  const waiting = async () => {
    const metrics = await freshFigures(bench.app);
    const oldest = Math.round(metrics.of('viber_tasks_deliveries_oldest_due_seconds')!);
    return { ...metrics.by('state', 'viber_tasks_deliveries_waiting_chats'), oldest };
  };

  const reasons = async () =>
    (await freshFigures(bench.app)).by('reason', 'viber_tasks_deliveries_waiting_reason_chats');

  it('are nothing when nothing waits, although chats were written to', async () => {
    expect(await waiting()).toEqual({ due: 0, later: 0, held: 0, oldest: 0 });
    await bench.answer('one', bench.chat());
    await bench.sendAll();
    expect(await waiting()).toEqual({ due: 0, later: 0, held: 0, oldest: 0 });
  });

  it('tell what nobody sends yet from what is being sent, waits for its next attempt, or for its bot', async () => {
    const chats = Array.from({ length: 4 }, () => bench.chat());
    for (const chat of chats) await bench.answer('one', chat);
    await bench.answer('two', chats[0]!);
    expect(await waiting()).toEqual({ due: 4, later: 0, held: 0, oldest: 0 });
    const [sent, tried] = await bench.claim(2);
    expect(sent).toBeDefined();
    await bench.record(tried!, postponed(60_000));
    await bench.app.database.execute(
      'UPDATE chat_lane SET due_at = due_at - 90000 WHERE lease IS NULL AND chat_id <> ?',
      [tried!.chatId],
    );
    expect(await waiting()).toEqual({ due: 2, later: 2, held: 0, oldest: 90 });
    expect(await reasons()).toEqual({ sender: 2, rate: 0, sending: 1, retry: 1, account: 0 });
    await bench.passForRates(-2_000);
    expect(await reasons()).toEqual({ sender: 0, rate: 2, sending: 1, retry: 1, account: 0 });
    await allow(false);
    expect(await reasons()).toEqual({ sender: 0, rate: 0, sending: 0, retry: 0, account: 4 });
    expect(await waiting()).toEqual({ due: 0, later: 0, held: 4, oldest: 0 });
  });
});
