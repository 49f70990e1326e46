import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sha256Of } from '../../src/sandbox/simulated-viber.js';
import { Service } from '../support/service.js';
import { settledFeed } from '../support/settled.js';
import { until } from '../support/until.js';

const MIB = 1_048_576;

describe('a service that ends in the middle of a download', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start();
  });
  afterAll(() => service?.stop());

  /** Every file in the store, thumbnails and what is just coming in too. */
  const onDisk = async (): Promise<string[]> =>
    (await readdir(service.filesDir, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
  async function sha256(path: string): Promise<string> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  }

  it.each([
    ['killed', 'SIGKILL' as const],
    ['stopped', 'SIGTERM' as const],
  ])('(%s) has one whole copy after its next start, and no remains', async (name, signal) => {
    const { bot } = await service.linkedBot(`Bot of ${name}`);
    const phone = bot.phoneOf(service.viber.createCustomer({ name, avatar: null }));
    await phone.write('A large one follows');
    const task = await service.taskOf(name);
    const before = await onDisk();

    const content = { fileName: `${name}.bin`, size: 100 * MIB, seed: name };
    // Slow enough to be met in the middle, once.
    service.viber.failNextMedia({ fileName: content.fileName, bytesPerSecond: 15 * MIB });
    await phone.sendMedia(content);
    const downloads = () => service.viber.media.downloads.filter(({ fileName }) => fileName === content.fileName);
    await until('half of it', () => (downloads()[0]?.bytesSent ?? 0) > 50 * MIB);
    await service.end(signal);
    expect(downloads()).toMatchObject([{ finished: false }]);
    const left = (await onDisk()).filter((path) => !before.includes(path));
    // Killed, it could not clean up; stopped, it did.
    expect(left).toHaveLength(signal === 'SIGKILL' ? 1 : 0);

    await service.run();
    const feed = await settledFeed(service, task.id);
    expect(feed.at(-1).files).toMatchObject([{ state: 'stored', size: content.size }]);
    const after = (await onDisk()).filter((path) => !before.includes(path));
    expect(after).toHaveLength(1);
    expect(await sha256(after[0]!)).toBe(sha256Of(content));
    expect(await readdir(join(service.filesDir, 'incoming'))).toEqual([]);
    expect(downloads()).toHaveLength(2);
  });
});
