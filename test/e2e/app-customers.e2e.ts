import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { somebody } from '../support/browser.js';
import { Chromium } from '../support/chromium.js';
import { clip } from '../support/clip.js';
import { inEachView, PICTURES } from '../support/page-views.js';
import { Service } from '../support/service.js';
import { PDF } from '../support/talk.js';
import { until } from '../support/until.js';
import { signIn } from '../support/ways-in.js';

let service: Service;
let chromium: Chromium;
let page: Page;
let said: string[];
let olena: ReturnType<Awaited<ReturnType<Service['linkedBot']>>['bot']['phoneOf']>;
beforeAll(async () => {
  service = await Service.start();
  const iryna = await somebody(service);
  const { bot } = await service.linkedBot('Teplo Service');
  olena = bot.phoneOf(service.viber.createCustomer({ name: 'Olena Kovalenko' }));
  await olena.write('The boiler drips');
  await service.taskOf('Olena Kovalenko (');
  chromium = await Chromium.start();
  ({ page, said } = await chromium.page());
  await page.setViewportSize({ width: 1280, height: 800 });
  await signIn(page, service.url, iryna);
  await page.getByRole('link', { name: /Olena Kovalenko/ }).click();
  await editor().waitFor();
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

const log = () => page.getByRole('log');
const message = (text: string | RegExp) => log().getByRole('article').filter({ hasText: text });
const editor = () => page.getByRole('form', { name: 'Write in this task' }).getByRole('textbox');
const pictureOf = async (name: string) => PICTURES && inEachView(page, name);
const isLoaded = (picture: ReturnType<Page['locator']>) =>
  picture.evaluate((img) => (img as unknown as { naturalWidth: number }).naturalWidth > 0);
const texts = () => olena.received.map(({ text }) => text);

describe('what a customer sends stands in the task while one looks', () => {
  it('a picture, a film and a file', async () => {
    const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#36f' } })
      .png()
      .toBuffer();
    await olena.sendMedia({ fileName: 'boiler.png', bytes });
    const picture = log().getByRole('button', { name: 'Open boiler.png' });
    await until('the picture on the screen', () => isLoaded(picture.locator('img')));
    await olena.sendMedia({ fileName: 'drops.mp4', bytes: await clip({ seconds: 42 }) });
    await log().getByRole('button', { name: 'Open drops.mp4' }).waitFor();
    await olena.sendMedia({ fileName: 'invoice.pdf', bytes: PDF });
    const file = log().getByRole('link', { name: /invoice\.pdf/ });
    const download = page.waitForEvent('download');
    await until('a link to it', async () => (await file.getAttribute('href')) !== null);
    await file.click();
    expect((await download).suggestedFilename()).toBe('invoice.pdf');
  });

  it('a sticker, and one without a picture', async () => {
    await olena.send({ type: 'sticker', sticker_id: 40133, media: `${service.viber.origin}/stickers/40133.png` });
    await until('the sticker', () => isLoaded(log().getByRole('img', { name: 'sticker.png' })));
    await olena.send({ type: 'sticker', sticker_id: 40134 });
    await message('Sticker 40134').waitFor();
  });

  it('a place, somebody’s number, and a link', async () => {
    await olena.send({ type: 'location', location: { lat: 50.45, lon: 30.52 } });
    await message('50.45000, 30.52000').getByRole('link', { name: 'Open in maps' }).waitFor();
    await olena.send({ type: 'contact', contact: { name: 'Petro Lys', phone_number: '380445550191' } });
    await log().getByRole('button', { name: 'Save the contact Petro Lys' }).waitFor();
    await olena.send({ type: 'url', media: 'https://example.com/leak' });
    await log().getByRole('link', { name: 'https://example.com/leak' }).waitFor();
  });

  it('and what nobody knows, which is kept', async () => {
    await olena.send({ type: 'hologram', depth: 3 });
    await message('Viber sent something this version cannot show (hologram).').waitFor();
    await pictureOf('kinds');
  });
});

describe('an answer that does not arrive', () => {
  it('says why, and goes when it is tried again', async () => {
    service.viber.failNextSend({ status: 3, statusMessage: 'badData' });
    await editor().fill('A plumber comes at nine');
    await editor().press('Control+Enter');
    await log().getByText('Not sent.').waitFor();
    await log().getByText('Viber does not accept the form').waitFor();
    await pictureOf('failed');
    expect(texts()).not.toContain('A plumber comes at nine');
    await log().getByRole('button', { name: 'Try again' }).click();
    await until('the answer on the phone', () => texts().includes('A plumber comes at nine'));
    await log().getByText('Not sent.').waitFor({ state: 'detached' });
    // The button was under the pointer and is gone: the tools go with it.
    await log().getByRole('group', { name: 'With this message' }).waitFor({ state: 'detached' });
  });

  it('and nobody knows it: it is sent again only by who has read what that may do', async () => {
    service.viber.failNextSend({ html: true, http: 200 });
    await editor().fill('He is called Stepan');
    await editor().press('Control+Enter');
    await log().getByRole('button', { name: 'Send again…' }).click();
    await log().getByText('The customer may have it already and would see it twice.').waitFor();
    await pictureOf('unknown');
    await log().getByRole('button', { name: 'Leave it' }).click();
    await log().getByRole('button', { name: 'Send again…' }).click();
    expect(texts()).not.toContain('He is called Stepan');
    await log().getByRole('button', { name: 'Send again', exact: true }).click();
    await until('the answer on the phone', () => texts().includes('He is called Stepan'));
    await log()
      .getByRole('button', { name: /Send again/ })
      .waitFor({ state: 'detached' });
    expect(texts().filter((text) => text === 'He is called Stepan')).toHaveLength(1);
  });

  it('breaks no rule of its own page', () => {
    // Before the sign-in it asked who is there; what is old already is not waited for.
    expect(said.filter((line) => !/status of 401|net::ERR_ABORTED/.test(line))).toEqual([]);
  });
});
