import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type MediaContent,
  type MediaFault,
  sha256Of,
  type SimulatedPhone,
} from '../../src/sandbox/simulated-viber.js';
import { Service } from '../support/service.js';
import { settledFeed } from '../support/settled.js';
import { until } from '../support/until.js';
import { WebServer } from '../support/web-server.js';

const MIB = 1_048_576;

// Some files hang for 15 s, and the service starts twice.
describe("a customer's file", () => {
  let service: Service;
  let phone: SimulatedPhone;
  let taskId: string;
  let files = 0;
  beforeAll(async () => {
    service = await Service.start();
    const { bot } = await service.linkedBot('Faults');
    phone = bot.phoneOf(service.viber.createCustomer({ name: 'Olga' }));
    await phone.write('Here come some files');
    taskId = (await service.taskOf('Olga')).id;
  });
  afterAll(() => service?.stop());

  const downloads = (fileName: string) => service.viber.media.downloads.filter((each) => each.fileName === fileName);
  const actionOf = async (fileName: string) =>
    until(`${fileName} to be there or lost`, async () => {
      const actions = await service.feed(taskId);
      const action = actions.find((each) => each.files[0]?.name.startsWith(fileName));
      return action && action.files[0].state !== 'pending' ? action : null;
    });

  /** Sends a file whose downloads go wrong so. @returns what became of it, and how often it was asked for */
  async function send(fault: MediaFault | null, content: Partial<MediaContent> = {}) {
    const fileName = content.fileName ?? `file-${++files}.bin`;
    const whole = { size: 100_000, seed: fileName, ...content, fileName };
    if (fault) service.viber.failNextMedia({ fileName, ...fault });
    await phone.sendMedia(whole);
    const {
      files: [file],
    } = await actionOf(fileName);
    return { file, tries: downloads(fileName).length, sha256: sha256Of(whole) };
  }
  const sha256At = async (url: string) =>
    createHash('sha256')
      .update((await service.download(url)).bytes)
      .digest('hex');

  describe('whose download goes wrong', () => {
    const cases: Array<[string, MediaFault, number]> = [
      ['is refused once', { http: 403 }, 2],
      ['is refused twice', { http: 404, times: 2 }, 3],
      ['meets a server in trouble', { http: 500, times: 2 }, 3],
      ['is cut half way', { cut: true }, 2],
      ['is cut half way, its length not told', { cut: true, noLength: true }, 2],
      ['hangs half way', { hangAfterHeaders: true }, 2],
      ['comes slowly', { bytesPerSecond: 200_000 }, 1],
      ['comes without a length', { noLength: true }, 1],
      ['is told to be a page', { contentType: 'text/html' }, 1],
    ];
    // All at once: each waits for itself only.
    let sent: Array<ReturnType<typeof send>>;
    let refused: ReturnType<typeof send>;
    beforeAll(() => {
      sent = cases.map(([, fault]) => send(fault));
      refused = send({ http: 403, times: 3 });
      // Reported by the test that waits for it.
      for (const each of [...sent, refused]) each.catch(() => undefined);
    });

    it.each(cases.map(([what, , tries], index) => ({ what, tries, index })))(
      'is there in the end, whole, when it $what',
      async ({ tries, index }) => {
        const { file, sha256, ...rest } = await sent[index]!;
        expect(file).toMatchObject({ state: 'stored', size: 100_000, mimeType: 'application/octet-stream' });
        expect(await sha256At(file.url)).toBe(sha256);
        expect(rest.tries).toBe(tries);
      },
    );

    it('is lost when it is refused for ever; it says why and what to do, and comes when a person asks again', async () => {
      const { file, tries, sha256 } = await refused;
      expect(file).toMatchObject({
        state: 'lost',
        size: null,
        reason: expect.stringMatching(
          /^The file is lost\. .*\(HTTP 403\)\. It can be fetched again until \d\d:\d\d UTC\. Ask the customer to send it again\.$/,
        ),
      });
      expect(tries).toBe(3);
      const gone = await service.call('GET', file.url);
      expect(gone.body).toMatchObject({ status: 410, type: 'file-lost', detail: file.reason });

      const answer = await service.call('POST', `${file.url}/retry`);
      expect([answer.status, answer.body]).toMatchObject([200, { id: file.id, state: 'pending' }]);
      expect(answer.body).not.toHaveProperty('reason');
      const again = (await actionOf(file.name)).files[0];
      expect(again).toMatchObject({ id: file.id, state: 'stored' });
      expect(again).not.toHaveProperty('reason');
      expect(await sha256At(file.url)).toBe(sha256);
      const twice = await service.call('POST', `${file.url}/retry`);
      expect([twice.status, twice.body.type]).toEqual([409, 'file-not-lost']);
    });
  });

  it('stays lost once its link has died', async () => {
    const usual = service.viber.media.lifeMs;
    service.viber.media.lifeMs = 6_000;
    const { file } = await send({ http: 500, times: 100 });
    service.viber.media.lifeMs = usual;
    expect(file).toMatchObject({ state: 'lost', reason: expect.stringMatching(/HTTP 500.*send it again/) });
    // In its last moments a retry is still taken, and ends as the first.
    const refused = await until('the link to be dead', async () => {
      const answer = await service.call('POST', `${file.url}/retry`);
      return answer.body.type === 'link-dead' ? answer : null;
    });
    expect(refused.status).toBe(409);
    service.viber.media.faults.clear();
    expect((await actionOf(file.name)).files).toMatchObject([{ state: 'lost' }]);
    expect((await service.call('POST', `/api/files/${'0'.repeat(36)}/retry`)).status).toBe(404);
    expect((await service.call('POST', `${file.url}/retry`, undefined, { token: null })).status).toBe(401);
  });

  it('that leads elsewhere is not followed there, and nobody there is asked', async () => {
    const elsewhere = await WebServer.start((response) => void response.end('secret'));
    const { file, tries } = await send({ redirectTo: `${elsewhere.origin}/latest/meta-data` });
    await elsewhere.stop();
    expect(file).toMatchObject({
      state: 'lost',
      reason: expect.stringMatching(
        /is not one of the messenger's addresses, so it was not fetched\. Ask the customer/,
      ),
    });
    expect([tries, elsewhere.asked]).toEqual([1, []]);
  });

  it("whose link was never one of the messenger's is not asked for", async () => {
    const elsewhere = await WebServer.start((response) => void response.end('secret'));
    await phone.send({ type: 'file', media: `${elsewhere.origin}/secret`, file_name: 'trap.bin' });
    const {
      files: [file],
    } = await actionOf('trap.bin');
    await elsewhere.stop();
    expect(file).toMatchObject({ state: 'lost' });
    expect(elsewhere.asked).toEqual([]);
  });

  it('is told by what is in it, whatever it is called and said to be', async () => {
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    const { file } = await send(
      { contentType: 'image/png' },
      { fileName: 'photo.png', bytes: page, size: page.length },
    );
    expect(file).toMatchObject({ kind: 'picture', state: 'stored', mimeType: 'text/plain' });
    expect(file).not.toHaveProperty('thumbnailUrl');
    const { headers } = await service.download(file.url);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('of 300 MiB is more than the 200 that are taken unless it is set otherwise', async () => {
    const { file } = await send({ noLength: true }, { size: 300 * MIB });
    expect(file).toMatchObject({ state: 'lost', reason: expect.stringMatching(/larger than 200 MiB/) });
    expect(await readdir(join(service.filesDir, 'incoming'))).toEqual([]);
  });

  it('that is larger than allowed is not taken, whether it says so or not', async () => {
    await service.restart('SIGTERM', { MAX_FILE_MIB: '1' });
    const announced = await send(null, { size: MIB + 1 });
    const silent = await send({ noLength: true }, { size: 50 * MIB });
    for (const { file, tries } of [announced, silent]) {
      expect(file).toMatchObject({
        state: 'lost',
        reason: expect.stringMatching(/^The file is lost\. It is larger than 1 MiB/),
      });
      expect(tries).toBe(1);
    }
    expect(downloads(silent.file.name)[0]!.bytesSent).toBeLessThan(20 * MIB);
    expect((await send(null, { size: MIB })).file).toMatchObject({ state: 'stored', size: MIB });
  });

  it('leaves nothing half done in the end, and no secret of ours was told to anybody', async () => {
    await settledFeed(service, taskId);
    expect(await readdir(join(service.filesDir, 'incoming'))).toEqual([]);
    const names = service.viber.media.downloads.flatMap(({ headers }) => Object.keys(headers));
    expect([...new Set(names)].toSorted()).toEqual(['accept', 'accept-encoding', 'connection', 'host']);
  });
});
