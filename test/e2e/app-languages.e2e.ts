import type { Page } from 'playwright-core';
import { type Person, somebody } from '../support/browser.js';
import { Chromium } from '../support/chromium.js';
import { beside } from '../support/everything.js';
import { settledFeed } from '../support/settled.js';
import { Service } from '../support/service.js';
import { PDF } from '../support/talk.js';
import { until } from '../support/until.js';
import { untranslated, wordsOfCatalog } from '../support/untranslated.js';
import { signIn } from '../support/ways-in.js';

/* Whatever people wrote or are called begins with zq, so that all other words are the product's. */
const NAME = 'Zqolena Zqkova';
const BOT = 'Zqteplo';

let service: Service;
let chromium: Chromium;
let page: Page;
let iryna: Person;
/** Pages that are about somebody. */
let card: string;
let erased: string;
let thread: string;
/** Of somebody who has no name. */
let nameless: string;
let namelessThread: string;
/** The customer's phone, as the demo shows it beside the app. */
let phonePage: string;
beforeAll(async () => {
  service = await Service.start({ env: { COMPANY_NAME: 'Zqcompany' } });
  iryna = await somebody(service, 'admin');
  await seed();
  chromium = await Chromium.start();
  ({ page } = await chromium.page());
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(page, service.url, iryna);
  await page.getByRole('region', { name: 'Tasks' }).waitFor();
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

/** What the service has to say something about: answers that fail or wait, a lost file, changes, warnings, an erasure. */
async function seed(): Promise<void> {
  await service.ok('PATCH', `/api/employees/${iryna.id}`, { name: 'Zqiryna' });
  const { id: ownId } = await service.ok('GET', '/api/me');
  await service.ok('PATCH', `/api/employees/${ownId}`, { name: 'Zqadmin' });
  const mihai = await service.employee('Zqmihai');
  const { bot, account } = await service.linkedBot(BOT);
  const template = { name: 'Zqtemplate', assigneeIds: [mihai.id], statusId: 'waiting' };
  const { id: taskTemplateId } = await service.ok('POST', '/api/task-templates', template);
  await service.ok('PATCH', `/api/messengers/accounts/${account.id}`, { taskTemplateId });
  await service.ok('PATCH', `/api/employees/${mihai.id}`, { active: false });
  await service.ok('PATCH', '/api/task-statuses/waiting', { active: false });

  const phone = bot.phoneOf(service.viber.createCustomer({ name: NAME }));
  phonePage = `${service.viber.origin}/phone/${bot.uri}/${phone.customer.id}`;
  await phone.write('zqboiler zqcold');
  const task = await service.taskOf(NAME);
  thread = `/tasks/${task.number}?list=all`;
  card = task.counterparty.id;
  service.viber.failNextMedia({ fileName: 'zqlost.pdf', http: 403, times: 1000 });
  await phone.sendMedia({ fileName: 'zqlost.pdf', bytes: PDF });
  await until('the second action', async () => (await service.feed(task.id)).length === 2);
  await settledFeed(service, task.id);
  await service.ok('PATCH', `/api/tasks/${task.id}`, { statusId: 'in-work', assigneeIds: [iryna.id], tags: ['zqtag'] });
  await service.ok('PATCH', `/api/tasks/${task.id}`, { assigneeIds: [] });
  const note = { text: 'zqnote', notify: { employeeIds: [iryna.id] } };
  await service.ok('POST', `/api/tasks/${task.id}/actions`, note);
  for (const [fault, state] of [
    [{ status: 3, statusMessage: 'zqwrong' }, 'failed'],
    [{ html: true, http: 200 }, 'unknown'],
  ] as const) {
    service.viber.failNextSend(fault);
    const sent = await service.reply(task, 'zqanswer');
    await service.delivery(task.id, sent.id, state);
  }
  await service.ok('PATCH', `/api/messengers/accounts/${account.id}`, { enabled: false });
  await service.reply(task, 'zqwaits');

  // A name, a state, and a reason inside a sentence.
  await bot.phoneOf(service.viber.createCustomer({})).write('zqhello');
  const stranger = await service.taskOf('Unnamed contact');
  nameless = stranger.counterparty.id;
  namelessThread = `/tasks/${stranger.number}?list=all`;
  await service.ok('PATCH', `/api/tasks/${stranger.id}`, { assigneeIds: [iryna.id] });
  for (const body of ['{"event":"message"', '{"message":1}', `{"event":"message","message":${'['.repeat(600)}`]) {
    await service.viber.postCallback(bot, body);
  }

  const { bot: sick } = await service.linkedBot('Zqsick');
  service.viber.failNextSend({ endpoint: 'get_account_info', apiKey: sick.apiKey, status: 2, times: 1000 });
  const accounts = await service.all('/api/messengers/accounts');
  await service.ok('POST', `/api/messengers/accounts/${accounts.find(({ name }) => name === 'Zqsick').id}/check`);
  const other = await service.ok('POST', '/api/contacts', { name: 'Zqother', phones: [{ number: '+380445550190' }] });
  await service.ok('POST', `/api/contacts/${other.id}/erase`, { confirm: 'Zqother' });
  erased = other.id;
  await service.ok('POST', '/api/invitations', { email: 'zq@zq.example', name: 'Zqnew', role: 'employee' });
  await service.ok('POST', `/api/employees/${iryna.id}/tokens`, { name: 'Zqtoken', scopes: ['read'] });
}

/** An address, and what is opened there: a button by its English words (see `press`), and what is pressed after it. */
type Visit = [path: string, ...opened: Array<string | readonly string[]>];
const visits = (): Visit[] => [
  ['/tasks'],
  ['/tasks?list=all&tag=zqtag', 'More lists and filters', 'key=Shift+Slash'],
  [thread, 'css=[role=log] button[aria-haspopup=dialog]', '{0}: language, look, sign out=Zqiryna'],
  ['/tasks/999'],
  ['/nowhere'],
  ['/search'],
  ['/search?q=zqboiler'],
  ['/search?q=zqnothing'],
  ['/contacts'],
  [`/contacts/${card}`, 'Edit', [`More for {0}=${NAME}`, 'Export everything'], [`More for {0}=${NAME}`, 'Erase…']],
  [`/contacts/${card}/merge`],
  [`/contacts/${card}/merge?with=${nameless}`],
  [`/contacts/${nameless}`, 'Edit'],
  [namelessThread],
  ['/search?q=zqhello'],
  [`/contacts/${erased}`],
  ['/me'],
  ['/start'],
  ['/settings/messengers', [`Parameters of {name}=${BOT}`], ['Entry link'], ['Try'], ['History'], ['Add account']],
  ['/settings/templates', 'Add a template of tasks', 'Add a template of contacts'],
  ['/settings/statuses', 'Add a status'],
  ['/settings/employees', 'Invite a colleague', ['What to do with {name}=Zqiryna']],
  ['/settings/tokens', 'Make a token'],
  ['/settings/inbox-log'],
  ['/settings/audit'],
  ['/settings/personal-data'],
];

/** A key, an element, or what is called so. */
async function press(step: string, wordsOf: (english: string) => string): Promise<void> {
  if (step.startsWith('key=')) return page.keyboard.press(step.slice(4));
  if (step.startsWith('css=')) return page.locator(step.slice(4)).first().click();
  const called = { name: wordsOf(step), exact: true };
  await page.getByRole('button', called).or(page.getByRole('menuitem', called)).first().click();
}

it.each(['uk', 'ru', 'ro'])('no page says anything in English to somebody who reads %s', async (language) => {
  const wordsOf = wordsOfCatalog(language);
  /** Where each was seen first. */
  const found = new Map<string, string>();
  const look = async (place: string) => {
    for (const finding of await untranslated(page, language)) if (!found.has(finding)) found.set(finding, place);
  };
  // As the person has chosen it, on whatever device.
  await page.evaluate(`localStorage.setItem('language', '${language}')`);
  await beside(service.databaseUrl, `UPDATE employee SET preferences = '${JSON.stringify({ language })}'`);
  for (const [path, ...ways] of visits()) {
    await page.goto(service.url + path);
    await page.waitForLoadState('networkidle');
    await look(path);
    for (const steps of ways.map((one) => [one].flat())) {
      for (const step of steps) {
        await press(step, wordsOf);
      }
      const opened = page.getByRole('dialog').or(page.getByRole('menu')).first();
      await opened.waitFor().catch((error: Error) => {
        throw new Error(`${path} → ${steps.join(' → ')}: ${error.message}`);
      });
      await look(`${path} → ${steps.join(' → ')}`);
      await page.keyboard.press('Escape');
      await opened.waitFor({ state: 'detached' });
    }
  }
  await page.goto(`${phonePage}?lang=${language}`);
  await page.getByText('zqboiler zqcold').waitFor();
  await look('the phone');
  expect([...found].map(([finding, place]) => `${place}: ${finding}`)).toEqual([]);
});
