import type { SimulatedPhone } from '../../src/sandbox/simulated-viber.js';
import { dice } from '../support/dice.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

const KILLS = 10;
const CHATS_PER_KILL = 5;
const REPLIES_PER_CHAT = 8;

/** A run is repeated with KILL_SEED=<the number it printed>. */
const seed = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

interface Chat {
  phone: SimulatedPhone;
  task: { id: string; counterparty: { id: string } };
  texts: string[];
}

let service: Service;
beforeAll(async () => {
  // Viber repeats its receipts for as long as the service takes to come back.
  service = await Service.start({ callbackRetryDelaysMs: Array<number>(100).fill(200) });
});
afterAll(() => service?.stop());

async function openChats(count: number): Promise<Chat[]> {
  const { bot } = await service.linkedBot();
  const names = Array.from({ length: count }, (_, index) => `Customer ${index}.`);
  const phones = names.map((name) => bot.phoneOf(service.viber.createCustomer({ name })));
  for (const phone of phones) await phone.write('Hello');
  await service.quiet();
  const tasks = await service.all('/api/tasks?limit=100');
  return phones.map((phone, index) => ({
    phone,
    task: tasks.find(({ title }) => title.startsWith(names[index])),
    texts: Array.from({ length: REPLIES_PER_CHAT }, (_, reply) => `reply ${reply} to ${index}`),
  }));
}

/** Adds an answer however often the service is away meanwhile: its key makes it one. */
async function insist({ task }: Chat, text: string): Promise<void> {
  const body = { text, notify: { contactIds: [task.counterparty.id] } };
  const headers = { 'idempotency-key': text };
  await until(`"${text}" to be accepted`, async () => {
    const answer = await service.call('POST', `/api/tasks/${task.id}/actions`, body, { headers }).catch(() => null);
    if (answer && answer.status !== 201 && answer.status < 500) throw new Error(JSON.stringify(answer.body));
    return answer?.status === 201;
  });
}

async function replyAll(chat: Chat): Promise<void> {
  for (const text of chat.texts) await insist(chat, text);
}

/** Texts that Viber was asked to send to this phone, in the order of the requests. */
const requested = ({ phone }: Chat): string[] =>
  service.viber.requests.flatMap(({ endpoint, body }) => {
    const { receiver, text } = body as { receiver?: string; text?: string };
    return endpoint === 'send_message' && receiver === phone.userId ? [String(text)] : [];
  });

const answers = async ({ task }: Chat) => (await service.feed(task.id)).filter(({ direction }) => direction === 'out');

it(`loses and doubles no answer when the service is killed ${KILLS} times while it sends (KILL_SEED=${seed})`, async () => {
  const random = dice(seed);
  const chats = await openChats(KILLS * CHATS_PER_KILL);
  const replying: Array<Promise<void>> = [];
  for (let kill = 0; kill < KILLS; kill++) {
    service.viber.sendDelayMs = 20 + Math.floor(random() * 30);
    const group = chats.slice(kill * CHATS_PER_KILL, (kill + 1) * CHATS_PER_KILL);
    replying.push(...group.map(replyAll));
    await until('the first answers at Viber', () => group.some((chat) => requested(chat).length > 0));
    const moment = Date.now() + random() * 300;
    await until('the moment', () => Date.now() >= moment);
    await service.restart('SIGKILL');
  }
  await Promise.all(replying);

  // Chats of the instances that died are taken over when their leases have run out: the one wait of this test.
  const ends = await until('an end of every answer', async () => {
    const all = await Promise.all(chats.map(answers));
    const open = all.flat().filter(({ deliveries }) => ['queued', 'sending'].includes(deliveries[0].state));
    return open.length === 0 ? all : null;
  });

  const unknown = ends.flat().filter(({ deliveries }) => deliveries[0].state === 'unknown');
  for (const [index, chat] of chats.entries()) {
    // Each accepted once, in order; each with one end.
    expect(ends[index]!.map(({ text }) => text)).toEqual(chat.texts);
    const asked = requested(chat);
    for (const { text, deliveries } of ends[index]!) {
      // Attempts are not counted: one that found no connection is made again, and Viber has not heard of it.
      const { state } = deliveries[0];
      const requests = asked.filter((other) => other === text).length;
      expect({ text, state }).toEqual({ text, state: expect.stringMatching(/^(sent|delivered|unknown)$/) });
      expect(requests).toBeLessThanOrEqual(1);
      if (state !== 'unknown') expect({ text, requests }).toEqual({ text, requests: 1 });
    }
    expect(asked).toEqual(chat.texts.filter((text) => asked.includes(text)));
  }

  // The kills did hit answers on their way; such a one goes out again when a person says so, and only then.
  expect(unknown.length).toBeGreaterThan(0);
  const [lost] = unknown;
  expect(lost.deliveries[0].reason).toMatch(/may have got it, or not\. Sending it again may show it to them twice\./);
  const chat = chats.find(({ texts }) => texts.includes(lost.text))!;
  const before = requested(chat).filter((text) => text === lost.text).length;
  await service.ok('POST', `/api/deliveries/${lost.deliveries[0].id}/retry`);
  await service.delivery(chat.task.id, lost.id, 'delivered');
  expect(requested(chat).filter((text) => text === lost.text)).toHaveLength(before + 1);
});
