import { Service } from '../support/service.js';

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
