import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { freshFigures } from '../../../../test/support/metrics.js';
import { SecretsModule } from '../../../platform/secrets/secrets.module.js';
import { InboxModule } from '../inbox/inbox.module.js';
import { messengersSchema } from '../persistence/schema.js';
import { SendMetrics } from '../send-to-chat/send.metrics.js';
import { AccountsMetrics } from './accounts.metrics.js';

const row = {
  kind: 'test',
  type: 'bot',
  state: 'linked',
  uri: 'desk',
  api_key: '',
  api_key_last4: 'x',
  enabled: true,
  healthy: true,
  health_reason: '',
  checked_at: 0,
  stops: 0,
  created_at: 5_000,
  last_event_at: null as number | null,
  webhook_watch: null as string | null,
  overrides: '{}',
  additional_assignee_ids: '[]',
  linked_by: 'x',
};

it(`figures of bots tell how each linked one does, and forget who was unlinked (${testDatabaseKind()})`, async () => {
  const app = await Contexts.start([SecretsModule, InboxModule], [messengersSchema], [AccountsMetrics, SendMetrics]);
  try {
    const watch = JSON.stringify({ ours: false, registered: null, foreign: 'https://x', takings: [] });
    const accounts = [
      { ...row, name: 'Well', last_event_at: 9_999_000 },
      { ...row, name: 'Paused', enabled: false },
      { ...row, name: 'Sick', healthy: false, webhook_watch: watch },
      { ...row, name: 'Gone', state: 'unlinked' },
    ];
    const ids = accounts.map(({ name }) => ({ id: name, external_id: name, webhook_key: name }));
    await app.database.insert(
      'account',
      accounts.map((account, index) => ({ ...account, ...ids[index] })),
    );
    const figures = await freshFigures(app);
    const by = (figure: string) => figures.by('name', `viber_tasks_account_${figure}`);
    expect(by('healthy')).toEqual({ Well: 1, Paused: 1, Sick: 0 });
    expect(by('open')).toEqual({ Well: 1, Paused: 0, Sick: 0 });
    expect(by('webhook_ours')).toEqual({ Well: 1, Paused: 1, Sick: 0 });
    expect(by('last_callback_timestamp_seconds')).toEqual({ Well: 9_999, Paused: 5, Sick: 5 });
    expect(figures.of('viber_tasks_callbacks_missigned_total', { account: 'Well' })).toBe(0);
    expect(figures.of('viber_tasks_send_attempts_total', { account: 'Well', outcome: 'unknown' })).toBe(0);
    await app.database.execute(`UPDATE account SET state = 'unlinked' WHERE name <> 'Well'`);
    const later = await freshFigures(app);
    expect(later.by('name', 'viber_tasks_account_healthy')).toEqual({ Well: 1 });
  } finally {
    await app.stop();
  }
});
