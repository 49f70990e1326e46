import { type Answer, Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

let made = 0;
const template = (fields: object = {}) =>
  service.ok('POST', '/api/contact-templates', { name: `Template ${++made}`, ...fields });
const refusal = ({ status, body }: Answer) => ({ status, type: body.type });

/** A bot with this contact template; `write` tells the card of a new customer who writes to it. */
async function desk(contactTemplateId: string | null) {
  const bot = service.viber.createBot({ name: `Desk ${++made}` });
  const account = await service.ok('POST', '/api/messengers/accounts', {
    kind: 'viber',
    apiKey: bot.apiKey,
    contactTemplateId,
  });
  const write = async (name: string) => {
    await bot.phoneOf(service.viber.createCustomer({ name })).write('Hello');
    await service.quiet();
    return (await service.all('/api/contacts')).find((card) => card.name === name);
  };
  return { account, write };
}

describe('a contact template', () => {
  it('is made, shown, changed and deleted by admins; everybody reads it', async () => {
    const { id: annId, token } = await service.employee('Ann');
    const added = await template({
      name: ' Shops ',
      group: 'Customers',
      responsibleIds: [annId],
      tags: ['viber', 'viber'],
    });
    expect(added).toMatchObject({
      name: 'Shops',
      group: 'Customers',
      responsible: [{ id: annId, name: 'Ann' }],
      tags: ['viber'],
      warnings: [],
      warningCodes: [],
    });
    const path = `/api/contact-templates/${added.id}`;
    expect((await service.call('GET', path, undefined, { token })).body).toEqual(added);
    expect(await service.ok('PATCH', path, { group: null })).toMatchObject({
      name: 'Shops',
      group: null,
      tags: ['viber'],
    });
    expect(await service.ok('PATCH', path, { group: '' })).toMatchObject({ group: null });
    const newer = await template();
    expect((await service.all('/api/contact-templates?limit=1')).map(({ id }) => id)).toEqual([newer.id, added.id]);
    for (const [method, where, body] of [
      ['POST', '/api/contact-templates', { name: 'Mine' }],
      ['PATCH', path, { name: 'Mine' }],
      ['DELETE', path, undefined],
    ] as const) {
      expect((await service.call(method, where, body, { token })).status).toBe(403);
    }
    expect((await service.call('DELETE', path)).status).toBe(204);
    expect(refusal(await service.call('GET', path))).toEqual({ status: 404, type: 'contact-template-not-found' });
  });

  it('is refused with fields that are wrong', async () => {
    const wrong: Array<[object, string]> = [
      [{ name: '' }, 'name'],
      [{ group: 'x'.repeat(101) }, 'group'],
      [{ responsibleIds: ['nobody'] }, 'responsibleIds'],
      [{ tags: 'vip' }, 'tags'],
      [{ color: 'red' }, 'color'],
    ];
    for (const [fields, path] of wrong) {
      const { status, body } = await service.call('POST', '/api/contact-templates', { name: 'Fine', ...fields });
      expect({ status, type: body.type }).toEqual({ status: 400, type: 'validation' });
      expect([...new Set(body.errors.map((error: { path: string }) => error.path))]).toEqual([path]);
    }
  });

  it('gives new cards of its account their group, people and tags; those that are there stay as they are', async () => {
    const [ann, bob] = [await service.employee('Ann'), await service.employee('Bob')];
    const { id } = await template({ group: 'Shops', responsibleIds: [ann.id, bob.id], tags: ['viber', 'new'] });
    const { account, write } = await desk(id);
    expect(account).toMatchObject({ contactTemplateId: id, warnings: [] });
    const plain = { group: null, responsible: [], tags: [] };
    const card = { group: 'Shops', tags: ['viber', 'new'] };
    const first = await write('Первый');
    expect(first).toMatchObject({ ...card, responsible: [{ id: ann.id }, { id: bob.id }] });

    await service.ok('PATCH', `/api/employees/${ann.id}`, { active: false });
    const [warning] = (await service.ok('GET', `/api/messengers/accounts/${account.id}`)).warnings;
    expect(warning).toBe(
      '"Ann" of the contact template is no active employee any more, and is made responsible for nobody.',
    );
    expect(await write('Второй')).toMatchObject({ ...card, responsible: [{ id: bob.id, name: 'Bob' }] });
    await service.ok('PATCH', `/api/messengers/accounts/${account.id}`, { contactTemplateId: null });
    expect(await write('Третий')).toMatchObject(plain);
    expect(await service.ok('GET', `/api/contacts/${first.id}`)).toMatchObject(card);
    expect(await (await desk(null)).write('Четвёртый')).toMatchObject(plain);
  });

  it('cannot be deleted while an account uses it, nor given to one while it is deleted', async () => {
    const { id, name } = await template();
    const { account } = await desk(id);
    const used = await service.call('DELETE', `/api/contact-templates/${id}`);
    expect(refusal(used)).toEqual({ status: 409, type: 'template-in-use' });
    expect(used.body.detail).toBe(
      `"${name}" is the contact template of "${account.name}". Give them another one, or none.`,
    );
    for (let round = 0; round < 12; round++) {
      const other = await template();
      const [given, removed] = await Promise.all([
        service.call('PATCH', `/api/messengers/accounts/${account.id}`, { contactTemplateId: other.id }),
        service.call('DELETE', `/api/contact-templates/${other.id}`),
      ]);
      expect([given.status, removed.status]).toEqual(given.status === 200 ? [200, 409] : [400, 204]);
      expect((await service.ok('GET', `/api/messengers/accounts/${account.id}`)).warnings).toEqual([]);
    }
  });
});
