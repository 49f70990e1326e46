import type { Page } from 'playwright-core';
import { Chromium } from '../support/chromium.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { comeByLink } from '../support/ways-in.js';

const PASSWORD = 'four words of nobody else';

let service: Service;
let chromium: Chromium;
let iryna: Page;
let mihai: Page;
let bot: Awaited<ReturnType<Service['linkedBot']>>['bot'];
beforeAll(async () => {
  service = await Service.start({ env: { COMPANY_NAME: 'Teplo' } });
  ({ bot } = await service.linkedBot('Teplo Service'));
  chromium = await Chromium.start();
  iryna = await arrive('Iryna Savchuk', 'iryna@teplo.example');
  mihai = await arrive('Mihai Rusu', 'mihai@teplo.example');
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

/** Somebody who was invited, in a browser of their own, at the list. */
async function arrive(name: string, email: string): Promise<Page> {
  const { link } = await service.ok('POST', '/api/invitations', { email, role: 'employee' });
  const { page } = await chromium.page();
  await comeByLink(page, link, name, PASSWORD);
  await page.getByText('Nobody waits for you').waitFor();
  return page;
}
const composer = (page: Page) => page.getByRole('form', { name: 'Write in this task' });
const log = (page: Page) => page.getByRole('log');

describe('two employees at once, without a reload', () => {
  it('follow from the moment on at which the page was filled', async () => {
    const stream = mihai.waitForResponse(/\/api\/events\?lastEvent=/);
    await mihai.reload();
    expect((await stream).status()).toBe(200);
    await mihai.getByText('Nobody waits for you').waitFor();
  });

  it('both see that a customer writes, in the list and in the title', async () => {
    await bot.phoneOf(service.viber.createCustomer({ name: 'Olena' })).write('Is anybody there?');
    for (const page of [iryna, mihai]) {
      await page.getByRole('link', { name: /Olena/ }).waitFor();
      await until('something unread', async () => (await page.title()).startsWith('(1) '));
    }
  });

  it('see each other in the task, and who writes', async () => {
    for (const page of [iryna, mihai]) {
      await page.getByRole('link', { name: /Olena/ }).click();
      // While the pointer is in the list nothing moves there.
      await log(page).hover();
    }
    // Whoever has seen it has read it.
    for (const page of [iryna, mihai]) await until('nothing unread', async () => !(await page.title()).startsWith('('));
    await iryna.getByText('Mihai Rusu is here').waitFor();
    await mihai.getByText('Iryna Savchuk is here').waitFor();
    await composer(iryna).getByRole('textbox').pressSequentially('Yes, ');
    await mihai.getByText('Iryna Savchuk is writing…').waitFor();
  });

  it('see each other’s answer, and its ticks', async () => {
    await composer(iryna).getByRole('textbox').fill('Yes, how can we help?');
    await composer(iryna).getByRole('button', { name: 'Send to Olena in Viber' }).click();
    await log(mihai).getByText('Yes, how can we help?').waitFor();
    for (const page of [iryna, mihai]) await log(page).getByLabel('Delivered').waitFor();
    await mihai.getByText('Iryna Savchuk is here').waitFor();
  });

  it('are told when the connection is gone, and see what came meanwhile when it is back', async () => {
    await service.end('SIGTERM');
    await mihai.getByText(/No connection since/).waitFor();
    await service.run();
    await bot.phoneOf(service.viber.createCustomer({ name: 'Andrei' })).write('And me?');
    await mihai.getByRole('link', { name: /Andrei/ }).waitFor();
    await mihai.getByText(/No connection since/).waitFor({ state: 'detached' });
  });

  it('say when they have left', async () => {
    await iryna.getByRole('link', { name: /Andrei/ }).click();
    await mihai.getByText('Iryna Savchuk is here').waitFor({ state: 'detached' });
  });
});
