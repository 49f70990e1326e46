import { request } from 'node:http';
import { Service } from '../support/service.js';
import { PDF, talk, type Talk } from '../support/talk.js';
import { until } from '../support/until.js';

const SCRIPT = 'alert(document.domain)';

describe('the public addresses of files', () => {
  let service: Service;
  let to: Talk;
  beforeAll(async () => {
    service = await Service.start();
    to = await talk(service, 'Reader');
  });
  afterAll(() => service?.stop());

  /** Asked for as the path stands there: `fetch` would tidy it. */
  const raw = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }>((resolve, reject) => {
      const { hostname, port } = new URL(service.url);
      const asked = request({ hostname, port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, bytes: Buffer.concat(chunks) }),
        );
      });
      asked.on('error', reject);
      asked.end();
    });

  /** A file that was sent to the customer. */
  async function published(name: string, bytes: Buffer): Promise<{ id: string; path: string; key: string }> {
    const id = await service.upload(name, bytes);
    const path = await publish(id);
    return { id, path, key: path.split('/')[2]! };
  }

  /** Sends a file to the customer. @returns its public address, below that of the service */
  async function publish(fileId: string): Promise<string> {
    const action = await to.send({ fileIds: [fileId] });
    await service.delivery(to.task.id, action.id, 'delivered');
    const { files } = (await service.feed(to.task.id)).find(({ id }) => id === action.id);
    expect(files[0].publicUrl).toMatch(new RegExp(`^${service.url}/m/[\\w-]{32}/[\\w.-]+$`));
    return files[0].publicUrl.slice(service.url.length);
  }

  it('give the file to whoever has them: whole, a part, its headers only', async () => {
    const { path } = await published('Счёт № 7.pdf', PDF);
    const whole = await raw(path);
    expect(whole).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'application/pdf',
        'content-length': String(PDF.length),
        'accept-ranges': 'bytes',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
        'cache-control': expect.stringMatching(/^public, max-age=\d+$/),
        'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''%D0/),
      },
    });
    expect(whole.bytes.equals(PDF)).toBe(true);

    const head = await raw(path, 'HEAD');
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    for (const name of ['content-type', 'content-length', 'etag', 'accept-ranges', 'content-disposition']) {
      expect([name, head.headers[name]]).toEqual([name, whole.headers[name]]);
    }
    const last = PDF.length - 1;
    for (const [range, start, end] of [
      ['bytes=0-3', 0, 3],
      ['bytes=5-', 5, last],
      ['bytes=-4', last - 3, last],
      ['bytes=0-99999', 0, last],
    ] as const) {
      const part = await raw(path, 'GET', { range });
      expect([range, part.status, part.headers['content-range']]).toEqual([
        range,
        206,
        `bytes ${start}-${end}/${PDF.length}`,
      ]);
      expect(part.bytes.equals(PDF.subarray(start, end + 1))).toBe(true);
    }
    expect(await raw(path, 'GET', { range: 'bytes=99999-' })).toMatchObject({
      status: 416,
      headers: { 'content-range': `bytes */${PDF.length}` },
    });
    expect((await raw(path, 'GET', { 'if-none-match': String(whole.headers['etag']) })).status).toBe(304);
  });

  it('lead nowhere with another key or name, beside a file, above it, or by another method', async () => {
    const [one, other] = [await published('one.pdf', PDF), await published('other.pdf', PDF)];
    const { key, path } = one;
    const swapped = key.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    for (const wrong of [
      `/m/${swapped}/one.pdf`,
      `/m/${key.slice(0, -1)}/one.pdf`,
      `/m/${key.toLowerCase()}/one.pdf`,
      `/m/${one.id}/one.pdf`,
      `/m/${key}/two.pdf`,
      `/m/${key}/ONE.PDF`,
      `/m/${key}/one.pdf/`,
      `/m/${key}/one.pdf%00`,
      `/m/${key}/other.pdf`,
      `/m/${other.key}/one.pdf`,
      `/m/${key}/thumbnail.jpg`,
      // There is nothing to be listed.
      '/m',
      '/m/',
      `/m/${key}`,
      `/m/${key}/`,
      // Nothing outside can be reached.
      `/m/${key}/../../etc/passwd`,
      `/m/../api/files/${one.id}`,
      `/m/${key}/..%2f..%2f..%2fetc%2fpasswd`,
      `/m/%2e%2e/%2e%2e/etc/passwd`,
      `/m/%2e%2e%2f%2e%2e%2fetc%2fpasswd/x`,
      `/m/${key}/..%5c..%5cwindows`,
      `/m/${key}%2fone.pdf`,
      `/m/${key}/%2e%2e/${other.key}/other.pdf`,
      `/m//${key}/one.pdf`,
      `//m/${key}/one.pdf`,
    ]) {
      for (const method of ['GET', 'HEAD']) {
        const { status, bytes } = await raw(wrong, method);
        expect([wrong, method, status]).toEqual([wrong, method, 404]);
        expect(bytes.includes('%PDF') || bytes.includes('root:')).toBe(false);
      }
    }
    expect((await raw('/m/%/one.pdf')).status).toBe(400);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) expect((await raw(path, method)).status).toBe(405);
    expect((await raw(path)).status).toBe(200);
  });

  it('never let a browser run what is inside', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="${SCRIPT}"/>`;
    for (const [name, content] of [
      ['page.html', `<!doctype html><html><script>${SCRIPT}</script></html>`],
      ['drawing.svg', svg],
      ['prolog.svg', `<?xml version="1.0"?>\n${svg}`],
      [
        'page.xhtml',
        `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>${SCRIPT}</script></html>`,
      ],
      ['script.js', SCRIPT],
    ] as const) {
      const { path, id } = await published(name, Buffer.from(content));
      for (const { headers, bytes } of [await raw(path), await service.download(`/api/files/${id}`)]) {
        const header = (wanted: string) => String(headers instanceof Headers ? headers.get(wanted) : headers[wanted]);
        expect(bytes.toString()).toBe(content);
        expect(header('x-content-type-options')).toBe('nosniff');
        expect(header('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
        // As text it may be shown; everything else is saved, not opened.
        const shown = header('content-disposition').startsWith('inline');
        expect([name, header('content-type'), shown]).toEqual([
          name,
          expect.stringMatching(shown ? /^text\/plain; charset=utf-8$/ : /./),
          shown,
        ]);
      }
    }
  });

  it('die when they are revoked, those of other files do not; sent again, a file has a new one', async () => {
    const [one, other] = [await published('one.pdf', PDF), await published('other.pdf', PDF)];
    const link = `/api/files/${one.id}/public-link`;
    expect((await service.call('DELETE', link, undefined, { token: null })).status).toBe(401);
    expect((await raw(one.path)).status).toBe(200);
    expect((await service.call('DELETE', link)).status).toBe(204);
    for (const method of ['GET', 'HEAD']) expect((await raw(one.path, method)).status).toBe(404);
    expect((await raw(one.path, 'GET', { range: 'bytes=0-3' })).status).toBe(404);
    expect((await raw(other.path)).status).toBe(200);
    const shown = async () => (await service.feed(to.task.id)).flatMap((action) => action.files);
    expect((await shown()).find(({ id }) => id === one.id)).toMatchObject({ state: 'stored', publicUrl: null });

    const anew = await publish(one.id);
    expect(anew).not.toBe(one.path);
    expect((await raw(anew)).bytes.equals(PDF)).toBe(true);
    expect((await raw(one.path)).status).toBe(404);
    // Nothing to revoke is fine, nothing to revoke it of is not.
    expect((await service.call('DELETE', `/api/files/${await service.upload('x', PDF)}/public-link`)).status).toBe(204);
    expect((await service.call('DELETE', '/api/files/nowhere/public-link')).status).toBe(404);
  });

  it('die with the task they were sent from, not in its trash; a file that another task has sent too lives on', async () => {
    const other = await talk(service, 'Another reader');
    const [one, both] = [await service.upload('one.pdf', PDF), await service.upload('both.pdf', PDF)];
    const temporary = await talk(service, 'Passer-by');
    const sent = async (from: Talk, ...fileIds: string[]) => {
      const { id } = await from.send({ fileIds });
      await service.delivery(from.task.id, id, 'delivered');
      const { files } = (await service.feed(from.task.id)).find((action) => action.id === id);
      return files.map(({ publicUrl }: { publicUrl: string }) => publicUrl.slice(service.url.length)) as string[];
    };
    const [onePath, bothPath] = (await sent(temporary, one, both)) as [string, string];
    expect(await sent(other, both)).toEqual([bothPath]);
    const statuses = async () => [(await raw(onePath)).status, (await raw(bothPath)).status];
    const remove = (from: Talk, query = '') => service.ok('DELETE', `/api/tasks/${from.task.id}${query}`);
    await remove(temporary);
    expect(await statuses()).toEqual([200, 200]);
    await remove(temporary, '?permanent=true');
    expect(await statuses()).toEqual([404, 200]);
    await remove(other);
    expect(await statuses()).toEqual([404, 200]);
    await remove(other, '?permanent=true');
    expect(await statuses()).toEqual([404, 404]);
  });

  it('are all listed for admins, who can revoke them', async () => {
    const { id, path } = await published('listed.pdf', PDF);
    const { token } = await service.employee('Curious');
    expect((await service.call('GET', '/api/files/public', undefined, { token })).status).toBe(403);
    expect((await service.call('GET', '/api/files/public', undefined, { token: null })).status).toBe(401);
    expect((await service.call('GET', '/api/files/public?limit=0')).status).toBe(400);
    expect((await service.call('GET', '/api/files/public?cursor=x')).status).toBe(400);
    const listed = async () => (await service.all('/api/files/public?limit=2')).find((file) => file.id === id);
    expect(await listed()).toEqual({
      id,
      name: 'listed.pdf',
      size: PDF.length,
      variant: null,
      originalId: null,
      since: expect.stringMatching(/^20\d\d-/),
      until: expect.stringMatching(/^20\d\d-/),
      address: service.url + path,
      task: { id: to.task.id, number: to.task.number, title: to.task.title },
    });
    await service.ok('DELETE', `/api/files/${id}/public-link`);
    expect(await listed()).toBeUndefined();
    expect((await raw(path)).status).toBe(404);
  });

  it('outlive a restart, and have one slash only where PUBLIC_URL ends in some', async () => {
    const before = await published('before.pdf', PDF);
    await service.restart('SIGTERM', { PUBLIC_URL: `${service.url}//` });
    expect((await raw(before.path)).bytes.equals(PDF)).toBe(true);
    const after = await published('after.pdf', PDF);
    expect(to.phone.received.at(-1)!.body['media']).toBe(service.url + after.path);
    await until('the customer to load it', async () => {
      const { problems } = await to.phone.fetchMedia(to.phone.received.at(-1)!);
      return problems.length === 0;
    });
  });
});
