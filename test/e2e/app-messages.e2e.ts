import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { findingsInEachView } from '../support/accessibility.js';
import { type Person, somebody } from '../support/browser.js';
import { problem, problemOf } from '../support/callbacks.js';
import { Chromium } from '../support/chromium.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { signIn } from '../support/ways-in.js';
import { WebServer } from '../support/web-server.js';

let service: Service;
let chromium: Chromium;
let page: Page;
let iryna: Person;
let olena: ReturnType<Awaited<ReturnType<Service['linkedBot']>>['bot']['phoneOf']>;
let path: string;
let said: string[];
/** Of the operator's choice. */
let tiles: WebServer;
beforeAll(async () => {
  tiles = await WebServer.start();
  service = await Service.start({ env: { MAP_TILES_URL: `${tiles.origin}/{z}/{x}/{y}.png?key=secret` } });
  const { bot } = await service.linkedBot('Teplo Service');
  olena = bot.phoneOf(service.viber.createCustomer({ name: 'Olena' }));
  for (const text of ['Good morning', 'The boiler drips.\nSince Monday.', 'Can somebody come?'])
    await olena.write(text);
  iryna = await somebody(service);
  chromium = await Chromium.start();
  ({ page, said } = await chromium.page());
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, service.url, iryna);
  await row(page).click();
  await message(page, 'Can somebody come?').waitFor();
  path = new URL(page.url()).pathname;
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
  await tiles?.stop();
});

const row = (on: Page) => on.getByRole('region', { name: 'Tasks' }).getByRole('link', { name: /Olena/ });
const log = (on: Page) => on.getByRole('log');
const message = (on: Page, text: string) => log(on).getByRole('article').filter({ hasText: text });
const tools = (on: Page) => log(on).getByRole('group', { name: 'With this message' });
const form = (on: Page) => on.getByRole('form', { name: 'Write in this task' });
const editor = (on: Page) => form(on).getByRole('textbox');
const holds = (on: Page, text: string) =>
  until(`“${text}” in the editor`, async () => (await editor(on).inputValue()) === text);
const unread = async (on: Page) => (await on.title()).startsWith('(1) ');

describe('what can be done with a message', () => {
  it('stands at its edge under the pointer: to copy it, and to answer it in its own words', async () => {
    await until('everything read', async () => !(await unread(page)));
    await message(page, 'The boiler drips.').hover();
    await log(page).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await findingsInEachView(page, 'message-tools')).toEqual([]);
    await log(page).focus();
    await message(page, 'The boiler drips.').hover();
    await tools(page).getByRole('button', { name: 'Copy the text' }).click();
    await page.getByText('The text is copied.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('The boiler drips.\nSince Monday.');
    await tools(page).getByRole('button', { name: 'Reply' }).click();
    await form(page).getByText('To Olena in Viber', { exact: true }).waitFor();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('At ten.');
    await holds(page, '> The boiler drips.\n> Since Monday.\nAt ten.');
    await editor(page).fill('');
  });

  it('is reached by keys, goes to whom the message is from, and Esc loses nothing', async () => {
    const task = await service.taskOf('Olena (');
    await service.ok('POST', `/api/tasks/${task.id}/actions`, { text: 'Parts are in stock', notify: {} });
    await message(page, 'Parts are in stock').waitFor();
    await log(page).focus();
    await page.keyboard.press('ArrowUp');
    await page.locator('article:focus').filter({ hasText: 'Parts are in stock' }).waitFor();
    await page.keyboard.press('Enter');
    await page
      .locator('button:focus')
      .and(page.getByRole('button', { name: 'Reply' }))
      .waitFor();
    await page.keyboard.press('Escape');
    await page.locator('article:focus').waitFor();
    await page.keyboard.press('r');
    await form(page).getByText('Internal note').waitFor();
    await holds(page, '> Parts are in stock\n');
    await editor(page).fill('');
  });

  it('sets the mark back on every device, where it stays until the task is opened again', async () => {
    const { page: other } = await chromium.page();
    await signIn(other, service.url, iryna);
    await row(other).waitFor();
    expect(await unread(other)).toBe(false);
    await log(page).focus();
    for (const text of ['Parts are in stock', 'Can somebody come?', 'The boiler drips.']) {
      await page.keyboard.press('ArrowUp');
      await page.locator('article:focus').filter({ hasText: text }).waitFor();
    }
    await page.keyboard.press('u');
    await until('something unread', () => unread(page));
    for (const device of [page, other]) await row(device).getByLabel('2 unread').waitFor();
    await until('the line “New” above it', async () => {
      const [line, first] = [log(page).getByRole('separator'), message(page, 'The boiler drips.')];
      const [lineBox, box] = [await line.boundingBox(), await first.boundingBox()];
      return lineBox !== null && box !== null && lineBox.y < box.y && box.y - lineBox.y < 60;
    });
    // What comes while it is in sight is not read either.
    await olena.write('Hello?');
    await message(page, 'Hello?').waitFor();
    await row(page).getByLabel('3 unread').waitFor();
    await page.goto(`${service.url}${path}`);
    for (const device of [page, other]) await until('everything read', async () => !(await unread(device)));
    await other.close();
  });

  it('comes by a touch, and is gone when another place is touched', async () => {
    const device = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };
    const { page: phone } = await chromium.page(device);
    await signIn(phone, service.url, iryna, path);
    await message(phone, 'Hello?').tap();
    await tools(phone).getByRole('button', { name: 'Unread from here' }).tap();
    await log(phone).getByRole('separator').waitFor();
    await message(phone, 'Good morning').tap();
    await message(phone, 'Good morning').getByRole('button', { name: 'Reply' }).waitFor();
    expect(await tools(phone).count()).toBe(1);
    const { width, height } = (await tools(phone).getByRole('button', { name: 'Reply' }).boundingBox())!;
    expect([width, height]).toEqual([44, 44]);
    await tools(phone).getByRole('button', { name: 'Reply' }).tap();
    await holds(phone, '> Good morning\n');
    await editor(phone).fill('');
    await phone.close();
  });
});

describe('a place', () => {
  const kyiv = { lat: 50.4501, lon: 30.5234 };
  const map = () => log(page).getByRole('img', { name: 'Map around 50.45010, 30.52340' });
  const asked = (place: string) => service.call('GET', `/api/maps/${place}`);

  it('is shown by its coordinates where the map server fails, and nothing else is lost', async () => {
    tiles.answer = (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Busy</p>');
    await olena.send({ type: 'location', location: kyiv });
    await log(page).getByText('50.45010, 30.52340').waitFor();
    for (const place of ['50.4501,30.5234', '91,0', 'somewhere']) {
      expect(problemOf(await asked(place))).toEqual(problem(404, 'no-map'));
    }
    await map().waitFor({ state: 'detached' });
  });

  it('is shown on a map that the service fetches, once, and without a word of who looks', async () => {
    const streets = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#dde6d5' } })
      .composite([
        {
          input: Buffer.from(
            '<svg width="256" height="256"><path d="M0 90h256M80 0v256" stroke="#fff" stroke-width="9"/></svg>',
          ),
        },
      ])
      .png()
      .toBuffer();
    tiles.answer = (response) => void response.writeHead(200, { 'content-type': 'image/png' }).end(streets);
    tiles.asked.length = 0;
    await page.reload();
    await map().waitFor();
    await until('the map', () =>
      map().evaluate((img) => (img as unknown as { naturalWidth: number }).naturalWidth === 256),
    );
    await log(page).getByText('© OpenStreetMap contributors').waitFor();
    expect(await findingsInEachView(page, 'message-map')).toEqual([]);
    expect((await asked('50.4502,30.5236')).headers.get('content-type')).toBe('image/png');
    expect(tiles.asked).toEqual(['/16/38324/22098.png?key=secret']);
    expect(tiles.headers).not.toMatchObject({ cookie: expect.anything() });
    expect(tiles.headers['referer']).toBeUndefined();
    // The policy of the page lets nothing be asked elsewhere.
    expect(said.filter((line) => /Content Security Policy/.test(line))).toEqual([]);
  });
});
