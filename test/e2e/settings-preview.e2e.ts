import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';

const SETTINGS = '/api/messengers/settings';

describe('a change of settings that is only asked about', () => {
  let service: Service;
  beforeEach(async () => (service = await Service.start()));
  afterEach(() => service.stop());

  /** Customers of one bot: one with an active task, one whose task is done, one whose task is in the trash. */
  async function talks(botName: string) {
    const { bot, account } = await service.linkedBot(botName);
    const tasks = [];
    for (const kind of ['active', 'done', 'trash']) {
      const name = `${kind} of ${botName}`;
      await bot.phoneOf(service.viber.createCustomer({ name })).write('Hello');
      tasks.push(await service.taskOf(name));
    }
    await service.ok('PATCH', `/api/tasks/${tasks[1].id}`, { statusId: 'done' });
    await service.ok('DELETE', `/api/tasks/${tasks[2].id}`);
    return { bot, account, tasks };
  }

  it('counts the chats that would go elsewhere, for all bots and for one, and changes nothing', async () => {
    const [a, b] = [await talks('A'), await talks('B')];
    const off = { createTaskWhenNoneActive: false, dryRun: true };
    const preview = await service.ok('PATCH', SETTINGS, off);
    expect(preview).toMatchObject({
      dryRun: true,
      changes: [{ setting: 'createTaskWhenNoneActive', from: true, to: false }],
      chats: 6,
      now: { boundTask: 2, newTask: 4 },
      after: { boundTask: 6, newTask: 0 },
    });
    expect(preview.moved).toHaveLength(4);
    expect(preview.moved).toContainEqual(
      expect.objectContaining({ contactName: 'done of A', taskId: a.tasks[1].id, from: 'new-task', to: 'bound-task' }),
    );
    expect(await service.ok('GET', SETTINGS)).toMatchObject({ createTaskWhenNoneActive: true });
    expect(await service.all(`${SETTINGS}/history`)).toEqual([]);

    const path = `/api/messengers/accounts/${b.account.id}`;
    expect(
      await service.ok('PATCH', path, { overrides: { createTaskWhenNoneActive: false }, dryRun: true }),
    ).toMatchObject({
      changes: [{ setting: 'createTaskWhenNoneActive', from: null, to: false }],
      chats: 3,
      now: { boundTask: 1, newTask: 2 },
      after: { boundTask: 3, newTask: 0 },
    });
    expect((await service.ok('GET', path)).overrides).toEqual({});

    // What a bot overrides is not touched from above; who has left is no chat to count.
    await service.ok('PATCH', path, { overrides: { createTaskWhenNoneActive: true } });
    await a.bot.phoneOf(service.viber.customers.find(({ name }) => name === 'done of A')!).unsubscribe();
    await service.quiet();
    expect(await service.ok('PATCH', SETTINGS, off)).toMatchObject({
      chats: 5,
      now: { boundTask: 2, newTask: 3 },
      after: { boundTask: 3, newTask: 2 },
    });
  });

  it('tells of an account what holds there, and from which level', async () => {
    const { account } = await service.linkedBot('Desk');
    const path = `/api/messengers/accounts/${account.id}`;
    await service.ok('PATCH', SETTINGS, { historyInNewTask: 5 });
    await service.ok('PATCH', path, { overrides: { contactTaskRole: 'both' } });
    const shown = {
      createTaskWhenNoneActive: { value: true, from: 'integration' },
      historyInNewTask: { value: 5, from: 'integration' },
      contactTaskRole: { value: 'both', from: 'account' },
    };
    expect((await service.ok('GET', path)).settings).toMatchObject(shown);
    expect((await service.all('/api/messengers/accounts'))[0].settings).toMatchObject(shown);
    await service.ok('PATCH', path, { overrides: { contactTaskRole: null } });
    expect((await service.ok('GET', path)).settings.contactTaskRole).toEqual({
      value: 'assigner',
      from: 'integration',
    });
  });

  it('refuses what would be refused without it, and other changes beside it', async () => {
    const { account } = await service.linkedBot('Desk');
    const path = `/api/messengers/accounts/${account.id}`;
    for (const [where, body] of [
      [SETTINGS, { historyInNewTask: 7, dryRun: true }],
      [SETTINGS, { historyInNewTask: null, dryRun: true }],
      [SETTINGS, { historyInNewTask: 5, dryRun: 'yes' }],
      [path, { enabled: false, overrides: {}, dryRun: true }],
      [path, { dryRun: true }],
    ] as const) {
      expect([body, problemOf(await service.call('PATCH', where, body))]).toEqual([body, problem(400, 'validation')]);
    }
    expect((await service.ok('GET', path)).enabled).toBe(true);
  });
});
