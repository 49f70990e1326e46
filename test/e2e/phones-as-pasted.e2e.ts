import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';

const PASTED = [
  '+40 (721) 234.567',
  '+40 721 / 234 567',
  '\u202a+40721234567\u202c',
  'tel:+40-721-234-567',
  '0040721234567',
  '+40\u00a0721\u00a0234\u00a0567',
  '＋４０７２１２３４５６７',
  '+٤٠٧٢١٢٣٤٥٦٧',
];
const THE_ONE = '+40721234567';
const REFUSED: Array<[string, RegExp]> = [
  ['+40721234567;ext=5', /extension/],
  ['+40 721 234 567 x5', /extension/],
  ['+40 721 234 567 доб. 5', /extension/],
  ['+40721234567, +40721234568', /more than one number/],
  ['+40 721 CALL ME', /letters/],
];

let service: Service;
let phone: Awaited<ReturnType<typeof talk>>['phone'];
let contactId: string;
let actions: string;
beforeAll(async () => {
  service = await Service.start();
  const talked = await talk();
  ({ phone } = talked);
  contactId = talked.task.counterparty.id;
  actions = `/api/tasks/${talked.task.id}/actions`;
});
afterAll(() => service?.stop());

async function talk() {
  const { bot } = await service.linkedBot();
  const customer = bot.phoneOf(service.viber.createCustomer({ name: 'Ion', avatar: null }));
  await customer.write('Good day');
  return { phone: customer, task: await service.taskOf('Ion (') };
}
const patch = (number: string) => service.call('PATCH', `/api/contacts/${contactId}`, { phones: [{ number }] });
const card = (phoneNumber: string) => ({
  sharedContact: { name: 'Ana', phoneNumber },
  notify: { contactIds: [contactId] },
});

it.each(PASTED)('%j is kept, found and sent as the one number', async (number) => {
  expect((await patch(number)).body.phones).toEqual([{ number: THE_ONE, provenance: 'typed' }]);
  for (const search of [...PASTED, THE_ONE, '(721) 234', '\u202a721.234']) {
    const found = await service.all(`/api/contacts?search=${encodeURIComponent(search)}`);
    expect([search, found.map(({ name }) => name)]).toEqual([search, ['Ion']]);
  }
  const action = await service.ok('POST', actions, card(number));
  expect(action.sharedContact).toEqual({ name: 'Ana', phoneNumber: THE_ONE });
  await service.delivery(actions.split('/')[3]!, action.id, 'delivered');
  expect(phone.received.at(-1)!.body).toMatchObject({ type: 'contact', contact: { phone_number: THE_ONE } });
});

it.each(REFUSED)('%j is refused with what is wrong', async (number, fault) => {
  for (const [path, answer] of [
    ['phones.0.number', await patch(number)],
    ['sharedContact.phoneNumber', await service.call('POST', actions, card(number))],
  ] as const) {
    expect(problemOf(answer)).toEqual(problem(400, 'validation'));
    expect(answer.body.errors).toMatchObject([
      { path, message: expect.stringMatching(fault), messageCodes: [{ code: expect.stringMatching(/^field-phone/) }] },
    ]);
  }
});

it("a customer's card is kept as the one number too", async () => {
  await phone.send({ type: 'contact', contact: { name: 'Ana', phone_number: '\u202a+40 (721) 234.567\u202c' } });
  await service.quiet();
  const feed = await service.feed(actions.split('/')[3]!);
  expect(feed.at(-1).sharedContact).toEqual({ name: 'Ana', phoneNumber: THE_ONE });
});
