import type { SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
let bot: SimulatedBot;
let account: { id: string };
beforeAll(async () => {
  service = await Service.start();
  ({ bot, account } = await service.linkedBot('Links'));
});
afterAll(() => service?.stop());

const url = () => `/api/messengers/accounts/${account.id}/entry-links`;
const make = (target: object) => service.ok('POST', url(), target);
const links = () => service.all(url());
const linkOf = async (id: string) => (await links()).find((link) => link.id === id);
/** Somebody opens the link of the page on their phone. */
async function come(name: string, link: { url: string }) {
  const html = await (await fetch(link.url)).text();
  const deepLink = new URL(/href="(viber:[^"]*)"/.exec(html)![1]!.replaceAll('&amp;', '&'));
  const phone = bot.phoneOf(service.viber.createCustomer({ name }));
  await phone.open({ context: deepLink.searchParams.get('context')! });
  return phone;
}

describe('a one-time link', () => {
  it('of a contact gives the chat to their card', async () => {
    await bot.phoneOf(service.viber.createCustomer({ name: 'Olga' })).write('From my old number');
    const { counterparty } = await service.taskOf('Olga');
    await service.ok('PATCH', `/api/contacts/${counterparty.id}`, { name: 'Olga of the shop' });
    const link = await make({ contactId: counterparty.id });
    expect(link).toMatchObject({ contactId: counterparty.id, taskId: null, campaign: null, state: 'open' });

    const phone = await come('O.', link);
    await service.quiet();
    expect(await service.all('/api/contacts?search=O.')).toEqual([]);
    await phone.write('From my new number');
    const task = await until('the new chat', async () =>
      (await service.all(`/api/tasks?contactId=${counterparty.id}`)).find(
        (t) => t.description === 'From my new number',
      ),
    );
    expect(task.counterparty).toMatchObject({ id: counterparty.id, name: 'Olga of the shop' });
    expect((await service.ok('GET', `/api/contacts/${counterparty.id}`)).chats).toHaveLength(2);
    expect(await linkOf(link.id)).toMatchObject({ state: 'used', usedByContactId: counterparty.id });
  });

  it('of a task leads the first message into it, and the answers into the chat', async () => {
    const made = await service.ok('POST', '/api/tasks', { title: 'Call back', description: '' });
    const link = await make({ taskId: made.id });
    const phone = await come('Petro', link);
    await phone.write('I am here');
    const action = await until('the message', async () => (await service.feed(made.id))[0]);
    expect(action).toMatchObject({ text: 'I am here', direction: 'in', author: { name: 'Petro' } });
    const task = await service.ok('GET', `/api/tasks/${made.id}`);
    expect(task).toMatchObject({ counterparty: { name: 'Petro' }, chat: { accountId: account.id } });
    await service.reply(task, 'Good that you came');
    await until('the answer', () => phone.received.some(({ text }) => text === 'Good that you came'));
    expect((await service.all('/api/tasks')).filter(({ title }) => title.includes('Petro'))).toEqual([]);
  });

  it('of a task that takes no more opens one that follows it', async () => {
    await bot.phoneOf(service.viber.createCustomer({ name: 'Ion' })).write('It is broken');
    const old = await service.taskOf('Ion (');
    const done = (await service.all('/api/task-statuses')).find(({ active }) => !active);
    await service.ok('PATCH', `/api/tasks/${old.id}`, { statusId: done.id });
    await (await come('Ion again', await make({ taskId: old.id }))).write('Once more');
    const task = await until('the following task', async () =>
      (await service.all(`/api/tasks?contactId=${old.counterparty.id}`)).find((t) => t.previousTaskId === old.id),
    );
    expect(task.description).toContain('Once more');
  });

  it('of a campaign names it in the task it opens, for the first who uses it', async () => {
    const link = await make({ campaign: ' Summer 2026 ', expiresInDays: 2 });
    expect(Date.parse(link.expiresAt) - Date.parse(link.createdAt)).toBe(2 * 24 * 3_600_000);
    expect(link).toMatchObject({ campaign: 'Summer 2026', createdBy: { name: 'Administrator' } });
    await (await come('Maria', link)).write('Hello');
    expect((await service.taskOf('Maria')).description).toBe('Hello\n\nCampaign: Summer 2026');
    await (await come('Marta', link)).write('Hello');
    expect((await service.taskOf('Marta')).description).toBe('Hello');
  });

  it('leads nowhere once it is revoked, and says nothing of whom it was for', async () => {
    const contact = (await service.all('/api/contacts'))[0];
    const link = await make({ contactId: contact.id });
    for (const address of [link.url, link.deepLink]) {
      const code = new URL(address).searchParams.get('context')!;
      expect(code).toMatch(/^[\w-]{24}$/);
      expect(address).not.toContain(contact.id);
      expect(address).not.toContain(link.id);
    }
    expect((await service.call('DELETE', `${url()}/${link.id}`)).status).toBe(204);
    expect((await service.call('DELETE', `${url()}/${link.id}`)).status).toBe(204);
    expect(await linkOf(link.id)).toMatchObject({ state: 'revoked' });
    await (await come('Stranger', link)).write('Hello');
    expect((await service.taskOf('Stranger')).counterparty.name).toBe('Stranger');
  });
});

describe('links are made', () => {
  it('by every employee', async () => {
    const { token } = await service.employee('Eve');
    const answer = await service.call('POST', url(), { campaign: 'By Eve' }, { token });
    expect(answer.status).toBe(201);
    expect(answer.body.createdBy.name).toBe('Eve');
    expect((await links())[0]).toEqual(answer.body);
    expect((await service.call('POST', url(), { campaign: 'x' }, { token: null })).status).toBe(401);
  });

  it.each<[string, object, string | undefined]>([
    ['nowhere', {}, undefined],
    ['two places', { campaign: 'x', taskId: 'y' }, undefined],
    ['nobody', { contactId: 'nobody' }, 'contactId'],
    ['no task', { taskId: 'none' }, 'taskId'],
    ['an empty campaign', { campaign: ' ' }, 'campaign'],
    ['a campaign of too many words', { campaign: 'x'.repeat(101) }, 'campaign'],
    ['for no time', { campaign: 'x', expiresInDays: 0 }, 'expiresInDays'],
    ['for ever', { campaign: 'x', expiresInDays: 366 }, 'expiresInDays'],
  ])('to somewhere: not %s', async (_name, body, path) => {
    const answer = await service.call('POST', url(), body);
    expect(problemOf(answer)).toEqual(problem(400, 'validation'));
    expect(answer.body.errors?.[0].path).toBe(path);
  });

  it('for accounts that are there, and links that are there are revoked', async () => {
    expect(
      problemOf(await service.call('POST', '/api/messengers/accounts/none/entry-links', { campaign: 'x' })),
    ).toEqual(problem(404, 'account-not-found'));
    expect(problemOf(await service.call('DELETE', `${url()}/none`))).toEqual(problem(404, 'entry-link-not-found'));
  });
});
