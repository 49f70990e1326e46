import { connect } from 'node:net';
import { Chromium } from '../support/chromium.js';
import { type Description, operationsOf } from '../support/openapi.js';
import { Service } from '../support/service.js';
import { talk } from '../support/talk.js';

let service: Service;
let slug: string;
/** The public address of a file. */
let file: string;
beforeAll(async () => {
  service = await Service.start();
  const to = await talk(service, 'Reader');
  slug = to.bot.uri;
  const id = await service.upload('page.html', Buffer.from('<!doctype html><script>alert(1)</script>'));
  const action = await to.send({ fileIds: [id] });
  await service.delivery(to.task.id, action.id, 'delivered');
  const { files } = (await service.feed(to.task.id)).find((candidate) => candidate.id === action.id);
  file = new URL(files[0].publicUrl).pathname;
});
afterAll(() => service?.stop());

const ANY_ID = '01a204d4-7964-74a1-ba7f-eed26fc475da';

/** What a browser is told about any answer; null where all is well. */
function wrongIn(headers: Headers): string | null {
  const policy = headers.get('content-security-policy') ?? '';
  const missing = ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"].filter(
    (directive) => !policy.includes(directive),
  );
  if (missing.length > 0) return `policy without ${missing.join(', ')}: ${policy}`;
  if (/unsafe-|\*|https?:(?!\/\/127\.0\.0\.1)/.test(policy)) return `a policy too wide: ${policy}`;
  const said = {
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
  const other = Object.entries(said).filter(([name, value]) => headers.get(name) !== value);
  return other.length > 0 ? `not as it should be: ${other.map(([name]) => name).join(', ')}` : null;
}

describe('every answer says what a browser may do with it', () => {
  it('of each operation of the API, with a token and without one', async () => {
    const description = await service.ok<Description>('GET', '/api/openapi.json');
    const wrong: string[] = [];
    const operations = operationsOf(description);
    expect(operations.length).toBeGreaterThan(50);
    for (const { method, path } of operations) {
      const address = path.replaceAll(/\{\w+\}/g, ANY_ID);
      for (const token of [undefined, null]) {
        if (method === 'DELETE' && token === undefined) continue;
        const init = token === null ? { method } : { method, headers: service.asAdmin };
        const { status, headers } = await fetch(service.url + address, init);
        const where = `${method} ${path}: ${status}:`;
        const told = wrongIn(headers);
        if (told !== null) wrong.push(`${where} ${told}`);
        if (path.startsWith('/api/') && headers.get('cache-control') !== 'no-store') wrong.push(`${where} cached`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('of each page, file and error', async () => {
    const html = { accept: 'text/html' };
    const asked: Array<[path: string, method?: string, headers?: Record<string, string>]> = [
      ['/', 'GET', html],
      ['/'],
      [`/go/${slug}`],
      [`/go/${slug}?context=123456`],
      ['/go/nobody'],
      ['/api/docs'],
      ['/api/docs/swagger-ui-init.js'],
      ['/api/docs/swagger-ui.css'],
      ['/api/openapi.json'],
      [file],
      [file, 'GET', { range: 'bytes=0-3' }],
      [`${file}x`],
      ['/metrics'],
      ['/health/live'],
      ['/nothing/here'],
      ['/%zz'],
      ['/webhooks/viber/made-up', 'POST'],
      ['/webhooks/viber/made-up?constructor=1', 'POST'],
      ['/webhooks/viber/made-up', 'PUT'],
      ['/api/tasks', 'PUT'],
      [`/api/${'x'.repeat(300)}`],
    ];
    const wrong = [];
    for (const [path, method = 'GET', headers = {}] of asked) {
      const answer = await service.call(method, path, undefined, { headers });
      const told = wrongIn(answer.headers);
      if (told !== null) wrong.push(`${method} ${path}: ${answer.status}: ${told}`);
    }
    expect(wrong).toEqual([]);
  });

  it('also of what is no HTTP', async () => {
    const { hostname, port } = new URL(service.url);
    const answer = await new Promise<string>((resolve) => {
      let said = '';
      const socket = connect(Number(port), hostname, () => socket.write('nonsense\r\n\r\n'));
      socket.on('data', (chunk) => (said += chunk.toString())).on('close', () => resolve(said));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toMatch(/x-content-type-options: nosniff/);
    expect(answer).toMatch(/content-security-policy: default-src 'none'/);
  });

  it('keeps a one-time code out of caches, and a public file out of pages', async () => {
    const code = await service.call('GET', `/go/${slug}?context=123456`);
    expect(code.headers.get('cache-control')).toBe('no-store');
    const { headers } = await service.call('GET', file, undefined, { token: null });
    expect(headers.get('content-security-policy')).toMatch(/; sandbox$/);
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  it('holds browsers to https for a year where the public address is one', async () => {
    expect((await service.call('GET', '/health/live')).headers.get('strict-transport-security')).toBeNull();
    const https = await service.another({ PUBLIC_URL: 'https://desk.example.test' });
    for (const path of ['/', '/health/live', '/api/docs', '/api/tasks', `/go/${slug}`, '/nothing', file]) {
      const { headers } = await https.call('GET', path);
      expect([path, headers.get('strict-transport-security')]).toEqual([path, 'max-age=31536000']);
    }
    const callback = await https.call('POST', '/webhooks/viber/made-up');
    expect(callback.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});

describe('in a browser', () => {
  let browser: Chromium;
  beforeAll(async () => {
    browser = await Chromium.start();
  });
  afterAll(() => browser?.stop());

  it('the entry page shows itself, its picture and its code, and breaks no rule of its own', async () => {
    const { page, said } = await browser.page();
    await page.goto(`${service.url}/go/${slug}?context=123456`, { waitUntil: 'load' });
    expect(await page.locator('#open').getAttribute('href')).toContain('viber://');
    expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).marginBottom')).toBe('8px');
    expect(said).toEqual([]);
  });

  it('the page of the API shows itself, and breaks no rule of its own', async () => {
    const { page, said } = await browser.page();
    await page.goto(`${service.url}/api/docs`, { waitUntil: 'load' });
    await page.locator('.opblock-tag').first().waitFor();
    await page.getByRole('button', { name: 'Authorize' }).click();
    await page.locator('#auth-bearer-value').fill(service.asAdmin.authorization.slice('Bearer '.length));
    expect(said).toEqual([]);
  });

  it('the staff app shows itself to nobody in particular, and breaks no rule of its own', async () => {
    const { page, said } = await browser.page();
    await page.goto(service.url, { waitUntil: 'load' });
    await page.getByRole('heading', { name: 'Sign in to viber-tasks' }).waitFor();
    // The first question is who is there; the answer that nobody is, is a refusal to a browser.
    expect(said.filter((line) => !line.includes('status of 401'))).toEqual([]);
  });

  it('tells of what a page may not do: the rules are the browser’s, not only ours', async () => {
    const { page, said } = await browser.page();
    await page.goto(`${service.url}/go/${slug}`, { waitUntil: 'load' });
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
    }`);
    expect(await page.evaluate('"ran" in window')).toBe(false);
    expect(said.join()).toMatch(/Content Security Policy/);
  });
});
