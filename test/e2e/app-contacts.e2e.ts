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
/** A new card is found a moment after it is made. */
const found = (name: string) =>
  until(`${name} found`, async () => (await service.all(`/api/contacts?search=${name}`))[0]);
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
    await page.getByRole('main').getByRole('heading', { name: 'Olena Kovalenko' }).waitFor();
    expect(await findings('contact')).toEqual([]);
  });
});

describe('the list of contacts', () => {
  it('is narrowed by tag and group, in an address that can be sent to a colleague', async () => {
    const list = page.getByRole('region', { name: 'Contacts' });
    await service.ok('POST', '/api/contacts', { name: 'Petro', tags: ['wholesale'], group: 'Builders' });
    await service.ok('POST', '/api/contacts', { name: 'Pavlo', tags: ['wholesale'] });
    await page.getByLabel('Search contacts').fill('');
    await list.getByRole('link', { name: /Petro/ }).waitFor();
    await list.getByRole('button', { name: 'Filter the list' }).click();
    await list.getByLabel('Tag').fill('wholesale');
    await list.getByLabel('Tag').press('Enter');
    await list.getByRole('link', { name: /Olena/ }).waitFor({ state: 'detached' });
    await list.getByRole('link', { name: /Pavlo/ }).waitFor();
    await list.getByLabel('Group').fill('Builders');
    await list.getByLabel('Group').press('Enter');
    await list.getByRole('link', { name: /Pavlo/ }).waitFor({ state: 'detached' });
    await list.getByRole('link', { name: /Petro/ }).waitFor();
    await page.goto(page.url().replace(/contacts\/[^?]+/, 'contacts'));
    await list.getByRole('link', { name: /Petro/ }).waitFor();
    for (const offered of ['wholesale', 'Builders']) {
      await page.locator(`datalist option[value="${offered}"]`).waitFor({ state: 'attached' });
    }
    expect(await findings('contact-filters')).toEqual([]);
    await list.getByLabel('Tag').fill('nobody has it');
    await list.getByLabel('Tag').press('Enter');
    await list.getByText('No contact here fits the filters').waitFor();
    await list.getByRole('button', { name: 'Without filters' }).click();
    await list.getByRole('link', { name: /Olena/ }).click();
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

  it('keeps what was written and not saved, and says so', async () => {
    await page.getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await field('Group').fill('Service contract');
    await dialog.getByText('Not saved yet').waitFor();
    await page.keyboard.press('Escape');
    await main().getByText('Not saved yet').waitFor();
    expect(await findings('contact-unsaved')).toEqual([]);
    await page.getByRole('button', { name: 'Edit' }).click();
    await dialog.getByText('This was begun before and is not saved.').waitFor();
    expect(await field('Group').inputValue()).toBe('Service contract');
    await dialog.getByRole('button', { name: 'Discard it' }).click();
    await main().getByText('Not saved yet').waitFor({ state: 'detached' });
    await main()
      .getByText(/Wholesale · since/)
      .waitFor();
  });

  it('is merged with another after a look at the card after, and the merge is undone', async () => {
    const sales = await service.linkedBot('Teplo Sales');
    await sales.bot.phoneOf(service.viber.createCustomer({ name: 'Olenka' })).write('Чи є знижки?');
    const { counterparty: other } = await taskOf('Olenka');
    await found('Olenka');
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

  it('says that somebody has no name, wherever they stand, and takes no such words for one', async () => {
    const customer = service.viber.createCustomer({});
    await bot.phoneOf(customer).write('Is anybody there?');
    const { counterparty } = await taskOf('Unnamed contact');
    await page.goto(`${service.url}/contacts/${counterparty.id}`);
    await main().getByRole('heading', { name: 'Unnamed contact' }).waitFor();
    await page.getByRole('button', { name: 'Edit' }).click();
    expect(await field('Name').inputValue()).toBe('');
    expect(await field('Name').getAttribute('placeholder')).toBe('Unnamed contact');
    await field('Tags').fill('new');
    await page.getByRole('button', { name: 'Save' }).click();
    await main().getByRole('region', { name: 'Tags' }).getByText('new').waitFor();
    // Staff gave no name, so that the one Viber says later is taken.
    customer.name = 'Petro';
    await bot.phoneOf(customer).write('It is me');
    await main().getByRole('heading', { name: 'Petro' }).waitFor();
  });
});

describe('a contact card in a message', () => {
  const card = (name: string, number: string) => ({ type: 'contact', contact: { name, phone_number: number } });
  const numbersOf = async (name: string) => (await found(name)).phones.map((phone: { number: string }) => phone.number);

  it('is kept as a new card, or on one that there is', async () => {
    const phone = bot.phoneOf(service.viber.createCustomer({ name: 'Daria' }));
    await phone.send(card('Plumber Stepan', '+380671112233'));
    await page.goto(`${service.url}/tasks/${(await taskOf('Daria')).number}?list=all`);
    await page.getByRole('button', { name: 'Save the contact Plumber Stepan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save the contact' });
    expect(await dialog.getByLabel('Name', { exact: true }).inputValue()).toBe('Plumber Stepan');
    expect(await findings('save-contact')).toEqual([]);
    await dialog.getByRole('button', { name: 'Make a new card' }).click();
    await page.getByText('Saved on the card of Plumber Stepan').waitFor();
    expect(await numbersOf('Stepan')).toEqual(['+380671112233']);

    await phone.send(card('Stepan at home', '+380672223344'));
    await page.getByRole('button', { name: 'Save the contact Stepan at home' }).click();
    await dialog.getByLabel('Contact').fill('Stepan');
    await dialog.getByRole('button', { name: /^Plumber Stepan/ }).click();
    await dialog.getByRole('button', { name: 'Add to this card' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await numbersOf('Stepan')).toSorted()).toEqual(['+380671112233', '+380672223344']);
    await page.getByRole('button', { name: 'Open the card' }).click();
    await main().getByRole('heading', { name: 'Plumber Stepan' }).waitFor();
  });
});

describe('somebody who begins', () => {
  it('makes a task by hand for a customer, and finds whom it is for by a piece of their name', async () => {
    await page.goto(`${service.url}/tasks?list=all`);
    await page.getByRole('button', { name: 'New task' }).click();
    const dialog = page.getByRole('dialog', { name: 'New task' });
    await dialog.getByLabel('Title').fill('Order a valve');
    await dialog.getByLabel('What is to be done').fill('Ask for two.');
    await dialog.getByLabel('Contact').fill('Olen');
    await dialog
      .getByRole('button', { name: /^Olena Kovalenko/ })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Choose somebody else' }).waitFor();
    expect(await findings('new-task')).toEqual([]);
    await dialog.getByRole('button', { name: 'Make the task' }).click();
    await page.getByRole('form', { name: 'Write in this task' }).waitFor();
    const made = await service.taskOf('Order a valve');
    expect(made).toMatchObject({ description: 'Ask for two.', counterparty: { name: 'Olena Kovalenko-Ivanova' } });
    expect(new URL(page.url()).pathname).toBe(`/tasks/${made.number}`);
  });

  it('writes to a customer whose conversation is over, and the answer comes to the same task', async () => {
    const phone = bot.phoneOf(service.viber.createCustomer({ name: 'Vasyl' }));
    await phone.write('Thank you, all is well');
    const over = await taskOf('Vasyl');
    const done = (await service.all('/api/task-statuses')).find((status) => !status.active);
    await service.ok('PATCH', `/api/tasks/${over.id}`, { statusId: done.id });
    await page.goto(`${service.url}/contacts/${over.counterparty.id}`);
    await page.getByRole('button', { name: 'Write', exact: true }).click();
    const form = page.getByRole('form', { name: 'Write in this task' });
    await form.getByRole('textbox').fill('Is the boiler still well?');
    await form.getByRole('button', { name: 'Send to Vasyl in Viber' }).click();
    await until('the message on the phone', () =>
      phone.received.some(({ text }) => text === 'Is the boiler still well?'),
    );
    await phone.write('It is, and warm');
    await page.getByRole('log').getByText('It is, and warm').waitFor();
    const number = /\/tasks\/(\d+)/.exec(page.url())![1];
    expect(Number(number)).not.toBe(over.number);
    // Who writes again goes on where they are talked with now.
    await page.goto(`${service.url}/contacts/${over.counterparty.id}`);
    await page.getByRole('button', { name: 'Write', exact: true }).click();
    await page.waitForURL(new RegExp(`/tasks/${number}\\b`));
  });
});
