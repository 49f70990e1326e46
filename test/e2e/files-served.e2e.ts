import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { request } from 'undici';
import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';

const BYTES = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(99_991)]);
const NAME = 'Счёт № 7; a.pdf';

describe('the bytes of a file', () => {
  let service: Service;
  let url: string;
  beforeAll(async () => {
    service = await Service.start();
    url = `/api/files/${await service.upload(NAME, BYTES)}`;
  });
  afterAll(() => service?.stop());

  const get = (headers: Record<string, string> = {}, path = url) => service.download(path, headers);

  it('come whole, to be saved and never to be run', async () => {
    const { status, headers, bytes } = await get();
    expect(status).toBe(200);
    expect(bytes.equals(BYTES)).toBe(true);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '100000',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*; sandbox$/),
      'cache-control': 'private, no-cache',
      'cross-origin-resource-policy': 'same-origin',
      etag: expect.stringMatching(/^"[\w-]+"$/),
      'last-modified': expect.stringMatching(/ GMT$/),
    });
    const disposition = headers.get('content-disposition')!;
    expect(disposition).toMatch(/^attachment; /);
    expect(decodeURIComponent(/filename\*=utf-8''([^;]+)/i.exec(disposition)![1]!)).toBe(NAME);
  });

  it.each([
    ['the first byte', 'bytes=0-0', 0, 0],
    ['the last byte', 'bytes=99999-99999', 99_999, 99_999],
    ['a middle', 'bytes=100-299', 100, 299],
    ['from somewhere to the end', 'bytes=99000-', 99_000, 99_999],
    ['the last hundred', 'bytes=-100', 99_900, 99_999],
    ['more than there is', 'bytes=99990-200000', 99_990, 99_999],
    ['a longer end than there is', 'bytes=-500000', 0, 99_999],
    ['two that touch, as one', 'bytes=0-9,10-19', 0, 19],
  ])('come in part: %s', async (_what, range, start, end) => {
    const { status, headers, bytes } = await get({ range });
    expect([status, headers.get('content-range')]).toEqual([206, `bytes ${start}-${end}/100000`]);
    expect(headers.get('content-length')).toBe(String(end - start + 1));
    expect(bytes.equals(BYTES.subarray(start, end + 1))).toBe(true);
  });

  it.each(['bytes=100000-', 'bytes=200000-300000'])('are not there beyond the end: %s', async (range) => {
    const { status, headers, bytes } = await get({ range });
    expect([status, headers.get('content-range'), bytes.length]).toEqual([416, 'bytes */100000', 0]);
  });

  it.each(['bytes=0-0,50-60,90-99', 'lines=1-2', 'bytes', ''])(
    'come whole where several parts or no bytes are asked for: "%s"',
    async (range) => {
      const { status, headers, bytes } = await get(range ? { range } : {});
      expect([status, headers.get('content-range')]).toEqual([200, null]);
      expect(bytes.equals(BYTES)).toBe(true);
    },
  );

  it('come in part only of the file that was meant', async () => {
    const etag = (await get()).headers.get('etag')!;
    expect((await get({ range: 'bytes=0-0', 'if-range': etag })).status).toBe(206);
    expect((await get({ range: 'bytes=0-0', 'if-range': '"another"' })).status).toBe(200);
  });

  it('are not sent again to whoever has them', async () => {
    const etag = (await get()).headers.get('etag')!;
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const { status, headers, bytes } = await get({ 'if-none-match': known, range: 'bytes=0-9' });
      expect([known, status, headers.get('etag'), bytes.length]).toEqual([known, 304, etag, 0]);
    }
    expect((await get({ 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('are told without being sent', async () => {
    const asked = { method: 'HEAD' as const, headers: { authorization: (await authorization()).authorization } };
    const { statusCode, headers, body } = await request(service.url + url, asked);
    expect([statusCode, headers['content-length'], headers['content-type']]).toEqual([
      200,
      '100000',
      'application/pdf',
    ]);
    expect(await body.text()).toBe('');
    const part = await request(service.url + url, { ...asked, headers: { ...asked.headers, range: 'bytes=0-9' } });
    expect([part.statusCode, part.headers['content-length'], await part.body.text()]).toEqual([206, '10', '']);
  });

  it('are for those who have signed in', async () => {
    const paths = [url, `${url}/thumbnail`];
    for (const path of paths) {
      expect((await service.call('GET', path, undefined, { token: null })).status).toBe(401);
      expect((await service.call('GET', path, undefined, { token: 'x'.repeat(40) })).status).toBe(401);
    }
    expect((await request(service.url + url, { method: 'HEAD' })).statusCode).toBe(401);
    const { token } = await service.employee('Bob');
    expect((await service.call('GET', url, undefined, { token })).status).toBe(200);
  });

  it.each(['/api/files/nothing', `/api/files/${'0'.repeat(36)}`, '/api/files/..%2f..%2fetc%2fpasswd'])(
    'of no file are not there: %s',
    async (path) => {
      expect(problemOf(await service.call('GET', path))).toEqual(problem(404, 'file-not-found'));
    },
  );

  it('of a file that is no picture have no small one', async () => {
    expect(problemOf(await service.call('GET', `${url}/thumbnail`))).toEqual(problem(404, 'no-thumbnail'));
  });

  it('that somebody took away from the disk are an error of ours, and the service goes on', async () => {
    const id = await service.upload('gone.txt', Buffer.from('gone'));
    const month = (await readdir(service.filesDir)).find((name) => name !== 'incoming')!;
    await stat(join(service.filesDir, month, id));
    await rm(join(service.filesDir, month, id));
    const answer = await service.call('GET', `/api/files/${id}`).catch(() => null);
    expect(answer === null || answer.status >= 500).toBe(true);
    expect((await get()).status).toBe(200);
  });

  /** As the admin's calls carry it. */
  async function authorization(): Promise<{ authorization: string }> {
    const { token } = await service.employee('Head');
    return { authorization: `Bearer ${token}` };
  }
});
