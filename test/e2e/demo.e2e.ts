import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../support/accessibility.js';
import { Chromium } from '../support/chromium.js';
import { inEachView } from '../support/page-views.js';
import { until } from '../support/until.js';

const DEMO = join(import.meta.dirname, '../../scripts/demo.mjs');
/** Where the pictures of the README and of docs/ go; `npm run picture` sets it. */
const { README_PICTURES } = process.env;

let folder: string;
let chromium: Chromium;
let demo: ChildProcess;
let said: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viber-tasks-test-'));
  chromium = await Chromium.start();
});
afterAll(async () => {
  await end();
  await chromium?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** @returns the link that it prints as the first thing to open */
async function start(): Promise<string> {
  const { PATH, TMPDIR } = process.env;
  const env = { PATH, TMPDIR, NO_COLOR: '1', DEMO_DATA_DIR: folder, PORT: '0', SANDBOX_PORT: '0' };
  demo = spawn(process.execPath, [DEMO], { env });
  said = '';
  for (const stream of [demo.stdout!, demo.stderr!]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await until(
    'the demo to be up',
    async () => {
      if (demo.exitCode !== null) throw new Error(said);
      return said.includes('Ctrl-C ends the demo');
    },
    300_000,
  );
  return /Open this first.*\n\s+(http\S+)/.exec(said)![1]!;
}

async function end(): Promise<void> {
  if (!demo || demo.exitCode !== null) return;
  const ended = once(demo, 'exit');
  demo.kill('SIGINT');
  await ended;
}

const app = (page: Page) => page.frameLocator('iframe[src="/"]');
const phone = (page: Page) => page.frameLocator('iframe[src*="/phone/"]');
const step = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
const done = (page: Page, name: string) => step(page, name).getByLabel('Done').waitFor();

async function write(page: Page, text: string): Promise<void> {
  await phone(page).getByLabel('Message', { exact: true }).fill(text);
  await phone(page).getByRole('button', { name: 'Send' }).click();
}

async function answer(page: Page, text: string): Promise<void> {
  await app(page)
    .getByRole('textbox', { name: /Write to Ольга/ })
    .fill(text);
  await app(page).getByRole('button', { name: 'Send to Ольга in Viber' }).click();
  await app(page).getByRole('button', { name: 'Send now' }).click();
}

/** A browser says so of the question who is signed in, of a reload, and while the service starts again. */
const harmless =
  /status of 401|net::ERR_(ABORTED|CONNECTION_(REFUSED|RESET|CLOSED)|SOCKET_NOT_CONNECTED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/;

describe('npm run demo', () => {
  let page: Page;
  let complaints: string[];
  let link: string;
  let origin: string;

  it('opens the inbox and the phone side by side by the link that it prints', async () => {
    link = await start();
    ({ origin } = new URL(link));
    ({ page, said: complaints } = await chromium.page());
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(link);
    await app(page)
      .getByRole('link', { name: /Andrei Munteanu/ })
      .waitFor();
    await phone(page).getByText('Good afternoon! We are on our way.').waitFor();
    expect(page.url()).toBe(`${origin}/demo`);
    await page.getByText('Iryna Savchuk, an employee').waitFor();
    await page.getByText('Ольга, a customer').waitFor();
  });

  it('shows a company with a week behind it', async () => {
    const [, token] = /Admin token\s+(\S+)/.exec(said)!;
    const ask = async (path: string) => {
      const answered = await fetch(`${origin}/api/${path}`, { headers: { authorization: `Bearer ${token}` } });
      return ((await answered.json()) as { items: Row[] }).items;
    };
    expect(await ask('messengers/accounts')).toHaveLength(3);
    expect(await ask('contacts?limit=100')).toHaveLength(12);
    const tasks = await ask('tasks?limit=100');
    expect(tasks).toHaveLength(40);
    const days = tasks.map(({ createdAt }) => (Date.now() - Date.parse(createdAt)) / 86_400_000);
    expect(Math.max(...days)).toBeGreaterThan(5.9);
    const unsent = (await ask('tasks?list=undelivered')).map(
      ({ undelivered: { failed, unknown } }) => `${failed} failed, ${unknown} unknown`,
    );
    expect(new Set(unsent)).toEqual(new Set(['1 failed, 0 unknown', '0 failed, 1 unknown', '0 failed, 0 unknown']));
    await app(page).getByText('Left the bot').waitFor();
    // As long as it says, though all of it was played just now.
    await app(page)
      .getByRole('link', { name: /Andrei Munteanu.*waits 1 h/ })
      .waitFor();
  });

  it('has nothing that axe finds serious, in either look and width, and on the phone', async () => {
    const findings: string[] = [];
    const inFrame = () => page.frames().find((frame) => frame.url().includes('/phone/'))!;
    await inEachView(page, 'demo', async (view) => {
      for (const where of [page, inFrame()]) {
        for (const finding of await seriousFindings(where)) findings.push(`${view}: ${finding}`);
      }
    });
    expect(findings).toEqual([]);
  });

  it('ticks what is tried: the customer writes, the task shows it, the answer arrives and is seen', async () => {
    // Time enough to press “Send now”.
    await page.evaluate(`(async () => {
      const { csrfToken } = await (await fetch('/api/me')).json();
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrfToken };
      await fetch('/api/me', { method: 'PATCH', headers, body: '{"undoSeconds":30}' });
    })()`);
    await page.reload();
    await write(page, 'Hello? It does not print again.');
    await done(page, 'Write on the phone');
    await app(page)
      .getByRole('link', { name: /Ольга.*waits/ })
      .click();
    await app(page).getByRole('log').getByText('It does not print again').waitFor();
    await done(page, 'See the task');
    expect(await step(page, 'Answer from it').getAttribute('aria-current')).toBe('step');
    await answer(page, 'Somebody is at the printer now.');
    await phone(page).getByText('Somebody is at the printer now.').waitFor();
    await done(page, 'Answer from it');
    await done(page, 'Watch the ticks');
    await app(page).getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
    if (README_PICTURES) await takePictures();
    await page.reload();
    await done(page, 'Watch the ticks');
  });

  it('goes wrong at the press of a button', async () => {
    await page.getByRole('button', { name: 'Next send fails' }).click();
    await page.getByText('Viber will refuse the next answer.').waitFor();
    await app(page).getByRole('link', { name: /Ольга/ }).click();
    await answer(page, 'It prints.');
    await app(page)
      .getByRole('log')
      .getByText(/Viber does not accept this message/)
      .waitFor();
    await app(page).getByRole('button', { name: 'Try again' }).click();
    await phone(page).getByText('It prints.').waitFor();

    await page.getByRole('button', { name: 'Network off' }).click();
    await phone(page).getByText('No network').first().waitFor();
    await page.getByRole('button', { name: 'Network on' }).click();
    await page.getByRole('button', { name: 'Leave the bot' }).click();
    await app(page).getByText('Left the bot').first().waitFor();
    await page.getByRole('button', { name: 'Come back' }).click();
    await app(page).getByText('Ольга left the bot.').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Leave the bot' }).waitFor();
  });

  it('has a tab for each half on a narrow screen, and speaks four languages', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await phone(page).getByText('It prints.').waitFor();
    expect(await page.getByTitle('Staff app').isVisible()).toBe(false);
    await page.getByRole('button', { name: /Staff app/ }).click();
    await app(page).getByRole('log').getByText('It prints.').waitFor();
    expect(await page.getByTitle('The customer’s phone').isVisible()).toBe(false);
    for (const [language, words] of Object.entries({ ro: 'De la început', ru: 'Начать заново', uk: 'Почати знову' })) {
      await page.evaluate(`localStorage.setItem('language', '${language}')`);
      await page.reload();
      await page.getByRole('button', { name: words }).waitFor();
      await phone(page).locator(`html[lang=${language}]`).waitFor();
      expect(await page.locator('h2').allTextContents()).not.toContain('Try what can go wrong');
    }
    await page.evaluate("localStorage.removeItem('language')");
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.reload();
  });

  it('starts again: what was tried is gone, and whoever tried it is signed in', async () => {
    await app(page)
      .getByRole('link', { name: /Andrei Munteanu/ })
      .waitFor();
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.getByText('The company and its customers are made anew.').waitFor();
    await phone(page).getByText('Good afternoon! We are on our way.').waitFor({ timeout: 300_000 });
    await app(page)
      .getByRole('link', { name: /Andrei Munteanu/ })
      .waitFor();
    expect(await phone(page).getByText('It prints.').count()).toBe(0);
    expect(await page.getByRole('listitem').getByLabel('Done').count()).toBe(0);
    expect(complaints.filter((line) => !harmless.test(line))).toEqual([]);
  });

  it('signs in by its link once, by the password later, and prints another link at the next start', async () => {
    const { page: other } = await chromium.page();
    await other.goto(link);
    await other.getByRole('alert').getByText('This link was used, or has expired.').waitFor();
    await other.getByRole('link', { name: 'Sign in with the password' }).click();
    const [, email, password] = /(\S+@\S+) and (\S+)/.exec(said)!;
    await other.getByLabel('E-mail').fill(email!);
    await other.getByLabel('Password', { exact: true }).fill(password!);
    await other.getByRole('button', { name: 'Sign in' }).click();
    await app(other)
      .getByRole('link', { name: /Andrei Munteanu/ })
      .waitFor();

    await end();
    const next = await start();
    expect(next).not.toBe(link);
    const { page: later } = await chromium.page();
    await later.goto(next);
    // Nobody has written a second time but the customer of the conversation.
    await phone(later).getByText('Hello, it is me again.').waitFor();
    await app(later)
      .getByRole('link', { name: /Andrei Munteanu/ })
      .waitFor();
    expect(
      await app(later)
        .getByRole('link', { name: /Andrei Munteanu/ })
        .count(),
    ).toBe(1);
  });

  async function takePictures(): Promise<void> {
    await mkdir(README_PICTURES!, { recursive: true });
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(README_PICTURES!, 'demo.png') });
    await page.goto(origin);
    await page.getByRole('link', { name: /Олена Коваленко/ }).click();
    await page.getByRole('log').getByText('Котел показує помилку E-04').waitFor();
    await page.getByRole('complementary', { name: 'Details of the task' }).waitFor();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(README_PICTURES!, 'inbox.png') });

    const composer = page.getByRole('form', { name: 'Write in this task' });
    await page.keyboard.press('n');
    await composer.getByText('Internal note').waitFor();
    await composer.getByRole('textbox').fill('The valve is ordered, it comes on Friday.');
    await composer.screenshot({ path: join(README_PICTURES!, 'note.png') });
    await composer.getByRole('textbox').fill('');

    await page.getByRole('link', { name: 'Open card' }).click();
    await page.getByRole('region', { name: 'Tasks' }).getByRole('link').first().waitFor();
    await page
      .getByRole('region', { name: 'Contacts' })
      .getByRole('link', { name: /Андрей|Andrei/ })
      .waitFor();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(README_PICTURES!, 'contact.png') });

    await page.goto(`${origin}/settings/messengers`);
    await page.getByRole('switch', { name: 'Answer under the employee’s name' }).click();
    await page.getByText('From the next answer on, customers of').waitFor();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(README_PICTURES!, 'rules.png') });
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('button', { name: 'Entry link' }).first().click();
    await page.getByRole('img', { name: 'QR code of the page link' }).waitFor();
    await page.screenshot({ path: join(README_PICTURES!, 'entry.png') });
    await page.goto(`${origin}/demo`);
  }
});

interface Row {
  createdAt: string;
  undelivered: { failed: number; unknown: number };
}
