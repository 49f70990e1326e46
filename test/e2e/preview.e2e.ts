import { browserOf } from '../support/browser.js';
import { Service } from '../support/service.js';
import { PDF, talk } from '../support/talk.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

it('says what a customer would get, by the planner that sends, and sends nothing', async () => {
  const olena = await talk(service, 'Olena');
  const [pdf, exe] = [await service.upload('invoice.pdf', PDF), await service.upload('setup.exe', Buffer.from('MZ'))];
  const text = `${'A long story. '.repeat(600)}The end.`;
  const path = `/api/tasks/${olena.task.id}/actions`;
  const contactId = olena.task.counterparty.id;
  const action = { text, fileIds: [pdf, exe], notify: { contactIds: [contactId] } };
  const answer = await service.call('POST', path, { ...action, dryRun: true });
  expect(answer.status).toBe(200);
  const [preview] = answer.body;
  expect(answer.body).toHaveLength(1);
  expect(preview).toMatchObject({ contactId, speaksAs: 'Bot of Olena', warnings: ['split', 'as-link'] });
  expect(preview.parts.map(({ kind }: { kind: string }) => kind)).toEqual(['text', 'text', 'file', 'link']);
  expect(preview.parts[3]).toMatchObject({ fileId: exe, noteCode: 'as-link', note: expect.stringContaining('.exe') });
  expect(await service.feed(olena.task.id)).toHaveLength(1);
  expect(olena.requests()).toEqual([]);

  const sent = await olena.send(action);
  await service.delivery(olena.task.id, sent.id, 'delivered');
  const texts = olena.requests().map((request) => request['text']);
  expect(texts.slice(0, 2)).toEqual(preview.parts.slice(0, 2).map((part: { text: string }) => part.text));
  expect(olena.requests()).toHaveLength(preview.parts.length);
});

it('warns of a cut name, of a bot that waits, and of a customer who has left', async () => {
  const andrei = await talk(service, 'Andrei');
  const colleague = await browserOf(service);
  const name = 'Aleksandra Konstantinovna Wolfeschlegelstein';
  await service.ok('PATCH', `/api/employees/${colleague.person.id}`, { name });
  const { id } = (await service.ok('GET', '/api/messengers/accounts')).items.find(
    (account: { name: string }) => account.name === 'Bot of Andrei',
  );
  await service.ok('PATCH', `/api/messengers/accounts/${id}`, { overrides: { sendAsEmployee: true }, enabled: false });
  const action = { text: 'Hello', notify: { contactIds: [andrei.task.counterparty.id] }, dryRun: true };
  const path = `/api/tasks/${andrei.task.id}/actions`;
  const [preview] = await colleague.ok('POST', path, action);
  expect(preview.speaksAs.length).toBeLessThanOrEqual(28);
  expect(preview.warnings).toEqual(['account-waits', 'name-cut']);
  await service.ok('PATCH', `/api/messengers/accounts/${id}`, { enabled: true });
  await andrei.phone.unsubscribe();
  await service.quiet();
  expect((await colleague.ok('POST', path, action))[0].warnings).toEqual(['customer-left', 'name-cut']);

  expect(await service.ok('POST', path, { text: 'A note', dryRun: true })).toEqual([]);
  expect(await service.call('POST', path, { ...action, text: ' ' })).toMatchObject({ status: 400 });
});
