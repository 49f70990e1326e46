import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

it('makes a contact who has not written yet, with all that staff know', async () => {
  const eve = await service.employee('Eve');
  const fields = {
    name: 'Ann Lee',
    phones: [{ number: '+40 721 234 567' }],
    group: 'Partners',
    tags: ['vip'],
    responsibleIds: [eve.id],
    externalId: 'crm-1',
  };
  const contact = await service.ok('POST', '/api/contacts', fields);
  expect(contact).toMatchObject({
    name: 'Ann Lee',
    phones: [{ number: '+40721234567', provenance: 'typed' }],
    chats: [],
    group: 'Partners',
    tags: ['vip'],
    responsible: [{ id: eve.id }],
    externalId: 'crm-1',
    version: 1,
  });
  const task = await service.ok('POST', '/api/tasks', { title: 'Call', contactId: contact.id });
  expect(task.counterparty).toMatchObject({ id: contact.id, name: 'Ann Lee' });

  for (const [wrong, path] of [
    [{}, 'name'],
    [{ name: ' ' }, 'name'],
    [{ name: 'A', phones: [{ number: 'x' }] }, 'phones.0.number'],
    [{ name: 'A', responsibleIds: ['nobody'] }, 'responsibleIds'],
    [{ name: 'A', externalId: 'x'.repeat(191) }, 'externalId'],
    [{ name: 'A', externalId: '' }, 'externalId'],
  ] as const) {
    const { status, body } = await service.call('POST', '/api/contacts', wrong);
    expect([status, body.type, body.errors[0].path]).toEqual([400, 'validation', path]);
  }
});

describe.each([
  ['contact', '/api/contacts', { name: 'A' }],
  ['task', '/api/tasks', { title: 'A' }],
])('the external id of a %s', (_, path, fields) => {
  const found = async (externalId: string) =>
    (await service.all(`${path}?externalId=${encodeURIComponent(externalId)}`)).map(({ id }) => id);

  it('is had by one only, finds it, and can be changed', async () => {
    const first = await service.ok('POST', path, { ...fields, externalId: 'Ж/1 a' });
    const second = await service.ok('POST', path, fields);
    expect([first.externalId, second.externalId]).toEqual(['Ж/1 a', null]);
    expect(await found('Ж/1 a')).toEqual([first.id]);
    expect(await found('ж/1 a')).toEqual([]);
    for (const taken of [
      await service.call('POST', path, { ...fields, externalId: 'Ж/1 a' }),
      await service.call('PATCH', `${path}/${second.id}`, { externalId: 'Ж/1 a' }),
    ]) {
      expect(problemOf(taken)).toEqual(problem(409, 'external-id-taken'));
    }
    await service.ok('PATCH', `${path}/${first.id}`, { externalId: null });
    await service.ok('PATCH', `${path}/${second.id}`, { externalId: 'Ж/1 a' });
    expect(await found('Ж/1 a')).toEqual([second.id]);
  });

  it('is given once, though several ask for it at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => service.call('POST', path, { ...fields, externalId: 'race' })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);
    expect(await found('race')).toHaveLength(1);
  });
});

it('finds the contact that stands for a merged one', async () => {
  const stays = await service.ok('POST', '/api/contacts', { name: 'Stays' });
  const goes = await service.ok('POST', '/api/contacts', { name: 'Goes', externalId: 'goes' });
  await service.ok('POST', `/api/contacts/${stays.id}/merge`, { contactId: goes.id });
  expect((await service.all('/api/contacts?externalId=goes')).map(({ id }) => id)).toEqual([stays.id]);
});

it('finds a task in the trash too, and is free again once that is deleted for good', async () => {
  const task = await service.ok('POST', '/api/tasks', { title: 'A', externalId: 'order-1' });
  await service.ok('DELETE', `/api/tasks/${task.id}`);
  expect((await service.all('/api/tasks?externalId=order-1')).map(({ state }) => state)).toEqual(['trash']);
  await service.ok('DELETE', `/api/tasks/${task.id}?permanent=true`);
  expect(await service.all('/api/tasks?externalId=order-1')).toEqual([]);
  await service.ok('POST', '/api/tasks', { title: 'A', externalId: 'order-1' });
});
