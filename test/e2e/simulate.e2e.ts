import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';

describe('trying a message out', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start()));
  afterAll(() => service.stop());

  const simulate = (accountId: string, sample: object) =>
    service.ok('POST', `/api/messengers/accounts/${accountId}/simulate`, sample);
  const everything = async () => ({
    tasks: (await service.all('/api/tasks')).length,
    contacts: (await service.all('/api/contacts')).length,
    inbound: (await service.all('/api/messengers/inbound')).length,
  });

  it('of a new customer tells the contact, the task and why, and stores nothing', async () => {
    const { account } = await service.linkedBot('Front desk');
    const before = await everything();
    const preview = await simulate(account.id, { text: 'My printer is broken', customerName: 'Olga' });
    expect(preview).toMatchObject({
      contact: { id: null, name: 'Olga', isNew: true },
      task: {
        id: null,
        number: null,
        isNew: true,
        title: 'Olga (Viber, Front desk)',
        description: 'My printer is broken',
        status: { name: 'New', active: true },
        assigner: { kind: 'contact', id: null, name: 'Olga' },
        counterparty: { id: null, name: 'Olga' },
        assignees: [{ kind: 'employee', name: 'Administrator' }],
        previousTaskId: null,
      },
      rule: 'first-message',
    });
    // Nothing that would only exist if it happened.
    expect(preview.task).not.toHaveProperty('chat');
    expect(preview.why.join(' ')).toMatch(/no task with this bot yet.*contactTaskRole, set for all bots/);
    expect(await everything()).toEqual(before);
    // The numbers of tasks have no gap either.
    const { bot } = await service.linkedBot('Next desk');
    await bot.phoneOf(service.viber.createCustomer({ name: 'Ivan' })).write('Hello');
    expect((await service.taskOf('Ivan')).number).toBe(before.tasks + 1);
  });

  it('of a known customer goes to its task in all cases of the rule, and says which', async () => {
    const { bot, account } = await service.linkedBot('Help desk');
    const phone = bot.phoneOf(service.viber.createCustomer({ name: 'Petru' }));
    await phone.write('First');
    const task = await service.taskOf('Petru');
    const sample = { text: 'Second', contactId: task.counterparty.id };
    const preview = async () => {
      const { rule, task: next, why } = await simulate(account.id, sample);
      return { rule, id: next.id, why: why.join(' ') };
    };
    const patch = (body: object) => service.ok('PATCH', `/api/messengers/accounts/${account.id}`, body);

    expect(await preview()).toMatchObject({
      rule: 'bound-task',
      id: task.id,
      why: expect.stringContaining('is active'),
    });
    await service.ok('PATCH', `/api/tasks/${task.id}`, { statusId: 'done' });
    expect(await preview()).toMatchObject({
      rule: 'status-not-active',
      id: null,
      why: expect.stringMatching(/status Done, which is not active. CreateTaskWhenNoneActive is on/i),
    });
    await patch({ overrides: { createTaskWhenNoneActive: false } });
    expect(await preview()).toMatchObject({
      rule: 'bound-task',
      id: task.id,
      why: expect.stringContaining('is off (set for the bot Help desk)'),
    });
    await patch({ overrides: { createTaskWhenNoneActive: true } });
    await service.ok('DELETE', `/api/tasks/${task.id}`);
    expect(await preview()).toMatchObject({ rule: 'task-in-trash', id: null });
    await service.ok('DELETE', `/api/tasks/${task.id}?permanent=true`);
    expect(await preview()).toMatchObject({ rule: 'task-deleted', id: null });
    // And so it happens.
    await phone.write('Second');
    await service.quiet();
    expect((await service.all(`/api/tasks?contactId=${task.counterparty.id}`)).map(({ id }) => id)).not.toContain(
      task.id,
    );
  });

  it('refuses a contact without a chat, and a sample that makes no sense', async () => {
    const [one, other] = [await service.linkedBot('One'), await service.linkedBot('Other')];
    await one.bot.phoneOf(service.viber.createCustomer({ name: 'Only One' })).write('Hello');
    const { counterparty } = await service.taskOf('Only One');
    const call = (body: object, id = other.account.id) =>
      service.call('POST', `/api/messengers/accounts/${id}/simulate`, body);
    const refused = await call({ text: 'Hello', contactId: counterparty.id });
    expect([problemOf(refused), refused.body.errors[0].path]).toEqual([problem(400, 'validation'), 'contactId']);
    expect(problemOf(await call({ text: 7 }))).toEqual(problem(400, 'validation'));
    expect(problemOf(await call({ text: 'Hello' }, 'nobody'))).toEqual(problem(404, 'account-not-found'));
    const { token } = await service.employee('No Admin');
    const path = `/api/messengers/accounts/${other.account.id}/simulate`;
    expect((await service.call('POST', path, { text: 'Hello' }, { token })).status).toBe(403);
  });
});
