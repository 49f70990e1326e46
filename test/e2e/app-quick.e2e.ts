import type { Page } from 'playwright-core';
import { findingsInEachView } from '../support/accessibility.js';
import { Browser, type Person, somebody } from '../support/browser.js';
import { Chromium } from '../support/chromium.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { signIn } from '../support/ways-in.js';

let service: Service;
let chromium: Chromium;
let admin: Person;
let iryna: Person;
/** The admin's, and the employee's. */
let page: Page;
let desk: Page;
let said: string[];
beforeAll(async () => {
  service = await Service.start({ env: { COMPANY_NAME: 'Teplo' } });
  admin = await somebody(service, 'admin');
  iryna = await somebody(service);
  await service.ok('PATCH', `/api/employees/${iryna.id}`, { name: 'Iryna Savchuk' });
  const own = new Browser(service);
  await own.signIn(iryna.email, iryna.password);
  await own.ok('PATCH', '/api/me', { undoSeconds: 30 });
  for (const name of ['Teplo Service', 'Teplo Sales']) {
    const { bot } = await service.linkedBot(name);
    const customer = service.viber.createCustomer({ name: `Olena of ${name}`, language: 'uk-UA' });
    await bot.phoneOf(customer).write('Добрий день! Скільки коштує ремонт?');
    await service.taskOf(`Olena of ${name} (`);
  }
  chromium = await Chromium.start();
  ({ page } = await chromium.page());
  ({ page: desk, said } = await chromium.page());
  for (const each of [page, desk]) {
    await each.setViewportSize({ width: 1280, height: 800 });
    await each.emulateMedia({ reducedMotion: 'reduce' });
  }
  await signIn(page, service.url, admin, '/settings/quick-replies');
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

const PDF = { name: 'invoice.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
const drawer = () => page.getByRole('dialog');
const row = (text: string) =>
  page.getByRole('list', { name: 'Quick replies' }).getByRole('listitem').filter({ hasText: text });
const text = () => drawer().getByRole('textbox', { name: 'Text', exact: true });
const insert = (name: string) => drawer().getByRole('button', { name, exact: true }).click();

describe('an admin', () => {
  it('is told what is wrong where the list does not come, and tries again', async () => {
    await page.getByText('There are no quick replies yet.').waitFor();
    expect(await findingsInEachView(page, 'quick-none')).toEqual([]);
    // Without live events: at their beginning the page looks again by itself.
    await page.route('**/api/events', (route) => route.abort());
    await page.route('**/api/quick-replies?**', (route) => route.fulfill({ status: 418, body: '{}' }));
    await page.reload();
    await page.getByText('The quick replies could not be loaded').waitFor();
    await page.unroute('**/api/quick-replies?**');
    await page.getByRole('button', { name: 'Load them again' }).click();
    await page.getByText('There are no quick replies yet.').waitFor();
    await page.unroute('**/api/events');
  });

  it('writes a quick reply in two languages, with what is filled in each time and a file', async () => {
    await page.getByRole('button', { name: 'Add a quick reply' }).click();
    await drawer().getByLabel('Title').fill('Invoice');
    await drawer().getByLabel('Shortcut').fill('/invoice');
    await text().fill('Hello, ');
    // Whoever types on at once does not wait for the next picture, which on a busy machine is long in coming.
    await page.evaluate('requestAnimationFrame = (draw) => setTimeout(() => draw(performance.now()), 500)');
    await insert("Customer's first name");
    await page.keyboard.type('! The repair costs ');
    await insert('A blank to be typed');
    await page.keyboard.type('. Yours, ');
    await insert('First name of who answers');
    const sample = drawer().getByRole('region', { name: 'Sample' });
    await sample.getByText('Hello, Olena! The repair costs {{?amount}}. Yours, Somebody').waitFor();
    await drawer().getByRole('button', { name: 'Українська' }).click();
    await text().fill(
      'Вітаю, {{contact.nmae}}! Ремонт коштує {{?сума}}, відповідає {{employee.firstName}}. Задача {{task.number}}.',
    );
    await drawer().getByRole('button', { name: 'English' }).click();
    await drawer().locator('input[type=file]').setInputFiles(PDF);
    await drawer().getByText('invoice.pdf').waitFor();
    await drawer().getByRole('button', { name: 'Save the quick reply' }).click();
    // It is said at the text that it is about.
    await drawer().getByText('{{contact.nmae}} is no variable. There are {{contact.name}}').waitFor();
    expect(await findingsInEachView(page, 'quick-drawer')).toEqual([]);
    await text().fill((await text().inputValue()).replace('contact.nmae', 'contact.firstName'));
    await drawer().getByRole('button', { name: 'Save the quick reply' }).click();
    await drawer().waitFor({ state: 'detached' });
    await row('Invoice').getByText('EN, UK · 1 file').waitFor();
  });

  it('knows every variable that the service knows', async () => {
    await page.getByRole('button', { name: 'Add a quick reply' }).click();
    await drawer().getByLabel('Title').fill('Everything');
    await drawer().getByLabel('Shortcut').fill('INVOICE');
    const buttons = drawer().getByRole('group', { name: 'Insert what is filled in each time' }).getByRole('button');
    for (const button of await buttons.all()) await button.click();
    await drawer().getByRole('button', { name: 'Save the quick reply' }).click();
    await drawer().getByText('There is a quick reply with this shortcut already. Choose another.').waitFor();
    await drawer().getByLabel('Shortcut').fill('all');
    await drawer().getByRole('group', { name: 'Bots' }).getByRole('button', { name: 'Teplo Sales' }).click();
    await drawer().getByRole('button', { name: 'Save the quick reply' }).click();
    await drawer().waitFor({ state: 'detached' });
    await row('Everything').waitFor();
    expect(await findingsInEachView(page, 'quick-list')).toEqual([]);
  });
});

const composer = () => desk.getByRole('form', { name: 'Write in this task' });
const editor = () => composer().getByRole('textbox');
const picker = () => desk.getByRole('dialog', { name: 'Quick replies' });
const find = () => picker().getByRole('combobox', { name: 'Find a quick reply' });
const sent = () =>
  service.viber.requests.flatMap(({ endpoint, body }) =>
    endpoint === 'send_message' ? [(body as { text?: string }).text ?? (body as { file_name?: string }).file_name] : [],
  );

describe('an employee', () => {
  it('finds it behind / by words in any order, with keys alone, in the language of the customer', async () => {
    await signIn(desk, service.url, iryna);
    await desk.getByRole('link', { name: /Olena of Teplo Service/ }).click();
    said.length = 0;
    await editor().click();
    await desk.keyboard.type('/');
    await find().waitFor();
    expect(await editor().inputValue()).toBe('');
    const options = picker().getByRole('listbox').getByRole('option');
    await picker().getByText('Вітаю, {{contact.firstName}}!').waitFor();
    // What is for the tasks of another bot alone is not offered here.
    expect(await options.count()).toBe(1);
    expect(await findingsInEachView(desk, 'quick-picker')).toEqual([]);
    await desk.keyboard.type('costs inv');
    await picker().getByRole('option', { name: 'Invoice' }).waitFor();
    await desk.keyboard.type('x');
    await picker().getByText('No quick reply has words that begin like this.').waitFor();
    await desk.keyboard.press('Enter');
    // Enter of an input method, which has just composed a letter, is not ours.
    await desk.keyboard.press('Backspace');
    await picker().getByRole('option', { name: 'Invoice' }).waitFor();
    await find().dispatchEvent('keydown', { key: 'Enter', code: 'Enter', isComposing: true });
    await find().waitFor();
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('ArrowUp');
    await desk.keyboard.press('Enter');
    await picker().waitFor({ state: 'detached' });
    await until('the reply in the editor', async () =>
      (await editor().inputValue()).startsWith('Вітаю, Olena! Ремонт'),
    );
    await composer().getByText('invoice.pdf').waitFor();
    expect(sent()).toEqual([]);
  });

  it('cannot send it while a blank is open, is told what to do, and is led there', async () => {
    const send = composer().getByRole('button', { name: /^Send to Olena/ });
    expect(await send.isDisabled()).toBe(true);
    await composer().getByText('Not filled in yet: {{?сума}}.').waitFor();
    await composer().locator('mark', { hasText: '{{?сума}}' }).waitFor();
    await editor().press('End');
    expect(await findingsInEachView(desk, 'quick-blank')).toEqual([]);
    await editor().press('Control+Enter');
    await composer().getByRole('button', { name: 'Go there' }).click();
    await composer().locator('textarea:focus').waitFor();
    await desk.keyboard.type('900 грн');
    await composer().getByText('Not filled in yet').waitFor({ state: 'detached' });
    expect(await composer().locator('mark').count()).toBe(0);
    const number = (await service.taskOf('Olena of Teplo Service (')).number;
    const written = `Вітаю, Olena! Ремонт коштує 900 грн, відповідає Iryna. Задача ${number}.`;
    expect(await editor().inputValue()).toBe(written);
    await editor().press('Control+Enter');
    await desk.getByRole('log').getByRole('button', { name: 'Send now' }).click();
    await desk.getByRole('log').getByLabel('Delivered').waitFor();
    expect(sent()).toEqual([written, 'invoice.pdf']);
    // The page of the admin is told that something was sent the next time it is opened.
    await page.reload();
    await row('Invoice').getByText('sent once').waitFor();
  });

  it('keeps what was typed behind / where it was meant for the customer', async () => {
    await editor().pressSequentially('/');
    await desk.keyboard.type('start');
    await find().press('Escape');
    await until('what was typed', async () => (await editor().inputValue()) === '/start');
    await desk.keyboard.type(' here');
    expect(await editor().inputValue()).toBe('/start here');
    await editor().fill('');
  });

  it('takes another language by the bolt, into a note, whose blanks may stay', async () => {
    await composer()
      .getByRole('button', { name: /^Olena of Teplo Service/ })
      .click();
    await composer().getByText('Internal note').waitFor();
    await editor().fill('Ask first: ');
    await editor().press('End');
    await composer().getByRole('button', { name: 'Quick replies' }).click();
    await picker().getByLabel('Language of the reply').selectOption('English');
    await picker().getByRole('option', { name: 'Invoice' }).click();
    await until('the reply', async () =>
      (await editor().inputValue()).startsWith('Ask first: Hello, Olena! The repair costs {{?amount}}.'),
    );
    await composer().locator('mark', { hasText: '{{?amount}}' }).waitFor();
    expect(await composer().getByText('Not filled in yet').count()).toBe(0);
    expect(await findingsInEachView(desk, 'quick-note')).toEqual([]);
    await composer().getByRole('button', { name: 'Save note' }).click();
    await desk.getByRole('log').getByText('Ask first: Hello, Olena!').waitFor();
    expect(sent()).toHaveLength(2);
  });

  it('has their own in the profile, which nobody else is offered', async () => {
    await desk.goto(`${service.url}/me`);
    const part = desk.getByRole('region', { name: 'Your quick replies' });
    await part.getByRole('button', { name: 'Add a quick reply' }).click();
    const own = desk.getByRole('dialog');
    await own.getByLabel('Title').fill('Signature');
    await own.getByLabel('Shortcut').fill('sign');
    await own.getByRole('textbox', { name: 'Text', exact: true }).fill('Yours, Iryna');
    await own.getByRole('button', { name: 'Save the quick reply' }).click();
    await part.getByRole('listitem').filter({ hasText: '/sign' }).waitFor();
    expect(await service.all('/api/quick-replies?search=sign')).toEqual([]);
  });
});

it('is changed and removed for everybody who has it open', async () => {
  // Without a reload: the page has followed what happens since it was opened.
  await desk.getByRole('link', { name: 'Tasks' }).click();
  await desk.getByRole('link', { name: /Olena of Teplo Service/ }).click();
  await composer().getByRole('button', { name: 'Quick replies' }).click();
  await picker().getByRole('option', { name: 'Signature' }).waitFor();
  await picker().getByRole('option', { name: 'Invoice' }).waitFor();
  await page.getByRole('button', { name: 'Change Invoice' }).click();
  await drawer().getByLabel('Title').fill('Bill');
  await drawer().getByRole('button', { name: 'Save the quick reply' }).click();
  await picker().getByRole('option', { name: 'Bill' }).waitFor();
  await page.getByRole('button', { name: 'Remove Bill' }).click();
  await page.getByRole('dialog', { name: 'Remove Bill?' }).getByText('What was sent with it stays as it is.').waitFor();
  await page.getByRole('button', { name: 'Remove the quick reply' }).click();
  await picker().getByRole('option', { name: 'Bill' }).waitFor({ state: 'detached' });
  await row('Bill').waitFor({ state: 'detached' });
  expect(said.filter((line) => !line.includes('net::ERR_ABORTED'))).toEqual([]);
});
