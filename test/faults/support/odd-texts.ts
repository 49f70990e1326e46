import type { SimulatedBot } from '../../../src/sandbox/simulated-viber.js';
import type { Service } from '../../support/service.js';
import { until } from '../../support/until.js';

/** What means something in SQL, in one mode of a server or another. */
export const ODD_TEXTS = [
  "it's",
  "a\\'b",
  'C:\\dir\\',
  '"quoted"',
  '100% _ \\% \\_',
  "'); -- ",
  "x',0x7b7d,0x656d706c6f796565,0x31,0x7b7d,NULL,1,1) -- ",
  'say "yes"\nand \\n no',
];

const FILE_NAMES = ["it's.txt", '100% _.txt', "'); -- .txt"];

/** Paths that would be SQL, were their ids part of a statement. */
const INJECTIONS = ['tasks', 'contacts', 'files'].flatMap((list) =>
  ["x' OR 1=1 -- ", "x\\' OR 1=1 -- ", 'x" OR 1=1 -- '].map((id) => `/api/${list}/${encodeURIComponent(id)}`),
);

/** What staff see of each text once customers and staff have used it everywhere; `mark` tells the rounds apart. */
export async function useOddTexts(service: Service, bot: SimulatedBot, mark: string): Promise<Seen[]> {
  const seen = await Promise.all(ODD_TEXTS.map((text, index) => useText(service, bot, text, `${mark} ${index}`)));
  const fileIds = await Promise.all(FILE_NAMES.map((name) => service.upload(name, Buffer.from('hello'))));
  const { id } = await service.ok('POST', '/api/tasks', { title: `Files ${mark}` });
  const { files } = await service.ok('POST', `/api/tasks/${id}/actions`, { text: 'Here they are.', fileIds });
  const injected = await Promise.all(INJECTIONS.map((path) => service.call('GET', path)));
  return [
    ...seen,
    { files: files.map(({ name }: { name: string }) => name), injected: injected.map(({ status }) => status) },
  ];
}

type Seen = Record<string, unknown>;

export const oddTextsAsWritten = (): Seen[] => [
  ...ODD_TEXTS.map((text) => ({
    text,
    contact: true,
    feed: [
      ['contact', text],
      ['employee', text.trim()],
    ],
    received: [text.trim()],
    task: [text.trim().split('\n')[0], text, [text.trim().split('\n')[0]]],
  })),
  { files: FILE_NAMES, injected: INJECTIONS.map(() => 404) },
];

async function useText(service: Service, bot: SimulatedBot, text: string, mark: string): Promise<Seen> {
  const line = text.trim().split('\n')[0]!;
  const name = `${line} ${mark}`;
  const phone = bot.phoneOf(service.viber.createCustomer({ name, avatar: null }));
  await phone.write(text);
  const task = await service.taskOf(name);
  await service.reply(task, text);
  const received = () =>
    service.viber.requests.flatMap(({ endpoint, body }) => {
      const sent = body as { receiver?: string; text?: string } | null;
      return endpoint === 'send_message' && sent?.receiver === phone.userId ? [sent.text] : [];
    });
  await until(`the answer to ${name}`, async () => received().length > 0);
  const feed = (await service.feed(task.id)).filter(({ text: said }) => said);
  const title = `${line} task ${mark}`;
  const { id } = await service.ok('POST', '/api/tasks', { title, description: text, tags: [line] });
  const own = await service.ok('GET', `/api/tasks/${id}`);
  const contact = await service.ok('GET', `/api/contacts/${task.counterparty.id}`);
  const search = (list: string, words: string) => service.all(`/api/${list}?search=${encodeURIComponent(words)}`);
  await until(`the search for ${title}`, async () => (await search('tasks', title)).length === 1);
  await until(`the search for ${name}`, async () => (await search('contacts', name)).length === 1);
  return {
    text,
    contact: contact.name === name,
    feed: feed.map((action) => [action.author.kind, action.text]),
    received: received(),
    task: [own.title.replace(` task ${mark}`, ''), own.description, own.tags],
  };
}
