import type { Page } from 'playwright-core';
import { Chromium } from '../support/chromium.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { comeByLink, signIn } from '../support/ways-in.js';

const PASSWORD = 'four words of nobody else';
const EMAIL = 'iryna@teplo.example';

let service: Service;
let chromium: Chromium;
let desk: Page;
let laptop: Page;
let olena: ReturnType<Awaited<ReturnType<Service['linkedBot']>>['bot']['phoneOf']>;
beforeAll(async () => {
  service = await Service.start({ env: { COMPANY_NAME: 'Teplo' } });
  const { bot } = await service.linkedBot('Teplo Service');
  olena = bot.phoneOf(service.viber.createCustomer({ name: 'Olena' }));
  await olena.write('When will they come?');
  chromium = await Chromium.start();
  const { link } = await service.ok('POST', '/api/invitations', { email: EMAIL, role: 'employee' });
  ({ page: desk } = await chromium.page());
  await comeByLink(desk, link, 'Iryna Savchuk', PASSWORD);
  await row(desk).click();
  ({ page: laptop } = await chromium.page());
  await signIn(laptop, service.url, { email: EMAIL, password: PASSWORD });
  await row(laptop).waitFor();
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

const row = (page: Page) => page.getByRole('link', { name: /Olena/ });
const form = (page: Page) => page.getByRole('form', { name: 'Write in this task' });
const editor = (page: Page) => form(page).getByRole('textbox');
const log = (page: Page) => page.getByRole('log');
const send = (page: Page) => form(page).getByRole('button', { name: 'Send to Olena in Viber' }).click();
const holds = (page: Page, text: string) =>
  until(`“${text}” in the editor`, async () => (await editor(page).inputValue()) === text);
/** What the service has, as the employee's devices ask for it. */
const served = (page: Page): Promise<string[]> =>
  page.evaluate('fetch("/api/drafts").then((r) => r.json()).then(({ items }) => items.map(({ text }) => text))');
const servedIs = (text: string) => until(`“${text}” in the service`, async () => (await served(desk)).join() === text);

describe('what was begun on one device', () => {
  it('outlives a reload, shows in the list, and is there on another one', async () => {
    await editor(desk).fill('The technician');
    await row(desk).getByText('Draft: The technician').waitFor();
    await desk.reload();
    await holds(desk, 'The technician');
    await servedIs('The technician');
    await laptop.reload();
    await row(laptop).getByText('Draft: The technician').waitFor();
    await row(laptop).click();
    await holds(laptop, 'The technician');
  });

  it('is offered where something else was written meanwhile, and only a person decides', async () => {
    await editor(laptop).fill('The technician comes at ten.');
    await servedIs('The technician comes at ten.');
    await editor(desk).fill('The technician comes');
    await editor(desk).blur();
    await servedIs('The technician comes');
    await form(laptop).getByText('From your other device').waitFor();
    expect(await editor(laptop).inputValue()).toBe('The technician comes at ten.');
    await editor(laptop).fill('The technician comes at ten, or at noon.');
    await form(laptop).getByRole('button', { name: 'Keep this' }).click();
    await servedIs('The technician comes at ten, or at noon.');
    await form(desk).getByText('From your other device').waitFor();
    await form(desk).getByRole('button', { name: 'Use' }).click();
    await holds(desk, 'The technician comes at ten, or at noon.');
  });

  it('is gone everywhere once it was sent', async () => {
    await send(desk);
    await log(desk).getByText('The technician comes at ten, or at noon.').waitFor();
    await holds(desk, '');
    expect(await served(desk)).toEqual([]);
    await laptop.reload();
    await log(laptop).getByText('The technician comes at ten, or at noon.').waitFor();
    await holds(laptop, '');
    await row(laptop).getByText('Draft:').waitFor({ state: 'detached' });
  });
});

describe('what is sent without a connection', () => {
  let isCut = false;
  const waiting = (page: Page) => log(page).getByText('Waits for the connection');
  const write = async (text: string) => {
    await editor(desk).fill(text);
    await send(desk);
    await log(desk).getByText(text, { exact: true }).waitFor();
    await holds(desk, '');
  };
  /** What has reached the customer behind what was said before. */
  const arrived = (...texts: string[]) =>
    until(`${texts.join(', ')} in Viber`, async () => {
      await service.quiet();
      const last = olena.received.slice(-texts.length).map(({ text }) => text);
      return last.join('\n') === texts.join('\n');
    });
  beforeAll(async () => {
    await desk.route('**/api/tasks/*/actions', (route) =>
      isCut && route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.fallback(),
    );
  });

  it('waits on the device, outlives a reload, and leaves in its order, once', async () => {
    isCut = true;
    await write('First');
    await write('Second');
    await editor(desk).fill('Third, begun');
    await row(desk).getByText('Draft: Third, begun').waitFor();
    await desk.reload();
    await until('two that wait', async () => (await waiting(desk).count()) === 2);
    await holds(desk, 'Third, begun');
    isCut = false;
    await arrived('First', 'Second');
    await waiting(desk).first().waitFor({ state: 'detached' });
    await desk.reload();
    await log(desk).getByText('Second', { exact: true }).waitFor();
    const said = olena.received.map(({ text }) => text);
    expect(said.filter((text) => text === 'First' || text === 'Second')).toEqual(['First', 'Second']);
    await holds(desk, 'Third, begun');
  });

  it('is counted in the bar, and leaves when the service is back', async () => {
    await service.end('SIGTERM');
    await write('Third');
    await desk.getByText('1 message waits on this device.').waitFor();
    // As after an upgrade, the app that the service has now is another one.
    const upgraded = { contentType: 'text/html', body: '<script type="module" src="/assets/another.js"></script>' };
    await desk.route(`${service.url}/`, (route) => route.fulfill(upgraded));
    await service.run();
    await desk.getByText('Connected again. 1 message was sent.').waitFor();
    await arrived('Third');
    await desk.getByText('1 message waits on this device.').waitFor({ state: 'detached' });
    await editor(desk).fill('Begun before the upgrade');
    await row(desk).getByText('Draft: Begun before the upgrade').waitFor();
    await desk.getByText('A new version of this app is here.').waitFor();
    await desk.getByRole('button', { name: 'Load it' }).click();
    await desk.getByText('A new version of this app is here.').waitFor({ state: 'detached' });
    await holds(desk, 'Begun before the upgrade');
    await editor(desk).fill('');
  });

  it('asks first where the customer has written meanwhile, and can be taken back', async () => {
    isCut = true;
    await write('Shall we come?');
    await write('Tomorrow?');
    await olena.write('It works again.');
    // Asked while it is cut: else what waits could leave before the feed has her message.
    await log(desk).getByText('Olena wrote meanwhile. Still send?').waitFor();
    isCut = false;
    const [first, second] = [
      log(desk)
        .getByRole('article', { name: /Waits on this device/ })
        .first(),
      waiting(desk),
    ];
    await second.waitFor();
    await first.getByRole('button', { name: 'Take back' }).click();
    await holds(desk, 'Shall we come?');
    await editor(desk).fill('Good to hear.');
    await log(desk).getByRole('button', { name: 'Send it' }).click();
    await arrived('Tomorrow?');
    await send(desk);
    await arrived('Tomorrow?', 'Good to hear.');
    expect(olena.received.map(({ text }) => text)).not.toContain('Shall we come?');
  });
});
