import { browserOf } from '../support/browser.js';
import { problem, problemOf } from '../support/callbacks.js';
import { beside } from '../support/everything.js';
import { Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

/** Everybody has signed in a while ago. */
const later = () => beside(service.databaseUrl, 'UPDATE employee_session SET confirmed_at = 0');

it('is needed before a person is taken out or erased, or a task is deleted for good', async () => {
  const admin = await browserOf(service, 'admin');
  const contact = await admin.ok('POST', '/api/contacts', {
    name: 'Maria Popescu',
    phones: [{ number: '+37322123456' }],
  });
  const task = await admin.ok('POST', '/api/tasks', { title: 'Call back' });
  const take = () => admin.call('POST', `/api/contacts/${contact.id}/export`);
  const erase = () => admin.call('POST', `/api/contacts/${contact.id}/erase`, { confirm: 'Maria Popescu' });
  const deleteForGood = () => admin.call('DELETE', `/api/tasks/${task.id}?permanent=true`);

  await later();
  // The trash gives back what it was given.
  expect((await admin.call('DELETE', `/api/tasks/${task.id}`)).status).toBe(204);
  for (const call of [take, erase, deleteForGood]) {
    expect(problemOf(await call())).toEqual(problem(401, 'confirmation-needed'));
  }
  expect((await admin.ok('GET', `/api/tasks/${task.id}`)).state).toBe('trash');
  expect((await admin.ok('GET', `/api/contacts/${contact.id}`)).name).toBe('Maria Popescu');

  const { password } = admin.person;
  expect((await admin.call('POST', '/api/auth/confirm', { password })).status).toBe(204);
  expect((await deleteForGood()).status).toBe(204);
  expect((await take()).status).toBe(200);
  expect((await erase()).status).toBe(202);
});

it('is nothing that a program with an access token is asked for', async () => {
  const task = await service.ok('POST', '/api/tasks', { title: 'Call back' });
  await later();
  expect((await service.call('DELETE', `/api/tasks/${task.id}`)).status).toBe(204);
  expect((await service.call('DELETE', `/api/tasks/${task.id}?permanent=true`)).status).toBe(204);
});
