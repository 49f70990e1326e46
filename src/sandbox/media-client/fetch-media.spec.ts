import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sha256Of } from '../media-content.js';
import { fetchMediaOf } from './fetch-media.js';

const MIB = 1_048_576;
const PNG = Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1');
const JPEG = Buffer.from('\xff\xd8\xff\xe0 and so on', 'latin1');
const MP4 = Buffer.from('\0\0\0\x18ftypisom and so on', 'latin1');

/** A gif of one pixel with this many frames. */
function gif(frames: number): Buffer {
  const frame = '\x21\xf9\x04\0\0\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0';
  const head = 'GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0';
  return Buffer.from(`${head}${frame.repeat(frames)}\x3b`, 'latin1');
}

/** How the server departs from a good one. */
interface Served {
  type: string;
  bytes: Buffer;
  answer?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

describe('media as Viber’s client loads it', () => {
  let server: Server;
  let origin: string;
  const served = new Map<string, Served>();

  beforeAll(async () => {
    server = createServer((request, response) => {
      const found = served.get(request.url ?? '');
      if (!found) return response.writeHead(404).end();
      return found.answer?.(request, response) || serveWell(found, request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  beforeEach(() => served.clear());

  function serve(path: string, type: string, bytes: Buffer, answer?: Served['answer']): string {
    served.set(path, { type, bytes, answer });
    return origin + path;
  }
  const picture = (media: string, more: object = {}) => fetchMediaOf({ type: 'picture', media, text: '', ...more });
  const problems = async (body: Record<string, unknown>) => (await fetchMediaOf(body)).problems;

  it.each<[string, string, Buffer]>([
    ['/a.png', 'image/png', PNG],
    ['/b.JPEG', 'image/jpeg', JPEG],
    ['/c.gif', 'image/gif', gif(1)],
    ['/d.jpg', 'image/jpeg', Buffer.concat([JPEG, Buffer.alloc(MIB - JPEG.length)])],
  ])('finds nothing wrong with the picture %s', async (path, type, bytes) => {
    const fetched = await picture(serve(path, type, bytes));
    const sha256 = sha256Of({ fileName: '', bytes });
    expect(fetched).toEqual({ problems: [], contentType: type, size: bytes.length, sha256, bytes });
  });

  it('keeps no more than 4 MiB of what it counts and hashes', async () => {
    const bytes = Buffer.alloc(5 * MIB, 'x');
    const media = serve('/a.zip', 'application/zip', bytes);
    const fetched = await fetchMediaOf({ type: 'file', media, size: bytes.length, file_name: 'a.zip' });
    expect(fetched).toEqual({
      problems: [],
      contentType: 'application/zip',
      size: bytes.length,
      sha256: sha256Of({ fileName: '', bytes }),
    });
  });

  it('looks at the thumbnail too', async () => {
    const media = serve('/v.mp4', 'video/mp4', MP4);
    const video = { type: 'video', media, size: MP4.length };
    const good = await fetchMediaOf({ ...video, thumbnail: serve('/t.jpg', 'image/jpeg', JPEG) });
    expect(good).toMatchObject({ problems: [], thumbnail: { contentType: 'image/jpeg', size: JPEG.length } });
    const large = Buffer.concat([JPEG, Buffer.alloc(100_000)]);
    expect(await problems({ ...video, thumbnail: serve('/t.jpg', 'image/jpeg', large) })).toEqual([
      expect.stringMatching(/^thumbnail: there are 10\d+ bytes/),
    ]);
    expect(await problems({ ...video, thumbnail: serve('/t.png', 'image/png', PNG) })).toEqual([
      'thumbnail: the Content-Type is image/png instead of image/jpeg',
    ]);
    expect(await problems({ ...video, thumbnail: `${origin}/none.jpg` })).toContain(
      'thumbnail: GET is answered with 404',
    );
  });

  it.each<[string, string, string, Buffer]>([
    ['there are 1048577 bytes', '/a.jpg', 'image/jpeg', Buffer.concat([JPEG, Buffer.alloc(MIB + 1 - JPEG.length)])],
    ['the Content-Type is image/webp', '/a.png', 'image/webp', PNG],
    ['the address must end in .jpg', '/a', 'image/png', PNG],
    ['the content is no image/png', '/a.png', 'image/png', JPEG],
    ['the gif is animated', '/a.gif', 'image/gif', gif(2)],
  ])('finds wrong with a picture: %s', async (words, path, type, bytes) => {
    expect((await picture(serve(path, type, bytes))).problems).toEqual([expect.stringContaining(words)]);
  });

  it('compares the size a video or a file is said to have', async () => {
    const media = serve('/v.mp4', 'video/mp4', MP4);
    const wrong = 'the message says 5 bytes, the server';
    expect(await problems({ type: 'video', media, size: 5 })).toEqual([expect.stringContaining(wrong)]);
    expect(await problems({ type: 'file', media, size: 5 })).toEqual([expect.stringContaining(wrong)]);
    expect(await problems({ type: 'video', media: serve('/v.mp4', 'video/quicktime', MP4), size: MP4.length })).toEqual(
      [expect.stringContaining('the Content-Type is video/quicktime')],
    );
  });

  it.each<[string, number]>([
    ['video', 26 * MIB],
    ['file', 50 * MIB],
  ])('knows how large a %s may be', async (type, max) => {
    const of = (size: number) => {
      const media = serve('/v.mp4', 'video/mp4', Buffer.concat([MP4, Buffer.alloc(size - MP4.length)]));
      return problems({ type, media, size });
    };
    expect(await of(max)).toEqual([]);
    expect(await of(max + 1)).toEqual([expect.stringContaining(`at most ${max}`)]);
  });

  describe('and the server', () => {
    const only = (method: string, how: (response: ServerResponse) => unknown): Served['answer'] => {
      return (request, response) => {
        if (request.method !== method || request.headers.range) return false;
        how(response);
        return true;
      };
    };
    const typed = (response: ServerResponse, more: object = {}) =>
      response.writeHead(200, { 'content-type': 'image/png', ...more });
    const ranged = (how: (response: ServerResponse) => unknown): Served['answer'] => {
      return (request, response) => Boolean(request.headers.range && (how(response), true));
    };

    it.each<[unknown[], Served['answer']]>([
      [['HEAD is answered with 405'], only('HEAD', (response) => response.writeHead(405).end())],
      [['GET is answered with 302; clients follow no redirects'], redirect('GET')],
      [['HEAD is answered with 302; clients follow no redirects'], redirect('HEAD')],
      [
        ['HEAD and GET disagree: Content-Length 1, then 18'],
        only('HEAD', (response) => typed(response, { 'content-length': 1 }).end()),
      ],
      [['HEAD and GET disagree: Content-Length null, then 18'], only('HEAD', (response) => typed(response).end())],
      [
        ['HEAD and GET disagree: Content-Length 18, then null', 'there is no Content-Length'],
        only('GET', (response) => {
          typed(response).write(PNG);
          response.end();
        }),
      ],
      [
        [expect.stringContaining('the download broke off after 8 bytes')],
        only('GET', (response) => {
          typed(response, { 'content-length': PNG.length });
          response.write(PNG.subarray(0, 8), () => response.destroy());
        }),
      ],
      [['the range bytes=0-99 is answered with 200 instead of 206'], ranged((response) => typed(response).end(PNG))],
      [
        ['the Content-Range of bytes=0-99 is missing instead of bytes 0-17/18'],
        ranged((response) => response.writeHead(206).end(PNG)),
      ],
      [
        ['the range bytes=0-99 holds other bytes than the beginning'],
        ranged((response) => response.writeHead(206, { 'content-range': 'bytes 0-17/18' }).end(PNG.toReversed())),
      ],
    ])('is told: %j', async (words, answer) => {
      expect((await picture(serve('/a.png', 'image/png', PNG, answer))).problems).toEqual(words);
    });

    it('is told when it is not there', async () => {
      const fetched = await picture('http://127.0.0.1:9/a.png');
      expect(fetched).toMatchObject({ contentType: '', size: 0, sha256: '' });
      expect(fetched.problems).toEqual([expect.stringContaining('HEAD is not'), expect.stringContaining('GET is not')]);
      expect((await picture('ftp://x/a.png')).problems).toEqual(['the address is not http(s)']);
    });

    function redirect(method: string): Served['answer'] {
      return only(method, (response) => response.writeHead(302, { location: '/b.png' }).end());
    }
  });

  it.each(['text', 'location', undefined])('has nothing to load for a message of type %s', async (type) => {
    await expect(fetchMediaOf({ type, media: 'x' })).rejects.toThrow('has no media');
  });
});

function serveWell({ type, bytes }: Served, request: IncomingMessage, response: ServerResponse): void {
  const range = /^bytes=0-(\d+)$/.exec(request.headers.range ?? '');
  const body = range ? bytes.subarray(0, Number(range[1]) + 1) : bytes;
  response.writeHead(range ? 206 : 200, {
    'content-type': type,
    'content-length': body.length,
    ...(range ? { 'content-range': `bytes 0-${body.length - 1}/${bytes.length}` } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
