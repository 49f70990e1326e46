import type { Locator, Page } from 'playwright-core';
import { findingsInEachView } from '../support/accessibility.js';
import { Chromium } from '../support/chromium.js';
import { Service } from '../support/service.js';

let service: Service;
let chromium: Chromium;
let page: Page;
beforeAll(async () => {
  service = await Service.start({ env: { COMPANY_NAME: 'Teplo' } });
  chromium = await Chromium.start();
  ({ page } = await chromium.page());
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${service.url}/setup#${service.asAdmin.authorization.replace('Bearer ', '')}`);
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

/** What is wrong with the page for somebody who does not see, see well, or point: in both widths, light and dark. */
const findings = (name: string) => findingsInEachView(page, name);

/** Presses Tab until it has the focus. */
async function tabTo(wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 40; presses++) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('40 presses of Tab did not lead there.');
}

describe('for everybody, whatever they see or point with, is', () => {
  it('the first page', async () => {
    await page.getByLabel('Your name').fill('Iryna Savchuk');
    await page.getByLabel('E-mail').fill('iryna@teplo.example');
    await page.getByLabel('Password', { exact: true }).fill('four words of nobody else');
    expect(await findings('set-up')).toEqual([]);
    await page.getByRole('button', { name: 'Go on' }).click();
  });

  it('an empty list', async () => {
    await page.getByRole('button', { name: 'Hide this list' }).click();
    await page.getByText('Nobody waits for you').waitFor();
    expect(await findings('list-empty')).toEqual([]);
  });

  it('the bots, none and some', async () => {
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByText('Link your first bot').waitFor();
    const none = await findings('messengers-none');
    const { bot } = await service.linkedBot('Teplo Service');
    const olena = bot.phoneOf(service.viber.createCustomer({ name: 'Olena Kovalenko' }));
    await olena.write('Добрий день! Котел показує помилку E-04, що робити?');
    await olena.send({ type: 'location', location: { lat: 47.0245, lon: 28.8323 } });
    await bot.phoneOf(service.viber.createCustomer({ name: 'Andrei Munteanu' })).write('Mai este valabilă oferta?');
    await page.reload();
    await page.getByRole('article', { name: 'Teplo Service' }).waitFor();
    expect([...none, ...(await findings('messengers'))]).toEqual([]);
    await page.getByRole('button', { name: 'Add account' }).click();
    await page.getByLabel('API key').waitFor();
    expect(await findings('messengers-add')).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('what one can do with a bot, and a rule that is not saved', async () => {
    const found: string[] = [];
    for (const name of ['Parameters of Teplo Service', 'Entry link', 'Try', 'History']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      found.push(...(await findings(`messengers-${name.split(' ')[0]!.toLowerCase()}`)));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.getByRole('switch', { name: 'Open a new task when none is active' }).click();
    await page.getByText('1 change is not saved.').waitFor();
    expect([...found, ...(await findings('messengers-rules'))]).toEqual([]);
    await page.getByRole('button', { name: 'Discard' }).click();
  });

  it('a list of those who wait', async () => {
    await page.getByRole('link', { name: 'Tasks' }).click();
    await page.getByRole('link', { name: /Andrei/ }).waitFor();
    await page.getByRole('link', { name: /Olena/ }).waitFor();
    expect(await findings('list')).toEqual([]);
  });

  it('a task, with an answer and with a note begun', async () => {
    await page.getByRole('link', { name: /Olena/ }).click();
    const composer = page.getByRole('form', { name: 'Write in this task' });
    await composer.getByRole('textbox').fill('Доброго дня! Майстер може приїхати сьогодні.');
    expect(await findings('thread')).toEqual([]);
    await composer.getByRole('button', { name: 'Olena Kovalenko', exact: true }).click();
    await composer.getByText('Internal note').waitFor();
    expect(await findings('thread-note')).toEqual([]);
  });

  it('what is not there', async () => {
    await page.goto(`${service.url}/tasks/999`);
    await page.getByText('There is no task #999').waitFor();
    expect(await findings('no-task')).toEqual([]);
    await page.goto(`${service.url}/nowhere`);
    await page.getByText('There is no page at this address').waitFor();
    expect(await findings('not-found')).toEqual([]);
  });

  it('a task by the keyboard alone: from the list to the answer that is sent', async () => {
    await page.goto(`${service.url}/tasks`);
    await tabTo(page.getByRole('link', { name: /Andrei/ }));
    await page.keyboard.press('Enter');
    await tabTo(page.getByRole('form', { name: 'Write in this task' }).getByRole('textbox'));
    await page.keyboard.type('Da, este.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('log').getByText('Da, este.').waitFor();
  });
});
