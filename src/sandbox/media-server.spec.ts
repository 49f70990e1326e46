import { createHash } from 'node:crypto';
import { get } from 'node:http';
import { SimulatedViber, sha256Of, type MediaContent } from './simulated-viber.js';

const MIB = 1_048_576;

describe('downloads of what customers send', () => {
  let viber: SimulatedViber;

  beforeEach(async () => {
    viber = await SimulatedViber.start();
  });

  afterEach(() => viber.stop());

  const linkTo = (content: Partial<MediaContent>): string =>
    viber.media.link(viber.media.add({ fileName: 'offer.pdf', ...content }));
  const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());
  const last = () => viber.media.downloads.at(-1)!;
  const closed = () => viber.until(() => !last().open, 'the end of the download');

  it('come as they are and are entered', async () => {
    const content = { fileName: 'фото 1.jpg', size: 3 * MIB + 7, seed: 'x' };
    const answer = await fetch(linkTo(content), { headers: { 'x-secret': 'y' } });
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('content-length')).toBe(String(content.size));
    expect(
      createHash('sha256')
        .update(await bytesOf(answer))
        .digest('hex'),
    ).toBe(sha256Of(content));
    await closed();
    expect(viber.media.downloads).toEqual([
      {
        fileName: 'фото 1.jpg',
        at: expect.any(Number),
        status: 200,
        bytesSent: content.size,
        finished: true,
        open: false,
        headers: expect.objectContaining({ 'x-secret': 'y' }),
      },
    ]);
  });

  it('are entered when they are refused, but a HEAD is none, nor is what the page loads for itself', async () => {
    const link = linkTo({ bytes: Buffer.from('x') });
    expect((await fetch(link.replace('Signature=', 'Signature=y'))).status).toBe(403);
    await closed();
    expect(last()).toMatchObject({ fileName: 'offer.pdf', status: 403, bytesSent: 0, finished: false });
    viber.failNextMedia({ http: 500 });
    const head = await fetch(link, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '1']);
    // fetch() does not let the header be set, so a browser is played by hand.
    expect(await statusWith(link, { 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(viber.media.downloads).toHaveLength(1);
    expect((await fetch(link)).status).toBe(500);
    expect((await fetch(link)).status).toBe(200);
  });

  it.each(['/media/a/%E0%A4%A/x', '/media/%', '/media/'])(
    'take a broken address for an expired one: %s',
    async (path) => {
      expect((await fetch(viber.origin + path)).status).toBe(403);
    },
  );

  describe('that are spoiled', () => {
    it('one medium only, as often as told', async () => {
      viber.failNextMedia({ fileName: 'b.pdf', http: 503, times: 2 });
      const [a, b] = [linkTo({ fileName: 'a.pdf' }), linkTo({ fileName: 'b.pdf' })];
      const statuses: number[] = [];
      for (const link of [a, b, a, b, b]) statuses.push((await fetch(link)).status);
      expect(statuses).toEqual([200, 503, 200, 503, 200]);
    });

    it('stickers and avatars only by their names', async () => {
      const avatar = viber.createCustomer({ id: 'olga' }).avatar!;
      viber.failNextMedia({ http: 500 });
      expect((await fetch(avatar)).status).toBe(200);
      viber.failNextMedia({ fileName: '40133.png', http: 404 });
      expect((await fetch(`${viber.origin}/stickers/40133.png`)).status).toBe(404);
      expect((await fetch(linkTo({}))).status).toBe(500);
      const names = viber.media.downloads.map(({ fileName, status }) => [fileName, status]);
      expect(names).toEqual([
        ['olga.png', 200],
        ['40133.png', 404],
        ['offer.pdf', 500],
      ]);
    });

    it('by a redirect', async () => {
      viber.failNextMedia({ redirectTo: 'http://169.254.169.254/' });
      const answer = await fetch(linkTo({ bytes: Buffer.from('x') }), { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([302, 'http://169.254.169.254/']);
    });

    it('by a lie about the type and without a length', async () => {
      viber.failNextMedia({ contentType: 'text/html', noLength: true });
      const answer = await fetch(linkTo({ bytes: Buffer.from('x'.repeat(100)) }));
      expect(answer.headers.get('content-type')).toBe('text/html');
      expect(answer.headers.has('content-length')).toBe(false);
      expect(await bytesOf(answer)).toHaveLength(100);
    });

    it.each([{ size: MIB }, { bytes: Buffer.from('x'), noLength: true }])('by a cut half way: %j', async (given) => {
      const { noLength, ...content } = { noLength: false, ...given };
      viber.failNextMedia({ cut: true, noLength });
      await expect(fetch(linkTo(content)).then(bytesOf)).rejects.toThrow('terminated');
      await closed();
      expect(last()).toMatchObject({ bytesSent: Math.floor((content.size ?? 1) / 2), finished: false });
    });

    it('by silence from the beginning', async () => {
      viber.failNextMedia({ hang: true });
      const abort = new AbortController();
      const answer = fetch(linkTo({}), { signal: abort.signal });
      await viber.until(() => viber.media.downloads.length === 1, 'the request');
      abort.abort();
      await expect(answer).rejects.toThrow('aborted');
      await closed();
      expect(last()).toMatchObject({ status: null, bytesSent: 0, finished: false });
    });

    it('by silence after the headers and half of the content', async () => {
      viber.failNextMedia({ hangAfterHeaders: true });
      const abort = new AbortController();
      const answer = await fetch(linkTo({ size: 2 * MIB }), { signal: abort.signal });
      const reader = answer.body!.getReader();
      let got = 0;
      while (got < MIB) got += (await reader.read()).value!.length;
      expect([got, answer.headers.get('content-length')]).toEqual([MIB, String(2 * MIB)]);
      expect(last()).toMatchObject({ status: 200, open: true });
      abort.abort();
      await closed();
      expect(last()).toMatchObject({ bytesSent: MIB, finished: false });
    });

    it('by a slow line, in whose middle the client may go away', async () => {
      viber.failNextMedia({ bytesPerSecond: 20_000 });
      const abort = new AbortController();
      const answer = await fetch(linkTo({ size: 300 * MIB, seed: 'x' }), { signal: abort.signal });
      const { value } = await answer.body!.getReader().read();
      expect(value!.length).toBeLessThan(MIB);
      abort.abort();
      await closed();
      expect(last().bytesSent).toBeGreaterThan(0);
      expect(last().bytesSent).toBeLessThan(MIB);
      expect(last().finished).toBe(false);
    });

    it('by a slow line, and come whole in the end', async () => {
      viber.failNextMedia({ bytesPerSecond: 100_000 });
      const content = { fileName: 'a.bin', size: 10_001, seed: 'x' };
      const bytes = await bytesOf(await fetch(linkTo(content)));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256Of(content));
    });
  });
});

function statusWith(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });
}
