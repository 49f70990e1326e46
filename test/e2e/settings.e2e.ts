import { PHONE_QUESTION } from '../../src/contexts/messengers/domain/phone-request.i18n.js';
import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';

const SETTINGS = '/api/messengers/settings';
const DEFAULTS = {
  createTaskWhenNoneActive: true,
  historyInNewTask: 10,
  sendAsEmployee: false,
  contactTaskRole: 'assigner',
  welcome: { text: {}, buttons: [] },
  phoneRequest: PHONE_QUESTION,
};

let service: Service;
let made = 0;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());
beforeEach(() => service.ok('PATCH', SETTINGS, DEFAULTS));

interface Change {
  changedAt: string;
  changedBy: { id: string; name: string };
  accountId: string | null;
  setting: string;
  from: unknown;
  to: unknown;
}
const history = () => service.all<Change>(`${SETTINGS}/history`);
const bySetting = (a: Change, b: Change) => a.setting.localeCompare(b.setting);
/** The changes that `work` makes, newest first. */
async function changesBy(work: () => Promise<unknown>) {
  const before = await history();
  await work();
  return (await history()).slice(0, -before.length || undefined);
}
const patchAccount = (id: string, body: object) => service.call('PATCH', `/api/messengers/accounts/${id}`, body);

describe('the integration-wide settings', () => {
  it('begin with the defaults', async () => {
    const fresh = await Service.start();
    expect(await fresh.ok('GET', SETTINGS)).toEqual(DEFAULTS);
    expect(await fresh.ok('GET', `${SETTINGS}/history`)).toEqual({ items: [], nextCursor: null });
    await fresh.stop();
  });

  it('change where they are named, and stay otherwise', async () => {
    const changed = { ...DEFAULTS, historyInNewTask: 0, contactTaskRole: 'both' };
    const answer = await service.ok('PATCH', SETTINGS, { historyInNewTask: 0, contactTaskRole: 'both' });
    expect(answer).toEqual(changed);
    expect(await service.ok('GET', SETTINGS)).toEqual(changed);
  });

  it('keep who changed what, when, from what to what', async () => {
    const began = Date.now();
    const changes = await changesBy(() =>
      service.ok('PATCH', SETTINGS, { createTaskWhenNoneActive: false, historyInNewTask: 50 }),
    );
    expect(changes.toSorted(bySetting).map(({ setting, from, to }) => [setting, from, to])).toEqual([
      ['createTaskWhenNoneActive', true, false],
      ['historyInNewTask', 10, 50],
    ]);
    for (const change of changes) {
      expect(change).toMatchObject({ accountId: null, changedBy: { name: 'Administrator', id: expect.any(String) } });
      expect(Date.parse(change.changedAt)).toBeGreaterThanOrEqual(began);
    }
  });

  it('name the admin who changed them', async () => {
    const { token, id } = await service.employee('Second Admin', 'admin');
    const changes = await changesBy(() => service.call('PATCH', SETTINGS, { sendAsEmployee: true }, { token }));
    expect(changes).toMatchObject([
      { setting: 'sendAsEmployee', from: false, to: true, changedBy: { id, name: 'Second Admin' } },
    ]);
  });

  it('record nothing where nothing changed', async () => {
    expect(await changesBy(() => service.ok('PATCH', SETTINGS, { ...DEFAULTS }))).toEqual([]);
    expect(await changesBy(() => service.ok('PATCH', SETTINGS, {}))).toEqual([]);
  });

  it('lose no change when two admins change them at once', async () => {
    const changes = await changesBy(() =>
      Promise.all([
        service.ok('PATCH', SETTINGS, { historyInNewTask: 5 }),
        service.ok('PATCH', SETTINGS, { sendAsEmployee: true }),
        service.ok('PATCH', SETTINGS, { contactTaskRole: 'assignee' }),
      ]),
    );
    expect(changes).toHaveLength(3);
    expect(await service.ok('GET', SETTINGS)).toEqual({
      ...DEFAULTS,
      historyInNewTask: 5,
      sendAsEmployee: true,
      contactTaskRole: 'assignee',
    });
  });

  it('list their history newest first, in pages', async () => {
    for (const historyInNewTask of [0, 1, 5]) await service.ok('PATCH', SETTINGS, { historyInNewTask });
    const first = await service.ok('GET', `${SETTINGS}/history?limit=2`);
    const second = await service.ok('GET', `${SETTINGS}/history?limit=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ to }) => to)).toEqual([5, 1, 0]);
    expect(problemOf(await service.call('GET', `${SETTINGS}/history?cursor=x`))).toEqual(problem(400, 'validation'));
  });

  it.each<[string, object, string]>([
    ['a number of messages that is not offered', { historyInNewTask: 7 }, 'historyInNewTask'],
    ['a number as text', { historyInNewTask: '10' }, 'historyInNewTask'],
    ['no value', { sendAsEmployee: null }, 'sendAsEmployee'],
    ['a word for yes', { createTaskWhenNoneActive: 'yes' }, 'createTaskWhenNoneActive'],
    ['a role that is none', { contactTaskRole: 'boss' }, 'contactTaskRole'],
    ['a setting that is none', { speed: 1 }, 'speed'],
  ])('refuse %s, and then change nothing', async (_name, body, path) => {
    const changes = await changesBy(async () => {
      const answer = await service.call('PATCH', SETTINGS, { contactTaskRole: 'both', ...body });
      expect(problemOf(answer)).toEqual(problem(400, 'validation'));
      expect(answer.body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
    });
    expect(changes).toEqual([]);
    expect(await service.ok('GET', SETTINGS)).toEqual(DEFAULTS);
  });

  it('are closed to employees who are no admins', async () => {
    const { token } = await service.employee('Worker');
    for (const [method, path] of [
      ['GET', SETTINGS],
      ['PATCH', SETTINGS],
      ['GET', `${SETTINGS}/history`],
    ] as const) {
      const answer = await service.call(method, path, method === 'PATCH' ? {} : undefined, { token });
      expect(problemOf(answer)).toEqual(problem(403, 'forbidden'));
      expect((await service.call(method, path, undefined, { token: null })).status).toBe(401);
    }
  });
});

describe("an account's own settings", () => {
  it('override what is common, are recorded with the account, and are taken away by null', async () => {
    const { account } = await service.linkedBot(`Bot ${++made}`);
    const set = await changesBy(() =>
      patchAccount(account.id, { overrides: { historyInNewTask: 0, contactTaskRole: 'assignee' } }),
    );
    expect(set.toSorted(bySetting).map(({ setting, from, to, accountId }) => [setting, from, to, accountId])).toEqual([
      ['contactTaskRole', null, 'assignee', account.id],
      ['historyInNewTask', null, 0, account.id],
    ]);
    const more = await patchAccount(account.id, { overrides: { sendAsEmployee: false, contactTaskRole: null } });
    expect(more.body.overrides).toEqual({ historyInNewTask: 0, sendAsEmployee: false });
    expect((await history()).slice(0, 2)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ setting: 'contactTaskRole', from: 'assignee', to: null, accountId: account.id }),
        expect.objectContaining({ setting: 'sendAsEmployee', from: null, to: false, accountId: account.id }),
      ]),
    );
    expect(await service.ok('GET', SETTINGS)).toEqual(DEFAULTS);
  });

  it('decide about its own tasks only, from the next message on', async () => {
    const [own, common] = [await service.linkedBot(`Bot ${++made}`), await service.linkedBot(`Bot ${++made}`)];
    await service.ok('PATCH', SETTINGS, { contactTaskRole: 'both' });
    await patchAccount(own.account.id, { overrides: { contactTaskRole: 'assignee' } });
    const roles = async ({ bot }: typeof own) => {
      const name = `Customer ${++made}`;
      await bot.phoneOf(service.viber.createCustomer({ name })).write('Hello');
      const task = await service.taskOf(`${name} (`);
      const kinds = task.assignees.map(({ kind }: { kind: string }) => kind);
      return [task.assigner.kind, kinds.includes('contact'), task.counterparty.name === name];
    };
    expect(await roles(own)).toEqual(['employee', true, true]);
    expect(await roles(common)).toEqual(['contact', true, true]);
    await service.ok('PATCH', SETTINGS, { contactTaskRole: 'assigner' });
    expect(await roles(common)).toEqual(['contact', false, true]);
  });

  it('name who does the tasks: those of the account, else the employee who linked it; named twice counts once', async () => {
    const { bot, account } = await service.linkedBot(`Bot ${++made}`);
    const [ann, bob] = [await service.employee('Ann'), await service.employee('Bob')];
    const doers = async () => {
      const name = `Customer ${++made}`;
      await bot.phoneOf(service.viber.createCustomer({ name })).write('Hello');
      return (await service.taskOf(`${name} (`)).assignees.map((person: { name: string }) => person.name);
    };
    expect(await doers()).toEqual(['Administrator']);
    await patchAccount(account.id, { additionalAssigneeIds: [ann.id, bob.id, ann.id] });
    expect(await doers()).toEqual(['Ann', 'Bob']);
    await patchAccount(account.id, { additionalAssigneeIds: [] });
    expect(await doers()).toEqual(['Administrator']);
  });

  it('outlive unlinking', async () => {
    const { bot, account } = await service.linkedBot(`Bot ${++made}`);
    await patchAccount(account.id, { overrides: { historyInNewTask: 1 } });
    await service.call('DELETE', `/api/messengers/accounts/${account.id}`);
    const again = await service.ok('POST', '/api/messengers/accounts', { kind: 'viber', apiKey: bot.apiKey });
    expect(again.overrides).toEqual({ historyInNewTask: 1 });
  });
});
