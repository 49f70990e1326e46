import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { problem } from '../support/callbacks.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

const MIB = 1_048_576;
const BOUNDARY = '----test-boundary';
const TEXT = Buffer.from('hello');

// Large files take their time on a busy machine, and the service starts twice.
describe('a file that staff send', () => {
  let service: Service;
  let token: string;
  beforeAll(async () => {
    service = await Service.start();
    ({ token } = await service.employee('Bob'));
  });
  afterAll(() => service?.stop());

  const part = (name: string, fileName: string, bytes: Buffer = TEXT) =>
    Buffer.concat([
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\n` +
          'Content-Type: image/png\r\n\r\n',
      ),
      bytes,
      Buffer.from('\r\n'),
    ]);
  const form = (...parts: Buffer[]) => Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
  const multipart = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
  async function post(body: Buffer, headers: Record<string, string> = multipart) {
    const response = await fetch(`${service.url}/api/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...headers },
      body: new Uint8Array(body),
    });
    return { status: response.status, type: response.headers.get('content-type')!, body: await response.json() };
  }
  const refused = ({ status, type, body }: Awaited<ReturnType<typeof post>>) => [
    status,
    type.split(';')[0],
    (body as { type: string }).type,
  ];
  const incoming = () => readdir(join(service.filesDir, 'incoming')).catch(() => []);
  const stored = async () =>
    (await readdir(service.filesDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
      .length;
  /** Nothing but what was there before is there in the end. */
  async function leavesNothing(work: () => Promise<void>): Promise<void> {
    const before = await stored();
    await work();
    await until('nothing left of it', async () => (await incoming()).length === 0);
    expect(await stored()).toBe(before);
  }

  it('is kept as it is, told by its content, and shown with its name', async () => {
    const { status, body } = await post(form(part('file', 'note.png')));
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      name: 'note.png',
      mimeType: 'text/plain',
      size: 5,
      state: 'stored',
      url: `/api/files/${(body as { id: string }).id}`,
      publicUrl: null,
    });
  });

  it.each([
    ['a path', '../../etc/passwd.txt', 'passwd.txt'],
    ['a path of Windows', 'C:\\\\Users\\\\me\\\\photo.txt', 'photo.txt'],
    ['a turn of the writing', 'invoice\u202Etxt.exe', 'invoicetxt.exe'],
    ['another writing', 'Договор № 7 — 日本.txt', 'Договор № 7 — 日本.txt'],
    ['emoji', '🎉 party.txt', '🎉 party.txt'],
    ['no name', '', 'file.txt'],
    ['no extension', 'README', 'README.txt'],
    ['a number behind a dot', 'Contract nr.5', 'Contract nr.5.txt'],
    ['quotes, as browsers send them', 'the %22new%22 offer.txt', 'the new offer.txt'],
    ['quotes, as other programs send them', 'the \\"new\\" offer.txt', 'the new offer.txt'],
    ['two lines, as browsers send them', 'two%0D%0Alines.txt', 'twolines.txt'],
    ['signs that look escaped', '100%25 50%20off.txt', '100%25 50%20off.txt'],
  ])('is named safely, with %s', async (_what, given, expected) => {
    const { status, body } = await post(form(part('file', given)));
    expect([status, (body as { name: string }).name]).toEqual([201, expected]);
  });

  it.each([
    ["filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82%20%E2%84%96%207.txt", 'Счёт № 7.txt'],
    ["filename*=utf-8'ru'%D0%A1%D1%87%D1%91%D1%82.txt", 'Счёт.txt'],
  ])('is named by %s', async (disposition, expected) => {
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; ${disposition}\r\n\r\n`;
    const { status, body } = await post(form(Buffer.concat([Buffer.from(head), TEXT, Buffer.from('\r\n')])));
    expect([status, (body as { name: string }).name]).toEqual([201, expected]);
  });

  it('without a name is called after its kind', async () => {
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"\r\nContent-Type: application/octet-stream\r\n\r\n`;
    const { status, body } = await post(form(Buffer.concat([Buffer.from(head), TEXT, Buffer.from('\r\n')])));
    expect([status, (body as { name: string }).name]).toEqual([201, 'file.txt']);
  });

  it('may come in a part of any name, behind other fields', async () => {
    const field = Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="note"\r\n\r\nfor Ann\r\n`);
    expect((await post(form(field, part('upload', 'a.txt')))).status).toBe(201);
  });

  it('of 100 MiB comes whole, byte by byte', async () => {
    const bytes = randomBytes(100 * MIB);
    const { body } = await post(form(part('file', 'large.bin', bytes)));
    const { bytes: back } = await service.download((body as { url: string }).url);
    const sha256 = (of: Buffer) => createHash('sha256').update(of).digest('hex');
    expect(sha256(back)).toBe(sha256(bytes));
  });

  it('several at once do not meet', async () => {
    const sent = Array.from({ length: 12 }, (_, i) => Buffer.alloc(300_000, i));
    const answers = await Promise.all(sent.map((bytes, i) => post(form(part('file', `${i}.bin`, bytes)))));
    for (const [i, { body }] of answers.entries()) {
      const { bytes } = await service.download((body as { url: string }).url);
      expect(bytes.equals(sent[i]!)).toBe(true);
    }
  });

  it.each<[string, () => [Buffer, Record<string, string>?], [number, string]]>([
    ['is empty', () => [form(part('file', 'a.txt', Buffer.alloc(0)))], [400, 'validation']],
    ['is not there', () => [form()], [400, 'validation']],
    [
      'comes as JSON',
      () => [Buffer.from('{}'), { 'content-type': 'application/json' }],
      [415, 'unsupported-media-type'],
    ],
    ['comes bare', () => [TEXT, { 'content-type': 'image/png' }], [415, 'unsupported-media-type']],
    ['ends in the middle', () => [part('file', 'a.txt').subarray(0, -4)], [400, 'unreadable-form']],
    [
      'has no boundary',
      () => [form(part('file', 'a')), { 'content-type': 'multipart/form-data' }],
      [400, 'unreadable-form'],
    ],
  ])('that %s is refused, and nothing of it is kept', async (_what, sent, [status, slug]) => {
    await leavesNothing(async () => {
      expect(refused(await post(...sent()))).toEqual(problem(status, slug));
    });
  });

  it('is one: of two in a request neither is taken', async () => {
    const before = await stored();
    const answer = await post(form(part('file', 'a.txt'), part('file', 'b.txt')));
    expect([answer.status, (answer.body as { detail: string }).detail]).toEqual([
      400,
      expect.stringContaining('one file too many'),
    ]);
    await until('nothing left of it', async () => (await incoming()).length === 0);
    expect(await stored()).toBe(before);
  });

  it('that is broken off leaves nothing behind', async () => {
    await leavesNothing(async () => {
      const upload = httpRequest(`${service.url}/api/files`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-length': 50 * MIB, ...multipart },
      });
      upload.on('error', () => undefined);
      upload.write(part('file', 'a.bin', Buffer.alloc(5 * MIB)));
      await until('its beginning', async () => (await incoming()).length > 0);
      upload.destroy();
    });
  });

  it('is not taken from strangers, nor is a word of it read', async () => {
    await leavesNothing(async () => {
      expect((await post(form(part('file', 'a.txt')), { ...multipart, authorization: 'Bearer wrong' })).status).toBe(
        401,
      );
    });
  });

  it('that is too large is refused as soon as that is known, and says what to do', async () => {
    await service.restart('SIGTERM', { MAX_FILE_MIB: '1' });
    expect((await post(form(part('file', 'a.bin', Buffer.alloc(MIB))))).status).toBe(201);
    await leavesNothing(async () => {
      for (const size of [MIB + 1, 2 * MIB, 60 * MIB]) {
        const answer = await post(form(part('file', 'a.bin', Buffer.alloc(size))));
        expect([size, ...refused(answer)]).toEqual([size, ...problem(413, 'file-too-large')]);
        expect((answer.body as { detail: string }).detail).toMatch(/larger than 1 MiB.*MAX_FILE_MIB/);
      }
    });
  });
});
