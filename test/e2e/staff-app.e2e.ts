import type { Page } from 'playwright-core';
import { Chromium } from '../support/chromium.js';
import { inEachView, PICTURES } from '../support/page-views.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

const PASSWORD = 'four words of nobody else';

let service: Service;
let chromium: Chromium;
let page: Page;
let said: string[];
beforeAll(async () => {
  service = await Service.start({ env: { COMPANY_NAME: 'Teplo' } });
  chromium = await Chromium.start();
  ({ page, said } = await chromium.page());
  await page.setViewportSize({ width: 1280, height: 800 });
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

const phoneOf = (bot: Awaited<ReturnType<Service['linkedBot']>>['bot'], name: string) =>
  bot.phoneOf(service.viber.createCustomer({ name }));

const pictureOf = async (name: string) => PICTURES && inEachView(page, name);

/** Run in the page: whether a draft stands on the disk. */
const HAS_DRAFT = `new Promise((found) => {
  const opened = indexedDB.open('keyval-store');
  opened.onsuccess = () => {
    const count = opened.result.transaction('keyval').objectStore('keyval').count();
    count.onsuccess = () => found(count.result > 0);
  };
})`;

describe('the staff app in a browser', () => {
  it('is set up by the one-time link, and signs its first admin in', async () => {
    await page.goto(`${service.url}/setup#${service.asAdmin.authorization.replace('Bearer ', '')}`);
    await page.getByLabel('Your name').fill('Iryna Savchuk');
    await page.getByLabel('E-mail').fill('iryna@teplo.example');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await pictureOf('set-up');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { name: 'Three steps to your first answered customer' }).waitFor();
    await page.getByRole('button', { name: 'Hide this list' }).click();
    await page.getByText('Nobody waits for you').waitFor();
    expect(new URL(page.url()).pathname).toBe('/tasks');
  });

  it('signs out and in again, and says what is wrong with a password', async () => {
    await page.getByRole('button', { name: /Iryna Savchuk: language/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to Teplo' }).waitFor();
    await page.getByLabel('E-mail').fill('iryna@teplo.example');
    await page.getByLabel('Password', { exact: true }).fill('not my password at all');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('E-mail or password is not right.').waitFor();
    await pictureOf('sign-in');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Hide this list' }).click();
    await page.getByText('Nobody waits for you').waitFor();
    // A browser says so of each refused sign-in.
    said.splice(0, said.length, ...said.filter((line) => !/status of 401/.test(line)));
  });

  it('links a bot by its key', async () => {
    const bot = service.viber.createBot({ name: 'Teplo Service', uri: 'teplo-service' });
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByText('Link your first bot').waitFor();
    await page.getByRole('button', { name: 'Add account' }).click();
    await page.getByLabel('API key').fill('4453b6ac12345678-0123456789abcdef-0123456789abcdef');
    await page.getByRole('button', { name: 'Link account' }).click();
    await page.getByText('Viber does not know this key').waitFor();
    await page.getByLabel('API key').fill(bot.apiKey);
    await page.getByRole('button', { name: 'Link account' }).click();
    await page.getByRole('article', { name: 'Teplo Service' }).getByText('Works').waitFor();
    await pictureOf('messengers');
    said.splice(0, said.length, ...said.filter((line) => !/status of 4\d\d/.test(line)));

    const olena = phoneOf(bot, 'Olena Kovalenko');
    await olena.write('Добрий день! Котел показує помилку E-04, що робити?');
    await olena.write('Так, зручно. Я на роботі, ключ у сусіда.');
    await phoneOf(bot, 'Andrei Munteanu').write('Bună! Mai este valabilă oferta de ieri?');
    await service.taskOf('Andrei Munteanu (');
  });

  it('shows who waits, and the answer reaches the customer', async () => {
    await page.getByRole('link', { name: 'Tasks' }).click();
    await page.getByRole('link', { name: /Olena Kovalenko/ }).click();
    await page.getByText('Добрий день! Котел показує помилку E-04').waitFor();
    const composer = page.getByRole('form', { name: 'Write in this task' });
    await composer.getByText('To Olena in Viber', { exact: true }).waitFor();
    await composer.getByRole('textbox').fill('Доброго дня! Майстер може приїхати сьогодні.');
    await pictureOf('thread');
    await composer.getByRole('button', { name: 'Send to Olena in Viber' }).click();
    await page.getByRole('log').getByText('Майстер може приїхати').waitFor();
    const [task] = await service.all('/api/tasks?search=Olena');
    const answer = (await service.feed(task.id)).at(-1);
    await service.delivery(task.id, answer.id, 'delivered');
    await page.getByRole('log').getByLabel('Delivered').waitFor();
    expect(await composer.getByRole('textbox').inputValue()).toBe('');
  });

  it('keeps a note in the house, in words and in colour', async () => {
    const composer = page.getByRole('form', { name: 'Write in this task' });
    await composer.getByRole('button', { name: 'Olena Kovalenko', exact: true }).click();
    await composer.getByText('Internal note').waitFor();
    await composer.getByRole('textbox').fill('Two sensors are in stock.');
    await composer.getByRole('button', { name: 'Save note' }).click();
    await page.getByRole('log').getByText('Note by Iryna Savchuk').waitFor();
    const [task] = await service.all('/api/tasks?search=Olena');
    const note = (await service.feed(task.id)).at(-1);
    expect(note).toMatchObject({ text: 'Two sensors are in stock.', direction: 'internal', deliveries: [] });
    await pictureOf('note');
  });

  it('keeps what was begun, whatever happens to the page', async () => {
    const editor = page.getByRole('form', { name: 'Write in this task' }).getByRole('textbox');
    await until('the note out of the editor', async () => (await editor.inputValue()) === '');
    await editor.fill('A draft');
    await until('the draft on the disk', () => page.evaluate<boolean>(HAS_DRAFT));
    await page.reload();
    await editor.waitFor();
    await until('the draft in the editor', async () => (await editor.inputValue()) === 'A draft');
  });

  it('speaks four languages', async () => {
    await page.getByRole('button', { name: /Iryna Savchuk: language/ }).click();
    await page.getByRole('menuitem', { name: 'Українська' }).click();
    await page.getByRole('heading', { name: 'Задачі' }).waitFor();
    await pictureOf('thread-uk');
    expect(await page.getAttribute('html', 'lang')).toBe('uk');
  });

  it('breaks no rule of its own page', () => {
    // A reload ends the requests that are on their way.
    expect(said.filter((line) => !line.includes('net::ERR_ABORTED'))).toEqual([]);
  });
});
