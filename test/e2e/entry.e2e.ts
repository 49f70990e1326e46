import { createHash } from 'node:crypto';
import type { SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
let bot: SimulatedBot;
let account: { id: string };
beforeAll(async () => {
  service = await Service.start();
  ({ bot, account } = await service.linkedBot('Tom & <Jerry>', { pictured: true }));
});
afterAll(() => service?.stop());

const entryOf = (id: string, query = '') => service.ok('GET', `/api/messengers/accounts/${id}/entry${query}`);
async function page(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(new URL(path, service.url), { headers });
  return { status: response.status, headers: response.headers, html: await response.text() };
}
const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value!.replaceAll('&amp;', '&'));

describe('the ways into a chat', () => {
  it('are given to every employee: page, deep link, code, web link and a button', async () => {
    const { token } = await service.employee('Eve');
    const answer = await service.call('GET', `/api/messengers/accounts/${account.id}/entry`, undefined, { token });
    const pageUrl = `${service.url}/go/${bot.uri}`;
    expect(answer.body).toEqual({
      deepLink: `viber://pa?chatURI=${bot.uri}`,
      pageUrl,
      qrSvg: expect.stringMatching(/^<svg [^]*<\/svg>\s*$/),
      chatsLink: `https://chats.viber.com/${bot.uri}`,
      snippet: expect.stringMatching(/^<a href="[^"]*" target="_blank" rel="noopener" style="[^"<>]*">[^<>]*<\/a>$/),
    });
    expect(attributes(answer.body.snippet, 'href')).toEqual([pageUrl]);
    expect(answer.body.snippet).toContain('>Write to us in Viber<');
    expect((await entryOf(account.id, '?lang=ro')).snippet).toContain('>Scrieți-ne în Viber<');
    expect(problemOf(await service.call('GET', `/api/messengers/accounts/${account.id}/entry?lang=de`))).toEqual(
      problem(400, 'validation'),
    );
    expect(problemOf(await service.call('GET', '/api/messengers/accounts/none/entry'))).toEqual(
      problem(404, 'account-not-found'),
    );
  });

  it('tell accounts of the same name apart, and stay when a bot is linked again', async () => {
    const link = (apiKey: string) => service.ok('POST', '/api/messengers/accounts', { kind: 'viber', apiKey });
    const bots = [1, 2, 3].map((n) =>
      service.viber.createBot({ name: `Twin ${n}`, uri: ['twin', 'Twin', 'TWIN'][n - 1]! }),
    );
    const twins = await Promise.all(bots.map((twin) => link(twin.apiKey)));
    const urls = async () => Promise.all(twins.map(async ({ id }) => (await entryOf(id)).pageUrl));
    const before = await urls();
    expect(new Set(before)).toEqual(new Set(['twin', 'twin-2', 'twin-3'].map((slug) => `${service.url}/go/${slug}`)));
    for (const { id } of twins) await service.ok('DELETE', `/api/messengers/accounts/${id}`);
    for (const twin of bots.toReversed()) await link(twin.apiKey);
    expect(await urls()).toEqual(before);
  });
});

describe('the entry page', () => {
  it('opens the chat, says what to install, and shows a code, with nothing from elsewhere and no script needed', async () => {
    const { status, headers, html } = await page(`/go/${bot.uri}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain('<h1>Tom &amp; &lt;Jerry&gt;</h1>');
    const links = attributes(html, 'href');
    expect(links.slice(0, 3)).toEqual([
      `viber://pa?chatURI=${bot.uri}`,
      'https://www.viber.com/download/',
      `https://chats.viber.com/${bot.uri}`,
    ]);
    expect(html).toContain((await entryOf(account.id)).qrSvg.trim());
    for (const source of attributes(html, 'src')) expect(source.startsWith(service.url)).toBe(true);
  });

  it('lets nothing run but its own script, and nothing frame it', async () => {
    const { headers, html } = await page(`/go/${bot.uri}`);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
    for (const tag of ['script', 'style']) {
      const [, content] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html)!;
      expect(policy).toContain(`${tag}-src 'sha256-${createHash('sha256').update(content!).digest('base64')}'`);
    }
    expect(html).not.toMatch(/ (style|on\w+)=/);
  });

  it.each([
    ['ro-MD,ro;q=0.9', '', 'ro', 'Deschideți chatul în Viber'],
    ['de,uk;q=0.5', '', 'uk', 'Відкрити чат у Viber'],
    ['de', '', 'en', 'Open the chat in Viber'],
    ['ro', '?lang=ru', 'ru', 'Открыть чат в Viber'],
  ])('speaks the language of a visitor who says %s%s', async (accept, query, language, words) => {
    const { html, headers } = await page(`/go/${bot.uri}${query}`, { 'accept-language': accept });
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(words);
    expect(headers.get('content-language')).toBe(language);
    expect(headers.get('vary')).toContain('accept-language');
    const others = ['en', 'ro', 'ru', 'uk'].filter((other) => other !== language);
    expect(attributes(html, 'href').slice(-3)).toEqual(
      others.map((lang) => `${service.url}/go/${bot.uri}?lang=${lang}`),
    );
  });

  it('passes on what the link says, to the chat and to the other languages', async () => {
    const { html } = await page(`/go/${bot.uri}?context=summer-26&text=${encodeURIComponent('I "am" <b>&')}`);
    const links = attributes(html, 'href');
    expect(links[0]).toBe(`viber://pa?chatURI=${bot.uri}&context=summer-26&text=I%20%22am%22%20%3Cb%3E%26`);
    expect(links.at(-1)).toBe(`${service.url}/go/${bot.uri}?lang=uk&context=summer-26&text=I+%22am%22+%3Cb%3E%26`);
    expect((await page(`/go/${bot.uri}?context=${encodeURIComponent('"><script>')}`)).html).not.toContain('context');
  });

  it('is shown whatever stands in its address', async () => {
    const scripts = ['a', 'ж', '漢', 'س', '😀', '%'].map(encodeURIComponent);
    const lengths = [1, 26, 80, 101, 102, 103, 160, 300, 400, 499, 500];
    const texts = scripts.flatMap((letter) => lengths.map((length) => `text=${letter.repeat(length)}`));
    for (const query of [
      ...texts,
      'text=%',
      'text=%zz',
      'text=%E6%BC',
      'text=%ff%fe',
      'text=%00',
      'text=%ED%A0%80',
      'text=a&text=b',
      'text[]=a&text[b]=c&context[]=d',
      'text',
      'text=&context=&lang=',
      'lang=ro&lang=ru',
      'lang=%00',
      `context=${'x'.repeat(100)}&text=${encodeURIComponent('漢'.repeat(500))}`,
      `${'a=b&'.repeat(2_000)}text=a`,
      '&&&=&==',
      `text=${'a'.repeat(9_000)}`,
    ]) {
      const { status, html } = await page(`/go/${bot.uri}?${query}`);
      expect([query.slice(0, 60), status]).toEqual([query.slice(0, 60), 200]);
      expect(html).toContain('<svg ');
    }
    // Names that every object has are refused everywhere, in words.
    expect((await page(`/go/${bot.uri}?__proto__=a&constructor=b&toString=c`)).status).toBe(400);
    for (const slug of ['%00', '%ff', '%zz', 'a'.repeat(1_000), '%E6%BC', "x'%20OR%201=1"]) {
      const { status } = await page(`/go/${slug}?text=a`);
      expect([slug, [400, 404, 414].includes(status)]).toEqual([slug, true]);
    }
  });

  it('is kept by nobody where a code may stand in its address', async () => {
    expect((await page(`/go/${bot.uri}`)).headers.get('cache-control')).toBe('no-cache');
    for (const path of [`/go/${bot.uri}?context=a-code`, `/go/${bot.uri}?context=%22`, '/go/nobody?context=a-code']) {
      expect((await page(path)).headers.get('cache-control')).toBe('no-store');
    }
  });

  it('shows the picture of the bot, once it is there', async () => {
    const picture = await until('the picture of the bot', async () => {
      const [source] = attributes((await page(`/go/${bot.uri}`)).html, 'src');
      return source;
    });
    const response = await fetch(picture);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^image\//);
  });

  it('is friendly where there is no chat, or none now, or none any more', async () => {
    const unknown = await page('/go/nobody', { 'accept-language': 'ro' });
    expect(unknown.status).toBe(404);
    expect(unknown.html).toContain('La această adresă nu există niciun chat');

    const { account: other, bot: otherBot } = await service.linkedBot('Resting');
    const path = `/go/${otherBot.uri.toUpperCase()}?lang=en`;
    await service.ok('PATCH', `/api/messengers/accounts/${other.id}`, { enabled: false });
    const paused = await page(path);
    expect(paused.status).toBe(503);
    expect(paused.headers.get('retry-after')).toBe('3600');
    expect(paused.html).toContain('Resting is not taking messages just now.');
    await service.ok('PATCH', `/api/messengers/accounts/${other.id}`, { enabled: true });
    expect((await page(path)).status).toBe(200);
    await service.ok('DELETE', `/api/messengers/accounts/${other.id}`);
    const closed = await page(path);
    expect(closed.status).toBe(410);
    expect(closed.html).toContain('This chat is closed');
    for (const { html } of [unknown, paused, closed]) expect(html).not.toContain('viber:');
  });
});
