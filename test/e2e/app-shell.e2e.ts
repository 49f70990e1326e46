import type { Page, Route } from 'playwright-core';
import { somebody, type Person } from '../support/browser.js';
import { Chromium } from '../support/chromium.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { signIn } from '../support/ways-in.js';

let service: Service;
let chromium: Chromium;
let page: Page;
let iryna: Person;
beforeAll(async () => {
  service = await Service.start();
  iryna = await somebody(service, 'admin');
  chromium = await Chromium.start();
  ({ page } = await chromium.page());
  await page.setViewportSize({ width: 1280, height: 800 });
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

const endSessions = () => service.ok('DELETE', `/api/employees/${iryna.id}/sessions`);
const icon = () => page.locator('link[rel="icon"]').getAttribute('href');

describe('the frame of the staff app', () => {
  it('says in the title, at the icon and in the rail that somebody waits', async () => {
    const { bot } = await service.linkedBot();
    await signIn(page, service.url, iryna, '/tasks');
    await page.getByText('Nobody waits for you').waitFor();
    expect([await page.title(), await icon()]).toEqual(['viber-tasks', '/icon.svg']);
    await bot.phoneOf(service.viber.createCustomer({ name: 'Olena Kovalenko' })).write('Good afternoon!');
    await until('the count in the title', async () => (await page.title()) === '(1) viber-tasks');
    await until('the dot', async () => (await icon()) === '/icon-dot.svg');
    await page.getByRole('navigation', { name: 'Main' }).getByLabel('1 unread').waitFor();
  });

  it('keeps the page when the session ends: what was written is there, and is sent once', async () => {
    await page.getByRole('link', { name: /Olena Kovalenko/ }).click();
    const composer = page.getByRole('form', { name: 'Write in this task' });
    await composer.getByRole('textbox').fill('The master comes today.');
    // Under the press: whatever else the page asks would show the dialog before it.
    const ended = async (route: Route) => {
      await endSessions();
      await route.continue();
    };
    await page.route(/\/actions$/, ended, { times: 1 });
    await composer.getByRole('button', { name: 'Send to Olena in Viber' }).click();
    const dialog = page.getByRole('dialog', { name: 'You were signed out' });
    await dialog.getByText('Your drafts are here.').waitFor();
    expect(await page.locator('textarea').first().inputValue()).toBe('The master comes today.');
    await dialog.getByLabel('Password', { exact: true }).fill('not my password at all');
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialog.getByText('E-mail or password is not right.').waitFor();
    await dialog.getByLabel('Password', { exact: true }).fill(iryna.password);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('log').getByText('The master comes today.').waitFor();
    const task = await service.taskOf('Olena Kovalenko (');
    const sent = (await service.feed(task.id)).filter(
      ({ text }: { text: string }) => text === 'The master comes today.',
    );
    expect(sent).toHaveLength(1);
  });

  it('shows what a colleague has written for them, and leads there', async () => {
    const task = await service.ok('POST', '/api/tasks', { title: 'Boiler' });
    await service.ok('POST', `/api/tasks/${task.id}/actions`, {
      text: 'Can you look at this?',
      notify: { employeeIds: [iryna.id] },
    });
    await page.getByRole('button', { name: 'Mentions: 1 unread' }).click();
    await page.getByRole('menuitem', { name: /Can you look at this/ }).click();
    await page.getByRole('log').getByText('Can you look at this?').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/tasks/${task.number}`);
    await page.getByRole('button', { name: 'Mentions', exact: true }).waitFor();
  });
});
