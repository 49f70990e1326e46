// A week of the demo's company, played through the API and the phones as it would have happened, with the clocks put back.
import { randomUUID } from 'node:crypto';
import { boiler } from './demo-files.mjs';
import { all, call } from './demo-conversation.mjs';
import { until } from './demo-programs.mjs';
import { COLLEAGUES, CUSTOMERS, OTHER_BOTS } from './demo-world.mjs';

const MINUTE = 60_000;
/** Between two lines of a talk. */
const PAUSE_MINUTES = 3;
const STEP_MS = 30_000;

/** What the customers send beside words. */
const SENT = {
  '[sticker]': { type: 'sticker', sticker_id: 40133 },
  '[place]': { type: 'location', location: { lat: 47.0245, lon: 28.8323 } },
  '[card]': { type: 'contact', contact: { name: 'Petru Rusu', phone_number: '37369123456' } },
};
/** What Viber does with the last answer. */
const FAULTS = { failed: { status: 13 }, unknown: { closeAfter: true } };

const earliest = Math.max(...CUSTOMERS.flatMap(({ talks }) => talks.map(({ ago }) => ago)));
/** How far the clocks of both programs are behind at their start, so that everybody is there before the first talk. */
export const WEEK_MS = (earliest + 60) * MINUTE;

/** @param clocksBehind puts the clocks of both programs back by so many ms */
export async function playWeek({ service, viber, adminToken }, clocksBehind) {
  const tokens = { null: adminToken };
  const api = (method, path, body, by = null) =>
    call(service, method, path, body, { authorization: `Bearer ${tokens[by] ?? adminToken}` });
  const { bots: known } = await call(viber, 'GET', '/sandbox/state');
  const others = await Promise.all(OTHER_BOTS.map((name) => call(viber, 'POST', '/sandbox/bots', { name })));
  const bots = new Map([...known, ...others].map((bot) => [bot.name, bot]));
  for (const { apiKey } of bots.values()) await api('POST', '/api/messengers/accounts', { kind: 'viber', apiKey });
  const staff = new Map([[(await api('GET', '/api/me')).name, null]]);
  for (const colleague of COLLEAGUES) {
    const { id } = await api('POST', '/api/employees', { ...colleague, role: 'employee' });
    tokens[colleague.name] = (await api('POST', `/api/employees/${id}/tokens`, { name: 'Demo' })).token;
    staff.set(colleague.name, id);
  }
  const statuses = new Map((await all(api, '/api/task-statuses')).map(({ name, id }) => [name, id]));
  const people = await Promise.all(CUSTOMERS.map((customer) => arrive(customer)));

  async function arrive({ name, language, country, bot, by, ...rest }) {
    const { id } = await call(viber, 'POST', '/sandbox/customers', { name, language, country });
    const path = `/sandbox/phones/${bots.get(bot).uri}/${id}`;
    const phone = (method, action, body) => call(viber, method, `${path}/${action}`, body);
    await phone('PATCH', 'settings', { receipts: 'seen' });
    return { ...rest, name, by, phone, userId: (await call(viber, 'GET', path)).userId, task: null };
  }

  const slots = new Map();
  for (const person of people) {
    for (const talk of person.talks) slots.set(talk.ago, [...(slots.get(talk.ago) ?? []), { person, talk }]);
  }
  for (const [ago, talks] of [...slots].toSorted(([a], [b]) => b - a)) {
    const steps = Math.max(...talks.map(({ talk }) => talk.lines.length));
    for (let step = 0; step < steps; step++) {
      const now = talks.filter(({ talk }) => talk.lines.length > step);
      // The last line of a talk of today is so long ago; those before it are longer.
      await clocksBehind((ago + (steps - 1 - step) * PAUSE_MINUTES) * MINUTE);
      await Promise.all(now.map(({ person, talk }) => say(person, talk, talk.lines[step])));
      await settled(now.map(({ person }) => person));
    }
    await Promise.all(talks.map(({ person, talk }) => end(person, talk)));
  }
  await clocksBehind(0);
  return { bots: bots.size, customers: people.length, tasks: CUSTOMERS.flatMap(({ talks }) => talks).length };

  async function say(person, talk, line) {
    const text = line.slice(2);
    if (line.startsWith('>')) {
      const written = await write(person.phone, text);
      person.waitsFor = ({ lastAction }) => Date.parse(lastAction?.at) === written.timestamp;
      return;
    }
    const path = `/api/tasks/${person.task.id}/actions`;
    const toCustomer = line.startsWith('<');
    if (toCustomer && FAULTS[talk.fault]) {
      if (talk.fault === 'unknown') await person.phone('PATCH', 'settings', { receipts: 'none' });
      await call(viber, 'POST', '/sandbox/fail-next-send', { ...FAULTS[talk.fault], receiver: person.userId });
    }
    const notify = toCustomer ? { contactIds: [person.task.counterparty.id] } : undefined;
    const { id } = await api('POST', path, { text, notify }, person.by);
    const ends = toCustomer ? ['seen', 'failed', 'unknown'] : [undefined];
    person.waitsFor = ({ lastAction }) => lastAction?.id === id && ends.includes(lastAction.deliveryState);
  }

  /** The tasks are as what was just said makes them. */
  async function settled(expected) {
    let rows;
    const arrived = ({ name, waitsFor }) => rows.find((row) => row.counterparty?.name === name && waitsFor(row));
    await until(async () => {
      rows = (await api('GET', '/api/tasks?sort=-updatedAt&limit=50')).items;
      return expected.every(arrived);
    }, STEP_MS);
    for (const person of expected) person.task = arrived(person);
  }

  async function end(person, { end: status, fault }) {
    const { task, by, draft } = person;
    const assigneeIds = by === null ? [] : staff.get(by) === null ? undefined : [staff.get(by)];
    const change = { statusId: status && statuses.get(status), assigneeIds, tags: person.tags };
    await api('PATCH', `/api/tasks/${task.id}`, change);
    // Whoever is shown has read what is answered.
    if (status) await api('PUT', `/api/tasks/${task.id}/read`, { actionId: task.lastAction.id });
    else if (draft) await begin(task, draft);
    if (fault === 'left') await person.phone('POST', 'unsubscribe');
  }

  async function begin({ id, counterparty }, text) {
    const notify = { contactIds: [counterparty.id] };
    const savedAt = new Date().toISOString();
    await api('PUT', `/api/tasks/${id}/draft`, { text, notify, key: randomUUID(), savedAt });
  }
}

async function write(phone, text) {
  if (text !== '[photo]')
    return phone('POST', ...(SENT[text] ? ['send', { message: SENT[text] }] : ['write', { text }]));
  const { name, bytes } = await boiler();
  return phone('POST', `media?fileName=${name}`, bytes);
}
