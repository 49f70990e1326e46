import type { Page } from 'playwright-core';
import { findingsInEachView, seriousFindings } from '../support/accessibility.js';
import { Chromium } from '../support/chromium.js';
import { inEachView, PICTURES } from '../support/page-views.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { comeByLink } from '../support/ways-in.js';

const PASSWORD = 'four words of nobody else';
const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');

let service: Service;
let chromium: Chromium;
let page: Page;
let said: string[];
beforeAll(async () => {
  service = await Service.start({ env: { COMPANY_NAME: 'Teplo' } });
  const { bot } = await service.linkedBot('Teplo Service');
  for (const name of ['Olena', 'Andrei']) {
    await bot.phoneOf(service.viber.createCustomer({ name })).write(`I am ${name}`);
    await service.taskOf(`${name} (`);
  }
  const { link } = await service.ok('POST', '/api/invitations', { email: 'iryna@teplo.example', role: 'employee' });
  chromium = await Chromium.start();
  ({ page, said } = await chromium.page());
  await page.setViewportSize({ width: 1280, height: 800 });
  await comeByLink(page, link, 'Iryna Savchuk', PASSWORD);
  await open('Olena');
  await page.evaluate(`(async () => {
    const { csrfToken } = await (await fetch('/api/me')).json();
    const headers = { 'content-type': 'application/json', 'x-csrf-token': csrfToken };
    await fetch('/api/me', { method: 'PATCH', headers, body: '{"undoSeconds":0}' });
  })()`);
  await page.reload();
  await editor().waitFor();
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

const composer = () => page.getByRole('form', { name: 'Write in this task' });
const editor = () => composer().getByRole('textbox', { name: /^Write / });
const log = () => page.getByRole('log');
const send = (name = 'Olena') => composer().getByRole('button', { name: `Send to ${name} in Viber` });
const pictureOf = async (name: string) => PICTURES && inEachView(page, name);
async function open(name: string): Promise<void> {
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click();
  await page.getByRole('main').getByRole('heading', { name }).waitFor();
  await editor().waitFor();
}
const sent = () =>
  service.viber.requests.flatMap(({ endpoint, body }) => {
    const { text, file_name: name, location } = body as Record<string, unknown>;
    return endpoint === 'send_message' ? [text ?? name ?? location] : [];
  });
const attach = (name: string) =>
  composer().locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: PDF });

const drafts = () => page.evaluate(`fetch('/api/drafts').then((answer) => answer.json())`);

/** Uploads wait until they are let go of. */
async function holdUploads(): Promise<() => Promise<void>> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/api/files', async (route) => {
    await released;
    await route.continue();
  });
  return async () => {
    release();
    await page.unrouteAll({ behavior: 'wait' });
  };
}

describe('writing in a task', () => {
  it('puts an emoji where one writes, found by its name, by keys alone', async () => {
    await editor().fill('Good day!');
    await editor().press('ArrowLeft');
    await composer().getByRole('button', { name: 'Emoji' }).click();
    const picker = composer().getByRole('dialog', { name: 'Emoji' });
    await picker.getByRole('gridcell', { name: 'Grinning face', exact: true }).waitFor();
    expect(await findingsInEachView(page, 'emoji')).toEqual([]);
    await page.keyboard.type('thumbs up');
    await picker
      .locator('[data-active]')
      .and(picker.getByRole('gridcell', { name: 'Thumbs up' }))
      .waitFor();
    await page.keyboard.press('Enter');
    await picker.waitFor({ state: 'detached' });
    await page.keyboard.type(' Olena');
    expect(await editor().inputValue()).toMatch(/^Good day👍\uFE0F? Olena!$/u);

    await composer().getByRole('button', { name: 'Emoji' }).click();
    await picker.getByRole('searchbox').press('Escape');
    await picker.waitFor({ state: 'detached' });
    await page.keyboard.type('.');
    expect(await editor().inputValue()).toMatch(/Olena\.!$/);
    expect(sent()).toEqual([]);
    await editor().fill('');
  });

  it('sends when the upload ends, says so, is taken back, and goes on while another task is open', async () => {
    let release = await holdUploads();
    await attach('invoice.pdf');
    await editor().fill('Here is the invoice.');
    await send().click();
    await composer().getByText('Sends when the upload ends').waitFor();
    await pictureOf('sends-when-stored');
    await composer().getByRole('button', { name: 'Take back' }).click();
    await release();
    await composer().getByRole('progressbar').waitFor({ state: 'detached' });
    expect(sent()).toEqual([]);

    release = await holdUploads();
    await attach('act.pdf');
    await editor().press('Control+Enter');
    await composer().getByText('Sends when the upload ends').waitFor();
    await open('Andrei');
    expect(await editor().inputValue()).toBe('');
    await release();
    await until('the answer at the customer', () => sent().length === 3);
    expect(sent()).toEqual(['Here is the invoice.', 'invoice.pdf', 'act.pdf']);
    await open('Olena');
    await log().getByText('Here is the invoice.').waitFor();
    await until('an empty editor', async () => (await editor().inputValue()) === '');
    await composer().getByText('act.pdf').waitFor({ state: 'detached' });
  });

  it('sends nothing without a file that did not arrive, until it is tried again', async () => {
    await page.route('**/api/files', (route) => route.abort());
    await editor().fill('And the guarantee.');
    await attach('guarantee.pdf');
    await send().click();
    await composer().getByRole('alert').getByText('guarantee.pdf did not arrive here.').waitFor();
    expect(await findingsInEachView(page, 'did-not-arrive')).toEqual([]);
    await page.unroute('**/api/files');
    const before = sent().length;
    await composer().getByRole('listitem').getByRole('button', { name: 'Try again' }).click();
    await until('the answer at the customer', () => sent().length === before + 2);
    expect(sent().slice(before)).toEqual(['And the guarantee.', 'guarantee.pdf']);
  });

  it('sends a place: by its numbers, by the address of a map, or where one is', async () => {
    await composer().getByRole('button', { name: 'Send a place' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send a place' });
    const field = dialog.getByRole('textbox');
    await field.fill('https://maps.app.goo.gl/AbCd');
    await dialog.getByText(/There are no coordinates in this/).waitFor();
    await field.fill('https://www.openstreetmap.org/?mlat=50.4501&mlon=30.5234#map=17/50.1/30.1');
    await dialog.getByText('Found: 50.45010, 30.52340').waitFor();
    expect(await findingsInEachView(page, 'place')).toEqual([]);
    await page.context().grantPermissions(['geolocation']);
    await page.context().setGeolocation({ latitude: 47.0105, longitude: 28.8638 });
    await dialog.getByRole('button', { name: 'Where I am now' }).click();
    await dialog.getByText('Found: 47.01050, 28.86380').waitFor();
    await dialog.getByRole('button', { name: 'Add the place' }).click();
    await composer().getByText('47.01050, 28.86380').waitFor();
    await page.getByText(/Draft:\s*Location/).waitFor();
    await composer().getByRole('button', { name: 'Preview' }).click();
    const preview = composer().getByRole('region', { name: 'What Olena will see' });
    await preview.getByText('Place on the map').waitFor();
    expect(await findingsInEachView(page, 'place-added')).toEqual([]);
    await until('the draft in the service', async () => JSON.stringify(await drafts()).includes('47.0105'));
    await page.reload();
    await composer().getByText('47.01050, 28.86380').waitFor();
    await send().click();
    await log().getByText('47.01050, 28.86380').waitFor();
    await until('the place at the customer', () => JSON.stringify(sent()).includes('{"lat":47.0105,"lon":28.8638}'));
    await composer().getByText('47.01050, 28.86380').waitFor({ state: 'detached' });
  });

  it('says once that nobody was notified, and sends by Enter for whoever wants it so', async () => {
    await composer().getByRole('button', { name: 'Olena', exact: true }).click();
    const nobody = page.getByText('Saved. Nobody was notified.');
    await editor().fill('The key is with the neighbour.');
    await composer().getByRole('button', { name: 'Save note' }).click();
    await nobody.waitFor();
    // In one view: it is gone before four have been looked at.
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Notify someone' }).click();
    expect(await editor().inputValue()).toBe('> The key is with the neighbour.\n');
    await nobody.waitFor({ state: 'detached' });
    await editor().press('Control+Enter');
    await log().getByText('> The key is with the neighbour.').waitFor();
    expect(await nobody.count()).toBe(0);

    await page.goto(`${service.url}/me`);
    await page.getByRole('switch', { name: 'Enter sends' }).click();
    await page.getByRole('switch', { name: 'Enter sends', checked: true }).waitFor();
    await page.goBack();
    await editor().fill('One');
    await editor().press('Shift+Enter');
    await page.keyboard.type('two');
    await editor().press('Enter');
    await log().getByText('One\ntwo').waitFor();
  });

  it('breaks no rule of its own page', () => {
    expect(said.filter((line) => !/net::ERR_(ABORTED|FAILED)/.test(line))).toEqual([]);
  });
});
