import { setTimeout as pause } from 'node:timers/promises';
import { readdir, readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { Service } from '../support/service.js';
import { settledFeed } from '../support/settled.js';
import { brokenPictures, drawings, films, type Hostile } from '../support/strangers-files.js';
import { talk } from '../support/talk.js';
import { until } from '../support/until.js';

// One of the films takes all the time that there is for a file, more than once.
const LOOKED_INTO_WITHIN_MS = 240_000;

const NOT_EXAMINED = { state: 'stored', notExamined: true, reason: expect.stringMatching(/^It is kept as it came/) };

/** Where the system tells it. */
const childrenOf = async (pid: number): Promise<string[]> =>
  (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')).split(' ').filter(Boolean);
const isAlive = async (pid: string): Promise<boolean> =>
  /^State:\s+[^ZX]/m.test(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''));

describe('files that end, or hold up, whoever reads them', () => {
  let service: Service;
  let photo: Buffer;
  let hostile: Hostile[];
  beforeAll(async () => {
    service = await Service.start();
    photo = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#36f' } })
      .jpeg()
      .toBuffer();
    // One film has its end by memory, one by time; `examiner.spec` has the others.
    const endless = films().filter(({ name }) => ['fragment.mp4', 'chunk.mp4'].includes(name));
    hostile = [...endless, ...drawings(), ...(await brokenPictures())];
  });
  afterAll(() => service?.stop());

  /** A customer who writes all the time. @returns ends it, and says how many there were */
  async function chatter(name: string): Promise<() => Promise<{ sent: number; received: () => Promise<number> }>> {
    const { phone, task } = await talk(service, name);
    const stop = new AbortController();
    let sent = 0;
    const writing = (async () => {
      while (!stop.signal.aborted) {
        await phone.write(`Message ${++sent}`);
        await pause(20);
      }
    })();
    return async () => {
      stop.abort();
      await writing;
      // The first one began the task.
      return { sent: sent + 1, received: async () => (await service.feed(task.id)).length };
    };
  }

  it('from a customer are files like any other, and nobody else waits for them', async () => {
    const before = service.pid;
    const stop = await chatter('Chatter');
    const mallory = await talk(service, 'Mallory');
    const alice = await talk(service, 'Alice');
    for (const { name, bytes } of hostile) await mallory.phone.sendMedia({ fileName: name, bytes }, { type: 'file' });
    await alice.phone.write('Do you hear me?');
    await alice.phone.sendMedia({ fileName: 'photo.jpg', bytes: photo });
    // Her text is there at once, whatever becomes of the files.
    await until('her text', async () => (await service.feed(alice.task.id)).length >= 2);

    const feed = await settledFeed(service, mallory.task.id, LOOKED_INTO_WITHIN_MS);
    const files = feed.flatMap((action) => action.files);
    expect(files.map(({ name }) => name)).toEqual(hostile.map(({ name }) => name));
    for (const [index, file] of files.entries()) {
      expect(file).toMatchObject({ ...NOT_EXAMINED, size: hostile[index]!.bytes.length });
      expect(file.thumbnailUrl).toBeUndefined();
      expect((await service.download(file.url)).bytes.equals(hostile[index]!.bytes)).toBe(true);
    }
    const [shown] = (await settledFeed(service, alice.task.id, LOOKED_INTO_WITHIN_MS)).at(-1).files;
    expect(shown).toMatchObject({ name: 'photo.jpg', state: 'stored', mimeType: 'image/jpeg' });

    const { sent, received } = await stop();
    await until('all messages', async () => (await received()) === sent);
    expect(service.pid).toBe(before);
  });

  it('from staff are stored and told as well, and sent as files', async () => {
    const before = service.pid;
    const stop = await chatter('Talker');
    const bob = await talk(service, 'Bob');
    const some = [films()[1]!, drawings()[0]!, ...(await brokenPictures()).slice(0, 3)];
    const fileIds: string[] = [];
    for (const { name, bytes } of some) fileIds.push(await service.upload(name, bytes));
    const action = await bob.send({ text: 'All of it', fileIds });
    expect(action.files).toMatchObject(some.map(({ name }) => ({ ...NOT_EXAMINED, name })));
    await service.delivery(bob.task.id, action.id, 'delivered');
    expect(bob.phone.received.map(({ type }) => type)).toEqual(['text', ...some.map(() => 'file')]);
    const { sent, received } = await stop();
    await until('all messages', async () => (await received()) === sent);
    expect(service.pid).toBe(before);
  });

  it('are not lost when the service is killed while it looks into them, nor is anything else', async () => {
    const eve = await talk(service, 'Eve');
    const [slow] = films().filter(({ name }) => name === 'chunk.mp4');
    await eve.phone.sendMedia({ fileName: 'chunk.mp4', bytes: slow!.bytes }, { type: 'file' });
    await eve.phone.sendMedia({ fileName: 'photo.jpg', bytes: photo });
    await until('both of them here', async () => {
      const incoming = await readdir(`${service.filesDir}/incoming`);
      return incoming.length >= 2;
    });
    const looking = await childrenOf(service.pid!);
    await service.restart('SIGKILL');
    // What looked into them does not go on without it, however busy it was.
    await until('its process to end', async () => !(await Promise.all(looking.map(isAlive))).includes(true));
    const files = (await settledFeed(service, eve.task.id, LOOKED_INTO_WITHIN_MS)).flatMap((action) => action.files);
    expect(files).toMatchObject([NOT_EXAMINED, { state: 'stored', name: 'photo.jpg', width: 600 }]);
    const alice = await service.taskOf('Alice');
    expect((await service.feed(alice.id)).at(-1).files).toMatchObject([{ state: 'stored' }]);
  });
});
