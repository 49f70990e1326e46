import type { SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { messageBody, newUserId } from './callbacks.js';
import type { Service } from './service.js';
import { until } from './until.js';

/** Campaigns of links that nobody has used are the company's own. */
export const isNobodys = (text: string) => text.startsWith('campaign');

let words = 0;
/** A text that is nowhere else. */
const unique = (what: string) => `${what}${(++words).toString(36)}q${Math.random().toString(36).slice(2, 9)}`;

export const erasedPerson = (service: Service, id: string) =>
  until('the erasure to end', async () => {
    const erasure = await service.ok('GET', `/api/erasures/${id}`);
    return erasure.state === 'done' ? erasure : null;
  });

/** Plants a contact in every place there is. @returns what was planted, and the ids */
export async function plantPerson(service: Service, bot: SimulatedBot, accountId: string) {
  const planted: string[] = [];
  const word = (what: string) => {
    const made = unique(what);
    planted.push(made);
    return made;
  };
  await service.ok('PATCH', `/api/messengers/accounts/${accountId}`, { enabled: true });
  const user = newUserId();
  planted.push(user);
  let token = BigInt(service.viber.nextToken());
  const body = (message: Parameters<typeof messageBody>[2], rest: Parameters<typeof messageBody>[3] = {}) =>
    messageBody(token++, user, message, rest);
  const take = async (text: string) => {
    expect((await service.viber.postCallback(bot, text))[0]!.status).toBe(200);
  };
  const name = word('name');
  const sender = {
    id: user,
    name,
    avatar: `${service.viber.origin}/${word('avatar')}.jpg`,
    language: 'en',
    country: 'MD',
  };
  const first = body(word('first'), { sender });
  await take(first);
  const task = await service.taskOf(name);
  const contactId: string = task.counterparty.id;
  await take(body(word('second'), { sender }));
  await take(body({ type: 'location', location: { lat: 47.0107731, lon: 28.8687 } }, { sender }));
  planted.push('47.0107731');
  const phone = `+37369${Math.floor(100_000 + Math.random() * 900_000)}`;
  planted.push(phone);
  await take(body({ type: 'contact', contact: { name: word('card'), phone_number: phone } }, { sender }));
  await take(body({ type: 'url', media: `https://example.com/${word('link')}` }, { sender }));
  await take(body({ type: word('kind'), text: word('unknown') }, { sender, silent: false }));
  await take(
    body(
      { type: 'file', media: `${service.viber.origin}/${word('url')}`, file_name: `${word('lostfile')}.pdf`, size: 4 },
      { sender },
    ),
  );

  await take(body({ type: 'text', text: word('third'), tracking_data: word('tracking') }, { sender }));
  await take(
    body({ type: 'sticker', sticker_id: 40_129, media: `${service.viber.origin}/${word('sticker')}` }, { sender }),
  );
  await take(body(word('fourth'), { sender }));

  // Whatever staff add.
  const typed = `+37379${Math.floor(100_000 + Math.random() * 900_000)}`;
  planted.push(typed);
  await service.ok('PATCH', `/api/contacts/${contactId}`, {
    name: word('renamed'),
    group: word('group'),
    tags: [word('tag')],
    externalId: word('external'),
    phones: [{ number: typed }],
  });
  await service.ok('PATCH', `/api/tasks/${task.id}`, {
    title: word('title'),
    description: word('description'),
    tags: [word('tasktag')],
    externalId: word('taskexternal'),
  });
  const file = await service.upload(`${word('staff')}.txt`, Buffer.from(word('bytes')));
  const answer = await service.call(
    'POST',
    `/api/tasks/${task.id}/actions`,
    { text: word('answer'), fileIds: [file], notify: { contactIds: [contactId] } },
    { headers: { 'Idempotency-Key': word('key') } },
  );
  expect(answer.status).toBe(201);
  await service.ok('POST', `/api/tasks/${task.id}/actions`, { text: word('comment') });
  await service.delivery(task.id, answer.body.id, 'failed');
  await service.ok('PUT', `/api/tasks/${task.id}/draft`, {
    text: word('draft'),
    fileIds: [await service.upload(`${word('draftfile')}.txt`, Buffer.from(word('draftbytes')))],
    key: word('draftkey'),
    savedAt: new Date().toISOString(),
  });

  // Another card of theirs, from a link that leads to it, merged into the first.
  const other = await service.ok('POST', '/api/contacts', {
    name: word('merged'),
    phones: [{ number: '+37322123456' }],
    externalId: word('mergedexternal'),
  });
  await service.ok('POST', `/api/contacts/${contactId}/merge`, { contactId: other.id, fields: { name: 'other' } });
  await service.ok('POST', `/api/messengers/accounts/${accountId}/entry-links`, { campaign: word('campaign') });
  const toThem = await service.ok('POST', `/api/messengers/accounts/${accountId}/entry-links`, { contactId });
  planted.push(new URL(toThem.url).searchParams.get('context') ?? toThem.url);
  return { planted, contactId, task, user, first, file, take, body, sender, word };
}
