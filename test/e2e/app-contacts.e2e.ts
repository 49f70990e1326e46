import type { Page } from 'playwright-core';
import { seriousFindings } from '../support/accessibility.js';
import { Chromium } from '../support/chromium.js';
import { inEachView } from '../support/page-views.js';
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
  await page.getByText('Nobody waits for you').waitFor();
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

/** What is wrong with the page for somebody who does not see, see well, or point: in both widths, light and dark. */
async function findings(name: string): Promise<string[]> {
  const found: string[] = [];
  await inEachView(page, name, async (view) => {
    for (const finding of await seriousFindings(page)) found.push(`${view}: ${finding}`);
  });
  return found;
}
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
