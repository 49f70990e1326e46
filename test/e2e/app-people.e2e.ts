import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { Browser, type Person, somebody } from '../support/browser.js';
import { findingsInEachView } from '../support/accessibility.js';
import { Chromium } from '../support/chromium.js';
import { beside } from '../support/everything.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { comeByLink, signIn } from '../support/ways-in.js';

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
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(page, service.url, iryna);
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

async function open(place: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: place }).click();
  await page.getByRole('heading', { name: place, exact: true }).waitFor();
}

/** What is wrong with the page for somebody who does not see, see well, or point: in both widths, light and dark. */
const findings = (name: string) => findingsInEachView(page, name);

const row = (list: string, text: string | RegExp) =>
  page.getByRole('list', { name: list }).getByRole('listitem').filter({ hasText: text });

describe('a new service', () => {
  it('leads its admin to the first answered customer, and ticks what is done', async () => {
    await page.getByRole('heading', { name: 'Three steps to your first answered customer' }).waitFor();
    expect(await findings('first-run')).toEqual([]);
    const bot = service.viber.createBot({ name: 'Teplo Service' });
    await page.getByRole('button', { name: 'Add account' }).click();
    await page.getByLabel('API key').fill(bot.apiKey);
    await page.getByRole('button', { name: 'Link account' }).click();
    await page.getByText('Teplo Service is linked').waitFor();
    await page.getByRole('img', { name: 'Code that opens the chat with Teplo Service' }).waitFor();
    expect(await findings('first-run-linked')).toEqual([]);
    await bot.phoneOf(service.viber.createCustomer({ name: 'Olena Kovalenko' })).write('Good afternoon!');
    await page.getByRole('heading', { name: 'One step to your first answered customer' }).waitFor();
    await page.getByRole('link', { name: 'Open the task' }).click();
    const composer = page.getByRole('form', { name: 'Write in this task' });
    await composer.getByRole('textbox').fill('Good afternoon, Olena!');
    await composer.getByRole('button', { name: 'Send to Olena in Viber' }).click();
    await page.getByRole('log').getByText('Good afternoon, Olena!').waitFor();
    await page.goto(`${service.url}/start`);
    await page.getByRole('heading', { name: 'Your first customer is answered' }).waitFor();
    await page.goto(service.url);
    await page.getByRole('region', { name: 'Tasks' }).waitFor();
  });
});

describe('in settings an admin', () => {
  beforeEach(() => page.goto(`${service.url}/settings`));

  it('invites a colleague by a link, after their own password once more', async () => {
    await open('Employees');
    await beside(service.databaseUrl, 'UPDATE employee_session SET confirmed_at = 0');
    await page.getByRole('button', { name: 'Invite a colleague' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite a colleague' });
    await dialog.getByLabel('E-mail').fill('mihai@teplo.example');
    await dialog.getByLabel('Name').fill('Mihai');
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const again = page.getByRole('dialog', { name: 'Is it you?' });
    await again.getByLabel('Password', { exact: true }).fill('not my password at all');
    await again.getByRole('button', { name: 'Go on' }).click();
    await again.getByText('This is not your password.').waitFor();
    await again.getByLabel('Password', { exact: true }).fill(iryna.password);
    await again.getByRole('button', { name: 'Go on' }).click();
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    await dialog.getByText('it is not shown again').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await row('Invitations', 'mihai@teplo.example').waitFor();

    const { page: mihais } = await chromium.page();
    await comeByLink(mihais, link, 'Mihai Ionescu', 'plum kettle harbour nine');
    await mihais.getByText('Nobody waits for you').waitFor();
    expect(await mihais.getByRole('link', { name: 'Settings' }).count()).toBe(0);

    await page.reload();
    await row('Employees', 'Mihai Ionescu').waitFor();
    expect(await row('Invitations', 'mihai@teplo.example').count()).toBe(0);
    expect(await findings('employees')).toEqual([]);

    await page.getByRole('button', { name: 'What to do with Mihai Ionescu' }).click();
    await page.getByRole('menuitem', { name: 'Deactivate…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
    await row('Employees', 'Mihai Ionescu').getByText('Deactivated').waitFor();
    await mihais.getByRole('dialog', { name: 'You were signed out' }).waitFor();
  });

  it('adds a status, moves and renames it, and gives its tasks another', async () => {
    await open('Statuses');
    await page.getByRole('button', { name: 'Add a status' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Ordered');
    await page.getByRole('dialog').getByRole('button', { name: 'Save the status' }).click();
    const names = () => page.getByRole('list', { name: 'Statuses' }).getByRole('listitem').allInnerTexts();
    await row('Statuses', 'Ordered').waitFor();
    const place = async () => (await names()).findIndex((text) => text.includes('Ordered'));
    const before = await place();
    await page.getByRole('button', { name: 'Move Ordered up' }).click();
    await until('the status in its new place', async () => (await place()) === before - 1);
    expect(await findings('statuses')).toEqual([]);

    const ordered = (await service.all('/api/task-statuses')).find(({ name }) => name === 'Ordered');
    const task = await service.ok('POST', '/api/tasks', { title: 'Boiler', statusId: ordered.id });
    await page.getByRole('button', { name: 'What to do with Ordered' }).click();
    await page.getByRole('menuitem', { name: 'Remove…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove Ordered?' });
    const other = dialog.getByRole('combobox');
    const words = await other.locator('option:checked').innerText();
    await dialog.getByRole('button', { name: 'Remove the status' }).click();
    await row('Statuses', 'Ordered').waitFor({ state: 'detached' });
    expect((await service.ok('GET', `/api/tasks/${task.id}`)).status.name).toBe(words);
  });

  it('makes templates, and sees at the field what is wrong with one', async () => {
    await open('Templates');
    await page.getByRole('button', { name: 'Add a template of tasks' }).click();
    const drawer = page.getByRole('dialog', { name: 'Add a template of tasks' });
    await drawer.getByLabel('Name').fill('Repair');
    await drawer.getByLabel('Title of the task').fill('{{contact.nam}}');
    await drawer.getByRole('button', { name: 'Save the template' }).click();
    await drawer.getByRole('alert').getByText('contact.nam').waitFor();
    await drawer.getByLabel('Title of the task').fill('Repair: {{contact.name}}');
    await drawer.getByRole('button', { name: /^Somebody/ }).click();
    await drawer.getByLabel('Tags').fill('repair, boiler');
    await drawer.getByRole('button', { name: 'Save the template' }).click();
    await row('Tasks', /Repair.*Somebody.*repair, boiler/s).waitFor();
    expect(await service.all('/api/task-templates')).toMatchObject([
      { name: 'Repair', title: 'Repair: {{contact.name}}', assigneeIds: [iryna.id], tags: ['repair', 'boiler'] },
    ]);
    await page.getByRole('button', { name: 'Add a template of contacts' }).click();
    const other = page.getByRole('dialog', { name: 'Add a template of contacts' });
    await other.getByLabel('Name').fill('Customers');
    await other.getByLabel('Group').fill('Retail');
    await other.getByRole('button', { name: 'Save the template' }).click();
    await row('Contacts', /Customers.*Retail/s).waitFor();
    expect(await findings('templates')).toEqual([]);
    await page.getByRole('button', { name: 'Remove Repair' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove the template' }).click();
    await row('Tasks', 'Repair').waitFor({ state: 'detached' });
  });

  it('makes a token for a program, and takes it back', async () => {
    await open('API tokens');
    await page.getByRole('button', { name: 'Make a token' }).click();
    const dialog = page.getByRole('dialog', { name: 'Make a token' });
    await dialog.getByLabel('What it is for').fill('Reports');
    await dialog.getByRole('button', { name: 'Make the token' }).click();
    const token = await dialog.getByRole('textbox', { name: 'Token' }).inputValue();
    const call = () => service.call('GET', '/api/tasks', undefined, { token });
    expect((await call()).status).toBe(200);
    expect((await service.call('POST', '/api/tasks', { title: 'no' }, { token })).status).toBe(403);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    expect(await findings('tokens')).toEqual([]);
    await row('Your tokens', 'Reports').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('No program has a token of yours').waitFor();
    expect((await call()).status).toBe(401);
  });

  it('reads who did what, and looks for what was refused', async () => {
    await open('Audit');
    await row('Audit', /Somebody.*status/s)
      .first()
      .waitFor();
    expect(await findings('audit')).toEqual([]);
    const refused = { email: iryna.email, password: 'not my password at all' };
    await service.call('POST', '/api/auth/sign-in', refused, { token: null });
    await page.getByLabel('Who').selectOption({ label: 'Nobody signed in' });
    await row('Audit', /Nobody signed in.*Refused/s)
      .first()
      .waitFor();
    expect(await row('Audit', /^Somebody/).count()).toBe(0);
  });

  it('sees every callback as it came', async () => {
    await open('Inbox log');
    await page.getByText('No callback has failed').waitFor();
    await page.getByRole('button', { name: /^Failed 0$/ }).waitFor();
    await page.getByRole('button', { name: /^Processed [1-9]$/ }).click();
    await page.getByLabel('Bot').selectOption({ label: 'Teplo Service' });
    const today = new Date().toLocaleDateString('sv');
    await page.getByLabel('Until').fill('2001-01-01');
    await page.getByText('There is none of this kind').waitFor();
    await page.getByLabel('Until').fill(today);
    await page.getByLabel('From').fill(today);
    const message = row('Callbacks', /^message/).first();
    await message.getByRole('button', { name: 'Show it' }).click();
    await message.getByText('Good afternoon!').waitFor();
    expect(await findings('inbox-log')).toEqual([]);
  });
});

describe('on their profile everybody', () => {
  beforeAll(async () => {
    await page.goto(`${service.url}/tasks`);
    await page.getByRole('button', { name: /language, look, sign out/ }).click();
    await page.getByRole('menuitem', { name: 'Your profile' }).click();
    await page.getByRole('heading', { name: 'You', exact: true }).waitFor();
  });

  it('changes their name, and how long an answer can be taken back', async () => {
    expect(await findings('me')).toEqual([]);
    await page.getByLabel('Your name').fill('Iryna Savchuk');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await row('Profile', 'Iryna Savchuk').first().waitFor();
    await page.getByLabel('Time to take an answer back').selectOption({ label: '20 seconds' });
    const me = async () => {
      const cookies = await page.context().cookies();
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      return (await service.call('GET', '/api/me', undefined, { token: null, headers: { cookie } })).body;
    };
    await until('the choice', async () => (await me()).undoSeconds === 20);
    expect((await me()).name).toBe('Iryna Savchuk');
  });

  it('sees where they are signed in, and ends it with a new password', async () => {
    const other = new Browser(service);
    await other.signIn(iryna.email, iryna.password);
    await page.reload();
    await row('Signed in', 'This one').waitFor();
    const others = page.getByRole('button', { name: 'Sign it out' });
    const before = await others.count();
    // The last one: where they set their first password.
    await others.last().click();
    await until('one session less', async () => (await others.count()) === before - 1);
    expect((await other.call('GET', '/api/me')).status).toBe(200);
    await page.getByLabel('Your password now').fill('not my password at all');
    await page.getByLabel('The new one').fill('gravel lantern otter 77');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Your password now').fill(iryna.password);
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('Other devices have to sign in again.').waitFor();
    expect((await other.call('GET', '/api/me')).status).toBe(401);
    iryna.password = 'gravel lantern otter 77';
  });

  it('turns a second factor on, keeps its recovery codes, and turns it off', async () => {
    await page.getByRole('button', { name: 'Turn it on' }).click();
    const dialog = page.getByRole('dialog', { name: 'Turn the second factor on' });
    const secret = await dialog.locator('code').innerText();
    await dialog.getByLabel('Code from your authenticator app').fill(new TOTP({ secret }).generate());
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await dialog.getByText('Keep these recovery codes.').waitFor();
    await dialog.getByRole('button', { name: 'I have kept them' }).click();
    await row('Second factor', /On.*Recovery codes left: \d+/s).waitFor();
    await page.getByRole('button', { name: 'Turn it off…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Turn it off' }).click();
    await row('Second factor', 'Off').waitFor();
  });
});
