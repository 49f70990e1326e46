import type { Page } from 'playwright-core';
import { findingsInEachView } from '../support/accessibility.js';
import { type Person, somebody } from '../support/browser.js';
import { Chromium } from '../support/chromium.js';
import { beside } from '../support/everything.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { signIn } from '../support/ways-in.js';

type Phone = ReturnType<Awaited<ReturnType<Service['linkedBot']>>['bot']['phoneOf']>;

let service: Service;
let account: { id: string };
let chromium: Chromium;
let page: Page;
let iryna: Person;
let mihai: Person;
const phones: Record<string, Phone> = {};
beforeAll(async () => {
  service = await Service.start();
  const linked = await service.linkedBot('Teplo Service');
  account = linked.account;
  for (const name of ['Andrei', 'Maksym', 'Olena']) {
    phones[name] = linked.bot.phoneOf(service.viber.createCustomer({ name }));
    await phones[name].write(`Good afternoon from ${name}`);
    await service.quiet();
  }
  iryna = await somebody(service);
  mihai = await somebody(service);
  chromium = await Chromium.start();
  ({ page } = await chromium.page());
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // What the browser would show, kept where the story can read it.
  await page.addInitScript(`
    window.shown = [];
    window.Notification = class {
      static permission = 'default';
      static async requestPermission() { return (this.permission = 'granted'); }
      constructor(title, { body, tag }) { window.shown.push({ title, body, tag }); window.last = this; }
      close() {}
    };`);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, service.url, iryna);
  await row('Olena').waitFor();
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

const row = (name: string) => page.getByRole('region', { name: 'Tasks' }).getByRole('link', { name: new RegExp(name) });
const form = () => page.getByRole('form', { name: 'Write in this task' });
const focused = (what: string) => page.locator(`${what}:focus`).waitFor();
const more = async (item: string) => {
  await page.getByRole('button', { name: 'More about this task' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const taskOf = (name: string) => service.taskOf(name);

describe('somebody who leaves the mouse alone', () => {
  it('goes through the list, opens, answers, notes and finishes', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('main').getByRole('heading', { name: 'Andrei' }).waitFor();
    await form().waitFor();
    await page.getByRole('log').focus();
    await page.keyboard.press('n');
    await form().getByText('Internal note').waitFor();
    await focused('textarea');
    // In a field they are letters.
    await page.keyboard.type('rene');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('log').getByText('rene').waitFor();
    await page.getByRole('log').focus();
    await page.keyboard.press('r');
    await form().getByText('To Andrei in Viber', { exact: true }).waitFor();
    await focused('textarea:not([readonly])');
    await page.keyboard.type('Good afternoon, Andrei');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('log').getByText('Good afternoon, Andrei', { exact: true }).waitFor();
    await page.getByRole('log').focus();
    await page.keyboard.press('i');
    await page.getByText('Assigned to you').waitFor();
    await page.keyboard.press('a');
    await page.getByRole('menu').getByText('assigned').or(page.getByLabel('assigned')).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('log').focus();
    await page.keyboard.press('e');
    await until('the task to be done', async () => (await taskOf('Andrei')).state === 'inactive');
  });

  it('goes to the places, and sees every key', async () => {
    await page.getByRole('log').focus();
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.getByRole('region', { name: 'Contacts' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await row('Olena').waitFor();
    await page.keyboard.press('/');
    await focused('input[type="search"]');
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^Tasks/ })
      .focus();
    await page.keyboard.press('Shift+?');
    const dialog = page.getByRole('dialog', { name: 'Shortcuts' });
    await dialog.getByText('next, previous task').waitFor();
    expect(await findingsInEachView(page, 'shortcuts')).toEqual([]);
    await dialog.getByRole('link', { name: 'Switch single keys off' }).click();
    const keys = page.getByRole('switch', { name: 'Shortcuts of single keys' });
    await keys.click();
    await page.getByRole('switch', { name: 'Shortcuts of single keys', checked: false }).waitFor();
    await page.locator('body').press('Shift+?');
    // Keys with Ctrl stay; and so it is seen that the one before did nothing.
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox', { name: 'Search' }).or(page.locator('main input')).first().waitFor();
    expect(await dialog.count()).toBe(0);
    await page.goBack();
    await keys.click();
    await page.getByRole('switch', { name: 'Shortcuts of single keys', checked: true }).waitFor();
  });
});

describe('a task', () => {
  beforeEach(async () => {
    await page.goto(`${service.url}/tasks?list=all`);
    await row('Maksym').click();
    await page.getByRole('main').getByRole('heading', { name: 'Maksym' }).waitFor();
  });

  it('is renamed, and its address copied', async () => {
    await more('Rename…');
    const dialog = page.getByRole('dialog', { name: 'Rename the task' });
    await dialog.getByLabel('Title').fill('Boiler of Maksym');
    await dialog.getByRole('button', { name: 'Rename' }).click();
    await page.getByText('Renamed').waitFor();
    const task = await taskOf('Maksym');
    expect(task.title).toBe('Boiler of Maksym');
    await more('Copy the link to this task');
    await page.getByText('The link is copied.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${service.url}/tasks/${task.number}`);
  });

  it('goes to the trash and back, and for good after the password', async () => {
    await more('Move to the trash');
    await page.getByText('is in the trash.', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await form().waitFor();
    await more('Move to the trash');
    await page.getByText('This task is in the trash. Restore it to write.').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Restore' }).click();
    await form().waitFor();
    const { number } = await taskOf('Maksym');
    await more('Move to the trash');
    await page.getByRole('button', { name: 'Delete for good…' }).click();
    await beside(service.databaseUrl, 'UPDATE employee_session SET confirmed_at = 0');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Delete #${number}` })
      .click();
    const again = page.getByRole('dialog', { name: 'Is it you?' });
    await again.getByLabel('Password', { exact: true }).fill(iryna.password);
    await again.getByRole('button', { name: 'Go on' }).click();
    await until('the task to be gone', async () =>
      (await service.all('/api/tasks')).every((task) => task.number !== number),
    );
    await page.waitForURL(/\/tasks\?/);
  });
});

describe('where an answer cannot leave at once', () => {
  it('the editor says why, and what to do', async () => {
    await page.goto(`${service.url}/tasks?list=all`);
    await row('Olena').click();
    await service.ok('PATCH', `/api/messengers/accounts/${account.id}`, { enabled: false });
    await form().getByText('Teplo Service is paused.').waitFor();
    await service.ok('PATCH', `/api/messengers/accounts/${account.id}`, { enabled: true });
    await form().getByText('is paused').waitFor({ state: 'hidden' });
    await phones['Olena']!.unsubscribe();
    await form().getByText('Olena left the bot on').waitFor();
    await form().getByText('Internal note').waitFor();
    await form().getByRole('button', { name: 'Make a link for the way back' }).click();
    const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue();
    expect(link).toContain('/go/');
    expect(await findingsInEachView(page, 'way-back')).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await phones['Olena']!.write('Here again');
    await form().getByText('left the bot').waitFor({ state: 'hidden' });
    // What was begun as a note meanwhile would go to her.
    expect(await form().getByText('Internal note').count()).toBe(1);
  });
});

describe('alerts of the browser', () => {
  const shown = () => page.evaluate<{ title: string; body: string }[]>('window.shown');
  const toldOf = (title: string, body: string) =>
    until(`an alert “${title}: ${body}”`, async () =>
      (await shown()).some((alert) => alert.title.includes(title) && alert.body.includes(body)),
    );

  it('come after a press only, for what is mine, nobody’s, or written for me', async () => {
    await page.goto(`${service.url}/me`);
    await page.getByRole('switch', { name: 'Notifications of the browser' }).click();
    await until(
      'alerts to be on',
      async () =>
        (await page.getByRole('switch', { name: 'Notifications of the browser' }).getAttribute('aria-checked')) ===
        'true',
    );
    expect(await findingsInEachView(page, 'me-alerts')).toEqual([]);
    const task = await taskOf('Olena');
    await service.ok('PATCH', `/api/tasks/${task.id}`, { assigneeIds: [] });
    await phones['Olena']!.write('Is anybody there?');
    await toldOf('Olena', 'Is anybody there?');
    await service.ok('PATCH', `/api/tasks/${task.id}`, { assigneeIds: [mihai.id] });
    await phones['Olena']!.write('For Mihai alone');
    await service.quiet();
    await service.ok('POST', `/api/tasks/${task.id}/actions`, {
      text: 'Look at this one',
      notify: { employeeIds: [iryna.id] },
    });
    await toldOf('wrote for you', 'Look at this one');
    expect((await shown()).map(({ body }) => body)).not.toContain('For Mihai alone');
    await service.ok('PATCH', `/api/tasks/${task.id}`, { assigneeIds: [iryna.id] });
    await toldOf(`#${task.number} Olena`, 'Look at this one');
    await page.evaluate('window.last.onclick()');
    await page.getByRole('main').getByRole('heading', { name: 'Olena' }).waitFor();
  });

  it('are chosen for every device, as language and look are', async () => {
    const { page: phone } = await chromium.page();
    await signIn(phone, service.url, mihai);
    await phone.getByRole('region', { name: 'Tasks' }).waitFor();
    const { page: desk } = await chromium.page();
    await signIn(desk, service.url, mihai, '/me');
    await desk.getByRole('heading', { name: 'Alerts' }).waitFor();
    await desk.getByLabel('Language', { exact: true }).selectOption('uk');
    await desk.getByRole('heading', { name: 'Сповіщення' }).waitFor();
    await phone.reload();
    await phone.getByRole('link', { name: /Контакти/ }).waitFor();
    expect(await phone.locator('html').getAttribute('lang')).toBe('uk');
  });
});
