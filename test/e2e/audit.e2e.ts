import { Service } from '../support/service.js';
import { until } from '../support/until.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- tests read answers as a client of the API would */
let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

const listed = (query = '') => service.all(`/api/audit${query}`);
/** What `work` leaves in the audit trail, the oldest first. */
async function entriesOf(work: () => Promise<unknown>): Promise<any[]> {
  const before = (await listed()).length;
  await work();
  return (await listed()).toReversed().slice(before);
}
const actions = (entries: any[]) => entries.map(({ action }) => action);

describe('the audit trail', () => {
  it('tells who linked, paused and unlinked a bot, with which token, from where, and when', async () => {
    const { id, token } = await service.employee('Ann Admin', 'admin');
    const bot = service.viber.createBot({ name: 'Desk' });
    const as = { token, headers: { 'x-request-id': 'the-request-of-ann' } };
    let account: any;
    const began = Date.now();
    const entries = await entriesOf(async () => {
      const body = { kind: 'viber', apiKey: bot.apiKey };
      account = (await service.call('POST', '/api/messengers/accounts', body, as)).body;
      const path = `/api/messengers/accounts/${account.id}`;
      await service.call('PATCH', path, { enabled: false }, as);
      await service.call('PATCH', path, { enabled: true, overrides: { historyInNewTask: 5 } }, as);
      await service.call('DELETE', path, undefined, as);
    });
    expect(actions(entries)).toEqual([
      'account.linked',
      'account.paused',
      'account.settings-changed',
      'account.resumed',
      'account.unlinked',
    ]);
    const [token1] = (await service.ok('GET', `/api/employees/${id}/tokens`)).items;
    for (const entry of entries) {
      expect(entry).toMatchObject({
        actor: { kind: 'employee', id, name: 'Ann Admin' },
        credential: { kind: 'token', id: token1.id },
        address: '127.0.0.1',
        target: { kind: 'account', id: account.id },
        outcome: 'ok',
        requestId: 'the-request-of-ann',
      });
      expect(Date.parse(entry.at)).toBeGreaterThanOrEqual(began);
    }
    expect(entries[2].details).toEqual({ historyInNewTask: { from: null, to: 5 } });
  });

  it('tells who was refused a link of a bot, or another key of one, and why', async () => {
    const { bot, account } = await service.linkedBot('Desk of the refused');
    const other = service.viber.createBot({ name: 'Another desk' });
    const { id, token } = await service.employee('Rita Admin', 'admin');
    const link = (apiKey: string) =>
      service.call('POST', '/api/messengers/accounts', { kind: 'viber', apiKey }, { token });
    const change = (apiKey: string) =>
      service.call('PATCH', `/api/messengers/accounts/${account.id}`, { apiKey }, { token });
    const answers = [await link(bot.apiKey), await link('no-key-of-any-bot'), await change(other.apiKey)];
    expect(answers.every(({ status }) => status >= 400 && status < 500)).toBe(true);
    const kept = await until('an entry of each', async () => {
      const entries = (await listed(`?actor=${id}&outcome=refused`)).toReversed();
      return entries.length === answers.length ? entries : null;
    });
    expect(kept.map(({ action, target, details }) => [action, target.id, details])).toEqual([
      ['account.linked', null, { reason: 'already-linked' }],
      ['account.linked', null, { reason: answers[1]!.body.type }],
      ['account.key-changed', account.id, { reason: 'other-bot' }],
    ]);
    expect(kept[0]).toMatchObject({ actor: { kind: 'employee', id, name: 'Rita Admin' }, address: '127.0.0.1' });
  });

  it('keeps settings from and to, and of texts only that they changed', async () => {
    const text = { en: 'Nobody may find this sentence in the audit trail.' };
    const entries = await entriesOf(() =>
      service.ok('PATCH', '/api/messengers/settings', { historyInNewTask: 50, welcome: { text } }),
    );
    expect(entries).toMatchObject([{ action: 'settings.changed', target: { kind: 'settings', id: null } }]);
    expect(entries[0].details).toEqual({ historyInNewTask: { from: 10, to: 50 }, welcome: {} });
    const same = await entriesOf(() => service.ok('PATCH', '/api/messengers/settings', { historyInNewTask: 50 }));
    expect(same).toEqual([]);
  });

  it('is listed by actor, action, target, outcome and time, page by page', async () => {
    const { id, token } = await service.employee('Ben Admin', 'admin');
    for (const historyInNewTask of [1, 5, 20]) {
      await service.call('PATCH', '/api/messengers/settings', { historyInNewTask }, { token });
    }
    const theirs = await listed(`?actor=${id}&limit=1`);
    expect(theirs.map(({ details }) => details.historyInNewTask?.to)).toEqual([20, 5, 1]);
    expect(await listed(`?actor=${id}&action=account.linked`)).toEqual([]);
    expect(await listed(`?actor=${id}&action=settings.changed`)).toEqual(theirs);
    expect(await listed(`?actor=${id}&targetKind=settings&outcome=ok`)).toEqual(theirs);
    expect(await listed(`?actor=${id}&outcome=refused`)).toEqual([]);
    expect(await listed(`?actor=${id}&target=${id}`)).toEqual([]);
    expect(await listed(`?actor=system&action=settings.changed`)).toEqual([]);
    const [newest, middle] = theirs as [any, any];
    expect(await listed(`?actor=${id}&from=${newest.at}`)).toContainEqual(newest);
    expect(await listed(`?actor=${id}&to=${middle.at}`)).not.toContainEqual(middle);
    expect((await service.call('GET', '/api/audit?cursor=x')).status).toBe(400);
  });

  it('keeps statuses, templates, merges, and what is deleted for good, without their texts', async () => {
    const planted = 'Nobody may find this name in the audit trail';
    const { bot } = await service.linkedBot('Desk of the deleted');
    await bot.phoneOf(service.viber.createCustomer({ name: 'Ann' })).write(planted);
    const task = await service.taskOf('Desk of the deleted');
    let status: any;
    const entries = await entriesOf(async () => {
      status = await service.ok('POST', '/api/task-statuses', { name: planted.slice(0, 20), active: true });
      await service.ok('PATCH', `/api/task-statuses/${status.id}`, { active: false });
      await service.ok('DELETE', `/api/task-statuses/${status.id}`);
      const template = await service.ok('POST', '/api/contact-templates', { name: planted });
      await service.ok('DELETE', `/api/contact-templates/${template.id}`);
      const [one, other] = [await service.ok('POST', '/api/contacts', { name: planted }), task.counterparty];
      await service.ok('POST', `/api/contacts/${one.id}/merge`, { contactId: other.id });
      await service.ok('DELETE', `/api/tasks/${task.id}`);
      await service.ok('DELETE', `/api/tasks/${task.id}?permanent=true`);
    });
    const told = entries.map(({ action, target, details }) => [action, target.id, details]);
    expect(told).toContainEqual([
      'status.changed',
      status.id,
      expect.objectContaining({ active: { from: true, to: false } }),
    ]);
    expect(told).toContainEqual(['status.removed', status.id, expect.anything()]);
    expect(told).toContainEqual(['task.deleted', task.id, { number: task.number }]);
    expect(actions(entries)).toEqual(
      expect.arrayContaining(['contact-template.changed', 'contact-template.removed', 'contact.merged']),
    );
    expect(JSON.stringify(await listed())).not.toContain(planted.slice(0, 20));
  });

  it('keeps who reads the inbox log and one-time codes, and who asks for what they may not; of many a minute how many', async () => {
    const { account } = await service.linkedBot('Desk of codes');
    const { id, token } = await service.employee('Mallory');
    // What is counted is written once a minute from the start on.
    await service.restart();
    const entries = await entriesOf(async () => {
      for (let i = 0; i < 3; i++) await service.call('GET', '/api/messengers/settings/history', undefined, { token });
      for (let i = 0; i < 4; i++) await service.ok('GET', '/api/messengers/inbound');
      await service.ok('GET', `/api/messengers/accounts/${account.id}/entry-links`);
      await service.restart();
    });
    expect(actions(entries.slice(0, 3))).toEqual(['access.refused', 'inbox.read', 'entry-links.read']);
    const refused = {
      action: 'access.refused',
      outcome: 'refused',
      actor: { kind: 'employee', id, name: 'Mallory' },
      details: { method: 'GET', route: '/api/messengers/settings/history' },
    };
    expect(entries[0]).toMatchObject(refused);
    expect(entries.slice(3)).toMatchObject([
      { ...refused, details: { ...refused.details, times: 2 } },
      { action: 'inbox.read', details: { times: 3 } },
    ]);
  });

  it('keeps forged callbacks of an account, however many they are, in few entries', async () => {
    const { bot, account } = await service.linkedBot('Desk of forgers');
    const forged = () =>
      fetch(service.webhookOf(bot), {
        method: 'POST',
        headers: { 'x-viber-content-signature': '0'.repeat(64) },
        body: '{"event":"message"}',
      });
    await service.restart();
    for (let i = 0; i < 50; i++) expect((await forged()).status).toBe(403);
    await service.restart();
    const kept = (await listed('?action=callback.forged')).toReversed();
    expect(kept).toMatchObject([
      {
        actor: { kind: 'anonymous' },
        address: '127.0.0.1',
        target: { id: account.id },
        outcome: 'refused',
        details: {},
      },
      { target: { id: account.id }, details: { times: 49 } },
    ]);
  });

  it('is for admins, and nobody changes it', async () => {
    const { token } = await service.employee('Eve');
    const refused = await service.call('GET', '/api/audit', undefined, { token });
    expect(refused).toMatchObject({ status: 403, body: { type: 'forbidden' } });
    const [entry] = await listed();
    for (const [method, path] of [
      ...['POST', 'PUT', 'PATCH', 'DELETE'].map((verb) => [verb, '/api/audit'] as const),
      ...['PATCH', 'DELETE'].map((verb) => [verb, `/api/audit/${entry.id}`] as const),
    ]) {
      expect([404, 405]).toContain((await service.call(method, path, method === 'DELETE' ? undefined : {})).status);
    }
    expect(await listed()).toContainEqual(entry);
  });

  it('is looked through by the operator, who sees what was changed in the database', async () => {
    const well = await service.operate(['check']);
    expect(well.said).toMatch(
      /ok +audit trail \(\d+ entries\)\n +The newest is number \d+, with the hash [\da-f]{64}\./,
    );
  });
});
