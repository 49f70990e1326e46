import type { Page } from 'playwright-core';
import { type Person, somebody } from '../support/browser.js';
import { Chromium } from '../support/chromium.js';
import { inEachView, PICTURES } from '../support/page-views.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { signIn } from '../support/ways-in.js';

let service: Service;
let chromium: Chromium;
let page: Page;
let admin: Person;
let serviceKey: string;
beforeAll(async () => {
  service = await Service.start({ env: { COMPANY_NAME: 'Teplo' } });
  admin = await somebody(service, 'admin');
  chromium = await Chromium.start();
  ({ page } = await chromium.page());
  await page.setViewportSize({ width: 1280, height: 800 });
  const { bot } = await service.linkedBot('Teplo Service');
  serviceKey = bot.apiKey;
  await bot.phoneOf(service.viber.createCustomer({ name: 'Olena Kovalenko' })).write('Good afternoon!');
  const task = await service.taskOf('Olena Kovalenko (');
  await service.ok('PATCH', `/api/tasks/${task.id}`, { statusId: 'done' });
  await signIn(page, service.url, admin, '/settings/messengers');
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
    await page.getByText('Saved.', { exact: true }).waitFor();
  });

  it('say what the bot says by itself: the greeting and the question for the number, in each language', async () => {
    const greeting = page.getByRole('listitem').filter({ hasText: 'What somebody reads who opens the chat' });
    await greeting.getByText('Nobody is greeted.').waitFor();
    await greeting.getByRole('button', { name: 'Change: Greeting' }).click();
    await greeting.getByRole('button', { name: 'Add a button' }).click();
    await greeting.getByRole('textbox', { name: 'Button 1' }).fill('Prices');
    await bar().getByText('Buttons need a text above them.').waitFor();
    await greeting.getByLabel('Text', { exact: true }).fill('Hello! Write to us here.');
    await greeting.getByRole('button', { name: 'Українська' }).click();
    await greeting.getByLabel('Text', { exact: true }).fill('Вітаємо!');
    await greeting.getByRole('textbox', { name: 'Button 1' }).fill('Ціни');
    await bar().getByText('Whoever opens the chat of 1 bot for the first time from now on is greeted so.').waitFor();
    await pictureOf('rules-texts');
    expect(await settings()).toMatchObject({ welcome: { text: {}, buttons: [] } });
    await bar().getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    expect(await settings()).toMatchObject({
      welcome: { text: { en: 'Hello! Write to us here.', uk: 'Вітаємо!' }, buttons: [{ en: 'Prices', uk: 'Ціни' }] },
    });
    await greeting.getByRole('button', { name: 'Close: Greeting' }).click();
    await greeting.getByText('Hello! Write to us here.').waitFor();

    const question = page.getByRole('listitem').filter({ hasText: 'above the button that shares' });
    await question.getByRole('button', { name: 'Change: The question for the phone number' }).click();
    await question.getByLabel('Text', { exact: true }).fill('');
    await bar().getByText('who are asked for their number from now on read this text.').waitFor();
    for (const language of ['Română', 'Русский', 'Українська']) {
      await question.getByRole('button', { name: language }).click();
      await question.getByLabel('Text', { exact: true }).fill('');
    }
    await bar().getByText('who are asked for their number from now on read the usual question.').waitFor();
    await bar().getByRole('button', { name: 'Discard' }).click();
    await question.getByRole('button', { name: 'Close: The question for the phone number' }).click();
    await question.getByText('Please share your phone number').waitFor();
  });
});

const card = () => page.getByRole('article', { name: 'Teplo Service' });
const drawer = () => page.getByRole('dialog');

describe('the card of a bot', () => {
  it('says who paused it and what waits, and resumes it', async () => {
    await card().getByText('nobody: tasks go to Administrator, who linked the bot').waitFor();
    await card().getByRole('switch', { name: 'Teplo Service is on' }).click();
    await card()
      .getByText(/Paused by Somebody \d+, \d\d:\d\d/)
      .waitFor();
    const task = (await service.all('/api/tasks'))[0];
    await service.reply(task, 'We come tomorrow.');
    await page.reload();
    await card().getByText('1 answer leaves on resume').waitFor();
    await card().getByText('1 chat').waitFor();
    await pictureOf('account-paused');
    await card().getByRole('switch', { name: 'Teplo Service is on' }).click();
    await card().getByText('Works').waitFor();
  });

  it('has its parameters: a rule of its own, with what that does, people, the rate, and a look at once', async () => {
    await card().getByRole('button', { name: 'Parameters of Teplo Service' }).click();
    await drawer().getByLabel('Open a new task when none is active').selectOption('Off');
    await drawer().getByText('For 1 of 1 customer the next message goes on in the old task instead.').waitFor();
    await drawer().getByLabel('Messages per second').fill('0');
    await drawer().getByRole('button', { name: 'Save parameters' }).click();
    await drawer().getByText('At least 1. Pause the bot to send nothing.').waitFor();
    await drawer().getByLabel('Messages per second').fill('20');
    await drawer()
      .getByRole('button', { name: /^Somebody/ })
      .click();
    await drawer().getByRole('button', { name: 'Check it now' }).click();
    await pictureOf('account-parameters');
    await drawer().getByRole('button', { name: 'Save parameters' }).click();
    await drawer().waitFor({ state: 'detached' });
    await card().getByText('Open a new task when none is active: Off').waitFor();
    const [account] = await service.all('/api/messengers/accounts');
    expect(account).toMatchObject({
      messagesPerSecond: 20,
      overrides: { createTaskWhenNoneActive: false },
      additionalAssigneeIds: [admin.id],
    });
  });

  it('greets in words of its own, and the history sets its rules back with a look at what that does', async () => {
    await card().getByRole('button', { name: 'Parameters of Teplo Service' }).click();
    await drawer().getByLabel('Greeting', { exact: true }).selectOption('A text of its own');
    const greeting = drawer().getByRole('group', { name: 'Greeting' });
    await greeting.getByLabel('Text', { exact: true }).fill('Teplo Service greets you.');
    await drawer().getByText('for the first time from now on is greeted so.').waitFor();
    await pictureOf('account-texts');
    await drawer().getByRole('button', { name: 'Save parameters' }).click();
    await drawer().waitFor({ state: 'detached' });
    await card().getByText('Greeting').waitFor();
    const own = async () => (await service.all('/api/messengers/accounts'))[0].overrides;
    expect(await own()).toMatchObject({ welcome: { text: { en: 'Teplo Service greets you.', uk: 'Вітаємо!' } } });

    await page.getByRole('button', { name: 'History' }).click();
    const line = drawer().getByRole('listitem').filter({ hasText: 'Teplo Service greets you.' });
    await line.getByText('as for all accounts → Teplo Service greets you.').waitFor();
    await line.getByRole('button', { name: 'Set back' }).click();
    await drawer().getByRole('heading', { name: 'Parameters of Teplo Service' }).waitFor();
    await drawer().getByText('for the first time from now on is greeted so.').waitFor();
    expect(await drawer().getByLabel('Greeting', { exact: true }).inputValue()).toBe('as-for-all');
    expect(await own()).toHaveProperty('welcome');
    await drawer().getByRole('button', { name: 'Save parameters' }).click();
    await drawer().waitFor({ state: 'detached' });
    expect(await own()).toEqual({ createTaskWhenNoneActive: false });
  });

  it('is tried: what would become of a message, and why', async () => {
    await card().getByRole('button', { name: 'Try', exact: true }).click();
    await drawer().getByLabel('Message').fill('Is the boiler repaired?');
    await drawer().getByRole('button', { name: 'Try the message' }).click();
    await drawer().getByText('This customer has no task with this bot yet, so the message opens one.').waitFor();
    await drawer().getByLabel('Look for a customer').fill('Olena');
    await drawer().getByLabel('Who writes').selectOption('Olena Kovalenko');
    await drawer().getByRole('button', { name: 'Try the message' }).click();
    await drawer().getByText('The chat has its task, and the message goes on there.').waitFor();
    await drawer().getByText('(this bot’s own rule)').waitFor();
    await pictureOf('account-try');
    await page.keyboard.press('Escape');
    expect(await service.all('/api/tasks')).toHaveLength(1);
  });

  it('has ways in: links, a code, a button in four languages, and links for one customer', async () => {
    await card().getByRole('button', { name: 'Entry link' }).click();
    expect(await drawer().getByLabel('Page link', { exact: true }).inputValue()).toMatch(/\/go\//);
    expect(await drawer().getByLabel('Deep link').inputValue()).toMatch(/^viber:\/\/pa/);
    await drawer().getByRole('img', { name: 'QR code of the page link' }).locator('svg').waitFor();
    const snippet = drawer().getByLabel('Button for a web page');
    const english = await snippet.inputValue();
    await drawer().getByLabel('Language of the button').selectOption('Română');
    await until('the button in Romanian', async () => (await snippet.inputValue()) !== english);
    await drawer().getByLabel('Campaign').fill('Spring leaflet');
    await drawer().getByRole('button', { name: 'Make a one-time link' }).click();
    await drawer().getByText('Waits for its customer').waitFor();
    await pictureOf('account-entry');
    await drawer().getByRole('button', { name: 'Revoke the link' }).click();
    await drawer().getByText('Revoked').waitFor();

    await drawer().getByLabel('Whom the link is for').selectOption('A contact whose card is here already');
    await drawer().getByLabel('Contact').fill('Olena');
    await drawer()
      .getByRole('button', { name: /^Olena Kovalenko/ })
      .click();
    await drawer().getByRole('button', { name: 'Make a one-time link' }).click();
    await drawer().getByLabel('Link of “For Olena Kovalenko”').waitFor();
    const [task] = await service.all('/api/tasks');
    await drawer().getByLabel('Whom the link is for').selectOption('The customer of a task');
    await drawer().getByLabel('Task').fill(`#${task.number}`);
    await pictureOf('account-entry-task');
    await drawer()
      .getByRole('button', { name: `#${task.number} Olena Kovalenko` })
      .click();
    await drawer().getByRole('button', { name: 'Make a one-time link' }).click();
    await drawer().getByLabel(`Link of “For #${task.number} Olena Kovalenko”`).waitFor();
    const [account] = await service.all('/api/messengers/accounts');
    expect(await service.all(`/api/messengers/accounts/${account.id}/entry-links`)).toMatchObject([
      { taskId: task.id, state: 'open' },
      { contactId: task.counterparty.id, state: 'open' },
      { campaign: 'Spring leaflet', state: 'revoked' },
    ]);
    await page.keyboard.press('Escape');
  });
});

describe('a bot is added', () => {
  it('by its key: whose it is is said before, and what is wrong with it', async () => {
    const sales = service.viber.createBot({ name: 'Teplo Sales', uri: 'teplo-sales' });
    await page.getByRole('button', { name: 'Add account' }).click();
    await drawer().getByLabel('API key').fill('4453b6ac12345678-0123456789abcdef-0123456789abcdef');
    await drawer().getByText('Viber does not know this key').waitFor();

    await drawer().getByLabel('API key').fill(serviceKey);
    await drawer().getByText('This bot is linked already: Teplo Service.').waitFor();
    await drawer().getByLabel('API key').fill(sales.apiKey);
    await drawer().getByText('This is Teplo Sales').waitFor();
    await pictureOf('account-add');
    service.viber.failNextSend({ endpoint: 'set_webhook', apiKey: sales.apiKey, status: 1 });
    await drawer().getByRole('button', { name: 'Link account' }).click();
    await drawer()
      .getByText(/and got no answer. It needs https from the internet/)
      .waitFor();
    expect(await service.all('/api/messengers/accounts')).toHaveLength(1);
    await drawer().getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('article', { name: 'Teplo Sales' }).getByText('Works').waitFor();
  });
});
