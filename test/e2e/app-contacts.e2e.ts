import type { Page } from 'playwright-core';
import { findingsInEachView } from '../support/accessibility.js';
import { Chromium } from '../support/chromium.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
let chromium: Chromium;
let page: Page;
let bot: Awaited<ReturnType<Service['linkedBot']>>['bot'];
beforeAll(async () => {
  service = await Service.start({ env: { COMPANY_NAME: 'Teplo' } });
  ({ bot } = await service.linkedBot('Teplo Service'));
  chromium = await Chromium.start();
  ({ page } = await chromium.page());
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${service.url}/setup#${service.asAdmin.authorization.replace('Bearer ', '')}`);
  await page.getByLabel('Your name').fill('Iryna Savchuk');
  await page.getByLabel('E-mail').fill('iryna@teplo.example');
  await page.getByLabel('Password', { exact: true }).fill('four words of nobody else');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('link', { name: 'Tasks', exact: true }).click();
  await page.getByText('Nobody waits for you').waitFor();
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

/** What is wrong with the page for somebody who does not see, see well, or point: in both widths, light and dark. */
const findings = (name: string) => findingsInEachView(page, name);
const panel = () => page.getByRole('complementary', { name: 'Details of the task' });
const taskOf = (name: string) => service.taskOf(`${name} (`);

describe('beside a thread', () => {
  it('stands whom it is with, through which bot, and the numbers with where they are from', async () => {
    const olena = bot.phoneOf(service.viber.createCustomer({ name: 'Olena Kovalenko' }));
    await olena.write('Добрий день! Котел показує помилку E-04.');
    const { counterparty } = await taskOf('Olena Kovalenko');
    await service.ok('PATCH', `/api/contacts/${counterparty.id}`, { phones: [{ number: '+380445550190' }] });
    await page.getByRole('link', { name: /Olena/ }).click();
    await panel().getByRole('heading', { name: 'Olena Kovalenko' }).waitFor();
    await panel()
      .getByText(/Viber · Teplo Service · since/)
      .waitFor();
    await panel().getByText('Subscribed').waitFor();
    await panel().getByText('+380445550190').waitFor();
    await panel().getByText('typed by staff').waitFor();
  });

  it('the task is changed at once, and set back', async () => {
    await panel().getByRole('button', { name: 'Status: New' }).click();
    await page.getByRole('menuitem', { name: 'In work' }).click();
    await panel().getByRole('button', { name: 'Status: In work' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await panel().getByRole('button', { name: 'Status: New' }).waitFor();

    await panel().getByRole('button', { name: 'Add a tag' }).click();
    await panel().getByLabel('New tag').fill('boiler');
    await page.keyboard.press('Enter');
    await panel().getByRole('button', { name: 'Remove the tag boiler' }).waitFor();
    await until('the tag at the service', async () => (await taskOf('Olena Kovalenko')).tags.includes('boiler'));
    expect(await findings('panel')).toEqual([]);
  });

  it('is closed by choice, and a screen of its own on a phone', async () => {
    await page.getByRole('main').getByRole('button', { name: 'Close the details' }).click();
    await panel().waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: 'Show the details' }).click();
    await panel().waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await panel().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show the details' }).click();
    expect((await panel().boundingBox())!.width).toBe(390);
    await panel().getByRole('button', { name: 'Close the details' }).click();
    await panel().waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1280, height: 800 });
    await panel().waitFor();
  });
});

describe('who looks for something', () => {
  it('finds the message and is led to its thread', async () => {
    await page.keyboard.press('Control+k');
    await page.getByLabel('Search everywhere').fill('котел');
    await page
      .getByRole('region', { name: 'Messages and tasks' })
      .getByText(/Котел показує/)
      .waitFor();
    expect(await findings('search')).toEqual([]);
    await page.getByRole('link', { name: /Котел показує/ }).click();
    await page
      .getByRole('log')
      .getByText(/Котел показує/)
      .waitFor();
    expect(new URL(page.url()).searchParams.get('action')).toMatch(/^"?[0-9a-f-]{36}"?$/);
  });

  it('finds a contact by a piece of a number', async () => {
    await page.getByRole('link', { name: 'Contacts' }).click();
    await page.getByText('Choose a contact').waitFor();
    await page.getByLabel('Search contacts').fill('5550190');
    await page.getByRole('region', { name: 'Contacts' }).getByRole('link', { name: /Olena/ }).click();
    await page.getByRole('heading', { name: 'Olena Kovalenko' }).waitFor();
    expect(await findings('contact')).toEqual([]);
  });
});

const field = (name: string) => page.getByRole('dialog').getByLabel(name, { exact: true });
const main = () => page.getByRole('main');

describe('the card of a contact', () => {
  it('is changed, and what somebody else changed meanwhile is not overwritten unseen', async () => {
    const { counterparty } = await taskOf('Olena Kovalenko');
    await page.getByRole('button', { name: 'Edit' }).click();
    await field('Group').fill('Retail');
    await service.ok('PATCH', `/api/contacts/${counterparty.id}`, { group: 'Wholesale' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Somebody else changed this card meanwhile').waitFor();
    expect(await findings('contact-conflict')).toEqual([]);
    await page.getByRole('button', { name: 'Take “Wholesale”' }).click();
    await field('Name').fill('Olena Kovalenko-Ivanova');
    await page.getByRole('button', { name: 'Save' }).click();
    await main()
      .getByText(/Wholesale · since/)
      .waitFor();
    await main().getByRole('heading', { name: 'Olena Kovalenko-Ivanova' }).waitFor();
  });

  it('is merged with another after a look at the card after, and the merge is undone', async () => {
    const sales = await service.linkedBot('Teplo Sales');
    await sales.bot.phoneOf(service.viber.createCustomer({ name: 'Olenka' })).write('Чи є знижки?');
    const { counterparty: other } = await taskOf('Olenka');
    await page.getByRole('link', { name: 'Merge' }).click();
    await page.getByLabel(/Which card is the same person/).fill('olenka');
    await main().getByRole('link', { name: 'Olenka' }).click();
    const after = page.getByRole('region', { name: 'The card after' });
    await after.getByText('Teplo Sales').waitFor();
    await page.getByRole('radio', { name: 'Name of the other card' }).check();
    await after.getByText('Olenka', { exact: true }).waitFor();
    expect(await findings('merge')).toEqual([]);
    await page.getByRole('button', { name: 'Merge cards' }).click();
    await main().getByRole('heading', { name: 'Olenka' }).waitFor();
    await main().getByRole('region', { name: 'Chats' }).getByText('Teplo Sales').waitFor();

    await page.goto(`${service.url}/contacts/${other.id}`);
    await page.getByText('This card was merged into Olenka').waitFor();
    await main().getByRole('button', { name: 'Undo the merge' }).click();
    await main().getByRole('heading', { name: 'Olena Kovalenko-Ivanova' }).waitFor();
    await page.goto(`${service.url}/contacts/${other.id}`);
    await main().getByRole('heading', { name: 'Olenka' }).waitFor();
  });
});
