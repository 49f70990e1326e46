import { DataSource } from 'typeorm';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { InboundBench, POISON, type Incoming } from '../../../../test/support/inbound.js';
import { Statements } from '../../../../test/support/statements.js';
import { newId } from '../../../platform/ids.js';
import { CreateContacts } from '../../contacts/contract.js';

const START = Date.now() - 3_600_000;

describe(`people who come through a link (${testDatabaseKind()})`, () => {
  let bench: InboundBench;
  beforeAll(async () => {
    bench = await InboundBench.start();
    await bench.linkAccount('account-2');
  });
  afterAll(() => bench?.stop());
  beforeEach(() => bench.clear());

  const opened = (user: string, context: string, at?: number): Incoming => ({
    user,
    event: { kind: 'opened', userId: user, context },
    ...(at === undefined ? {} : { at }),
  });
  async function link(code: string, target: object, more: object = {}) {
    const terms = { created_by: 'employee-1', created_at: 0, expires_at: Date.now() + 60_000 };
    const row = { id: newId(), account_id: bench.account, code, ...terms, ...target, ...more };
    await bench.app.database.insert('entry_link', [row]);
  }
  const contact = async (name: string) => (await bench.app.commands.execute(new CreateContacts([{ name }])))[0]!.id;
  const waiting = async () =>
    (await bench.app.rows<{ context: string }>('SELECT context FROM chat_opening')).map(({ context }) => context);
  const usedBy = async (code: string) => {
    const [row] = await bench.app.rows<{ user: string | null; used_at: string | null }>(
      `SELECT c.external_user_id AS user, l.used_at FROM entry_link l LEFT JOIN chat c ON c.id = l.used_chat_id
       WHERE l.code = ?`,
      [code],
    );
    return row!.used_at === null ? null : row!.user;
  };
  const descriptions = async () =>
    (await bench.app.rows<{ description: string }>('SELECT description FROM task ORDER BY number')).map(
      (row) => row.description,
    );
  const taskOf = async (user: string) => {
    const rows = await bench.app.rows<{ task_id: string }>('SELECT task_id FROM chat WHERE external_user_id = ?', [
      user,
    ]);
    return rows[0]!.task_id;
  };

  it('are kept until they write, and create nothing before', async () => {
    await link('code', { campaign: 'Summer' });
    await bench.process([opened('ann', 'code')]);
    expect((await bench.inbox()).map(({ state }) => state)).toEqual(['processed']);
    expect(await waiting()).toEqual(['code']);
    expect(await Promise.all(['chat', 'contact', 'task'].map((table) => bench.app.count(table)))).toEqual([0, 0, 0]);

    await bench.process([{ user: 'ann', text: 'one' }]);
    expect(await waiting()).toEqual([]);
    await bench.process([{ user: 'ann', text: 'two' }]);
    expect(await descriptions()).toEqual(['one\n\nCampaign: Summer']);
    expect(await usedBy('code')).toBe('ann');
  });

  it('are attributed in one batch as in several, by the order in which it happened', async () => {
    await link('code', { campaign: 'Summer' });
    await bench.process([
      { user: 'ann', text: 'before', at: START },
      opened('bob', 'code', START + 20),
      { user: 'bob', text: 'after', at: START + 30 },
      { user: 'bob', text: 'written before the link, arrived late', at: START + 10 },
    ]);
    expect(await waiting()).toEqual([]);
    expect(await usedBy('code')).toBe('bob');
    expect(await bench.feedOf('bob')).toEqual(['written before the link, arrived late', 'after']);
  });

  it('are attributed by the latest link they came through', async () => {
    await link('first', { campaign: 'First' });
    await link('second', { campaign: 'Second' });
    await bench.process([opened('ann', 'second', START + 10)]);
    await bench.process([opened('ann', 'first', START)]);
    await bench.process([{ user: 'ann', text: 'one', at: START + 20 }]);
    expect(await descriptions()).toEqual(['one\n\nCampaign: Second']);
    expect([await usedBy('first'), await usedBy('second')]).toEqual([null, 'ann']);
  });

  it('get the card that the link names; a second one through the same link gets their own', async () => {
    const id = await contact('Anna of the shop');
    await link('code', { contact_id: id });
    // Who of them is processed first is open: their chats are worked on apart.
    await bench.process([opened('ann', 'code'), opened('bob', 'code'), { user: 'ann' }, { user: 'bob' }]);
    const names = new Map([
      ['ann', await bench.namesOf('ann')],
      ['bob', await bench.namesOf('bob')],
    ]);
    const first = (await usedBy('code'))!;
    const second = first === 'ann' ? 'bob' : 'ann';
    expect(names.get(first)).toEqual(['Anna of the shop']);
    expect(names.get(second)).toEqual([second]);
    expect(await bench.app.count('contact')).toBe(2);
  });

  it.each<[string, object]>([
    ['expired', { expires_at: START }],
    ['revoked', { revoked_at: START }],
    ['used', { used_at: START }],
    ['of another account', { account_id: 'account-2' }],
    ['of a card that is gone', { contact_id: 'gone' }],
  ])('come as if there were no link when it is %s', async (_name, more) => {
    await link('code', { contact_id: await contact('Anna') }, more);
    await bench.process([opened('ann', 'code'), { user: 'ann' }, opened('bob', 'made-up'), { user: 'bob' }]);
    expect(await bench.namesOf('ann')).toEqual(['ann']);
    expect(await bench.namesOf('bob')).toEqual(['bob']);
    expect(await waiting()).toEqual([]);
  });

  it('write into the task that the link names, on the card of its contact, and are answered there', async () => {
    await bench.process([{ user: 'anna', name: 'Anna' }]);
    const task = await taskOf('anna');
    await link('code', { task_id: task });
    await bench.process([opened('new phone', 'code'), { user: 'new phone', text: 'It is me' }]);
    expect(await bench.namesOf('new phone')).toEqual(['Anna']);
    expect(await taskOf('new phone')).toBe(task);
    expect(await bench.feedOf('new phone')).toEqual(['Hello', 'It is me']);
    expect(await bench.app.count('task')).toBe(1);
  });

  it('keep their own card when they have one, and their message goes to the task all the same', async () => {
    await bench.process([{ user: 'anna' }, { user: 'bob' }]);
    const task = await taskOf('anna');
    await link('code', { task_id: task });
    await bench.process([opened('bob', 'code'), { user: 'bob', text: 'for Anna' }]);
    expect(await taskOf('bob')).toBe(task);
    expect(await bench.namesOf('bob')).toEqual(['bob']);
    // Answers to Anna still go to her own chat.
    expect(await bench.feedOf('anna')).toEqual(['Hello', 'for Anna']);
  });

  it('are not back by opening the chat when they had left: only by writing', async () => {
    await bench.process([{ user: 'ann' }]);
    await bench.process([{ user: 'ann', event: { kind: 'subscription', userId: 'ann', subscribed: false } }]);
    await bench.process([opened('ann', 'code')]);
    expect(await bench.subscribed('ann')).toBe(false);
    await bench.process([{ user: 'ann' }]);
    expect(await bench.subscribed('ann')).toBe(true);
  });

  it('stay on the way when their first message cannot be stored, until one can', async () => {
    await link('code', { campaign: 'Summer' });
    await bench.process([opened('ann', 'code'), { user: 'ann', text: POISON }]);
    expect(await waiting()).toEqual(['code']);
    expect(await usedBy('code')).toBeNull();
    await bench.process([{ user: 'ann', text: 'two' }]);
    expect(await descriptions()).toEqual(['two\n\nCampaign: Summer']);
  });

  it('need no more statements when they are many', async () => {
    const come = async (users: string[]) => {
      for (const user of users) {
        await link(`code of ${user}`, { contact_id: await contact(user) });
      }
      await bench.take(users.map((user) => opened(user, `code of ${user}`)));
      await bench.take(users.map((user): Incoming => ({ user })));
      const statements = new Statements(bench.app.get(DataSource));
      const batches = await bench.drain();
      return statements.all.length / batches.length;
    };
    const few = await come(['a', 'b']);
    expect(await come(Array.from({ length: 60 }, (_, i) => `person ${i}`))).toBeLessThanOrEqual(few + 1);
  });
});
