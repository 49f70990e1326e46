import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { findingsInEachView } from '../support/accessibility.js';
import { type Person, somebody } from '../support/browser.js';
import { Chromium } from '../support/chromium.js';
import { beside } from '../support/everything.js';
import { PDF } from '../support/talk.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { unzip } from '../support/unzip.js';
import { signIn } from '../support/ways-in.js';

const NAME = 'Olena Kovalenko';
let service: Service;
let chromium: Chromium;
let page: Page;
let iryna: Person;
/** Under which the customer opened what they were sent. */
let address: string;
let number: number;
beforeAll(async () => {
  service = await Service.start();
  iryna = await somebody(service, 'admin');
  const { bot } = await service.linkedBot('Teplo Service');
  const phone = bot.phoneOf(service.viber.createCustomer({ name: NAME }));
  await phone.write('The boiler of my flat is cold');
  const task = await service.taskOf(NAME);
  ({ number } = task);
  const sent = await service.ok('POST', `/api/tasks/${task.id}/actions`, {
    fileIds: [await service.upload('contract.pdf', PDF)],
    notify: { contactIds: [task.counterparty.id] },
  });
  await service.delivery(task.id, sent.id, 'delivered');
  address = (await service.ok('GET', `/api/tasks/${task.id}/actions/${sent.id}`)).files[0].publicUrl;
  chromium = await Chromium.start();
  ({ page } = await chromium.page());
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(page, service.url, iryna);
  await page.getByRole('link', { name: 'Contacts' }).click();
  // In the list of tasks there is a link of that name, too.
  await page.getByRole('region', { name: 'Contacts' }).getByRole('link', { name: NAME }).click();
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

const findings = (name: string) => findingsInEachView(page, name);
const dialog = (name: string) => page.getByRole('dialog', { name });

async function choose(item: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${NAME}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Whoever asks has signed in long ago, and proves once more who they are. */
async function proveIt(act: () => Promise<void>): Promise<void> {
  await beside(service.databaseUrl, 'UPDATE employee_session SET confirmed_at = 0');
  await act();
  await dialog('Is it you?').getByLabel('Password', { exact: true }).fill(iryna.password);
  await dialog('Is it you?').getByRole('button', { name: 'Go on' }).click();
}

it('everything of a person comes as a file, after the password once more', async () => {
  await choose('Export everything');
  const download = page.waitForEvent('download', { timeout: 120_000 });
  await proveIt(() => page.getByRole('button', { name: 'Make the file' }).click());
  const zip = unzip(await readFile(await (await download).path()));
  expect(zip.get('contacts.ndjson')!.toString()).toContain(NAME);
  expect(zip.get('actions.ndjson')!.toString()).toContain('The boiler of my flat is cold');
  expect([...zip.keys()]).toContainEqual(expect.stringMatching(/contract\.pdf$/));
  await dialog(`Export everything of ${NAME}`).getByText('Ready').waitFor();
  expect(await findings('privacy-export')).toEqual([]);
  await page.getByRole('button', { name: 'Close', exact: true }).last().click();
});

it('a person is erased by their name, and is nowhere on screen after it', async () => {
  await choose('Erase…');
  const asked = dialog(`Erase ${NAME}?`);
  const act = asked.getByRole('button', { name: 'Erase for good' });
  await asked.getByLabel('Type the name on the card to confirm').fill('Olena');
  expect(await act.isDisabled()).toBe(true);
  await asked.getByLabel('Type the name on the card to confirm').fill(NAME);
  expect(await findings('privacy-erase')).toEqual([]);
  await proveIt(() => act.click());
  await page.getByText('This person is erased').waitFor();
  await page.getByText('Cards: 1').waitFor();
  expect(await findings('privacy-erased')).toEqual([]);
  await until('the list without the person', async () => (await page.getByRole('link', { name: NAME }).count()) === 0);

  // Who has the address of the card, of the task or of a file finds nothing there.
  await page.reload();
  await page.getByText('This person is erased').waitFor();
  expect((await fetch(address)).status).toBe(404);
  await page.goto(`${service.url}/tasks/${number}?list=all`);
  await page.getByText(`There is no task #${number}`).waitFor();
  await page.goto(`${service.url}/search?q=boiler`);
  await page.getByText('Nothing was found').waitFor();
  expect(await page.getByText('The boiler of my flat').count()).toBe(0);
});

it('settings say how long what is kept, by which setting, and that somebody was erased', async () => {
  const runs = [
    { at: Date.parse('2026-11-27T03:00:00Z'), removed: { callbacks: 12, drafts: 0 } },
    { at: Date.parse('2026-11-26T03:00:00Z'), removed: {} },
  ];
  await beside(service.databaseUrl, `UPDATE retention SET runs = '${JSON.stringify(runs)}'`);
  await page.goto(`${service.url}/settings/personal-data`);
  const kept = page.getByRole('list', { name: 'Kept for a time' }).getByRole('listitem');
  const callbacks = kept.filter({ hasText: 'RETENTION_CALLBACKS_DAYS' });
  await callbacks.getByText('90 days').waitFor();
  await kept.filter({ hasText: 'Texts and files of closed tasks' }).getByText('for ever').waitFor();
  await kept.filter({ hasText: 'Drafts' }).getByText('always so long').waitFor();
  await page.getByText('What went when').click();
  const went = page.getByRole('list', { name: 'What went when' }).getByRole('listitem');
  expect(await went.allInnerTexts()).toEqual([expect.stringMatching(/: 12$/), expect.stringMatching(/nothing$/)]);
  const erased = page.getByRole('list', { name: 'Erased people' }).getByRole('listitem');
  await erased.getByText('Asked for by Somebody').waitFor();
  expect(await erased.count()).toBe(1);
  await erased.getByText('Tasks: 1').waitFor();
  expect(await page.getByText(NAME).count()).toBe(0);
  expect(await findings('personal-data')).toEqual([]);
});
