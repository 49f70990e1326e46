import type { Page } from 'playwright-core';
import { type Person, somebody } from '../support/browser.js';
import { Chromium } from '../support/chromium.js';
import { inEachView, PICTURES } from '../support/page-views.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
let chromium: Chromium;
let page: Page;
let admin: Person;
beforeAll(async () => {
  service = await Service.start({ env: { COMPANY_NAME: 'Teplo' } });
  admin = await somebody(service, 'admin');
  chromium = await Chromium.start();
  ({ page } = await chromium.page());
  await page.setViewportSize({ width: 1280, height: 800 });
  const { bot } = await service.linkedBot('Teplo Service');
  await bot.phoneOf(service.viber.createCustomer({ name: 'Olena Kovalenko' })).write('Good afternoon!');
  const task = await service.taskOf('Olena Kovalenko (');
  await service.ok('PATCH', `/api/tasks/${task.id}`, { statusId: 'done' });
  await page.goto(`${service.url}/sign-in?then=/settings/messengers`);
  await page.getByLabel('E-mail').fill(admin.email);
  await page.getByLabel('Password', { exact: true }).fill(admin.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

const pictureOf = async (name: string) => PICTURES && inEachView(page, name);
const bar = () => page.getByRole('region', { name: 'Changes not saved' });
const newTask = () => page.getByRole('switch', { name: 'Open a new task when none is active' });
const settings = () => service.ok('GET', '/api/messengers/settings');

describe('the rules for all bots', () => {
  it('are changed only when somebody has read what that does', async () => {
    await newTask().click();
    await bar().getByText('1 change is not saved.').waitFor();
    await bar().getByText('For 1 of 1 customer the next message goes on in the old task instead.').waitFor();
    await bar().getByRole('button', { name: 'Show them' }).click();
    await page.getByRole('dialog').getByText('Olena Kovalenko').waitFor();
    await page.getByRole('button', { name: 'Close the list' }).click();
    await page.getByLabel('Earlier messages copied into a new task').selectOption('20 messages');
    await bar().getByText('2 changes are not saved.').waitFor();
    await bar().getByText('It holds from the next new task on.').waitFor();
    await pictureOf('rules');
    expect(await settings()).toMatchObject({ createTaskWhenNoneActive: true, historyInNewTask: 10 });
    await page.keyboard.press('Control+s');
    await page.getByText('Saved.', { exact: true }).waitFor();
    expect(await settings()).toMatchObject({ createTaskWhenNoneActive: false, historyInNewTask: 20 });
  });

  it('are asked about before the page is left', async () => {
    await page.getByRole('switch', { name: 'Answer under the employee’s name' }).click();
    await bar().getByText('From the next answer on, customers of 1 bot see the employee’s name.').waitFor();
    await page.getByRole('link', { name: 'Tasks' }).click();
    const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
    await dialog.getByRole('button', { name: 'Stay' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/settings/messengers');
    await page.getByRole('link', { name: 'Tasks' }).click();
    await dialog.getByRole('button', { name: 'Save and leave' }).click();
    await page.getByRole('heading', { name: 'Tasks' }).waitFor();
    expect(await settings()).toMatchObject({ sendAsEmployee: true });
    await page.getByRole('link', { name: 'Settings' }).click();
  });

  it('are set back from their history, with the same look at what that does', async () => {
    await page.getByRole('button', { name: 'History' }).click();
    const line = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Open a new task' });
    await line.getByText('On → Off').waitFor();
    await pictureOf('rules-history');
    await line.getByRole('button', { name: 'Set back' }).click();
    await bar().getByText('For 1 of 1 customer the next message opens a new task instead.').waitFor();
    await bar().getByRole('button', { name: 'Save' }).click();
    await until('the rule of before', async () => (await settings()).createTaskWhenNoneActive === true);
  });
});
