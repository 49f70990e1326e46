import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chromium } from '../support/chromium.js';
import { until } from '../support/until.js';

const DEMO = join(import.meta.dirname, '../../scripts/demo.mjs');
/** Where the picture of the README goes; `npm run picture` sets it. */
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
    120_000,
  );
  return /Open this first.*\n\s+(http\S+)/.exec(said)![1]!;
}

async function end(): Promise<void> {
  if (!demo || demo.exitCode !== null) return;
  const ended = once(demo, 'exit');
  demo.kill('SIGINT');
  await ended;
}

it('opens the inbox by the link that it prints, once, and prints another at the next start', async () => {
  const link = await start();
  const { page, said: complaints } = await chromium.page();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(link);
  await page.getByRole('link', { name: /Andrei Munteanu/ }).waitFor();
  await page.getByRole('link', { name: /Олена Коваленко/ }).waitFor();
  expect(page.url()).not.toContain('#');
  await page.getByRole('button', { name: /Iryna Savchuk/ }).waitFor();
  await page.getByRole('link', { name: /Олена Коваленко/ }).click();
  await page.getByRole('log').getByText('Котел показує помилку E-04').waitFor();
  if (README_PICTURES) {
    await mkdir(README_PICTURES, { recursive: true });
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(README_PICTURES, 'inbox.png') });
  }
  // A browser says so of the question who is signed in.
  expect(complaints.filter((line) => !/status of 401/.test(line))).toEqual([]);

  const { page: other } = await chromium.page();
  await other.goto(link);
  await other.getByRole('alert').getByText('This link was used, or has expired.').waitFor();
  await other.getByRole('link', { name: 'Sign in with the password' }).click();
  const [, email, password] = /(\S+@\S+) and (\S+)/.exec(said)!;
  await other.getByLabel('E-mail').fill(email!);
  await other.getByLabel('Password', { exact: true }).fill(password!);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await other.getByRole('link', { name: /Andrei Munteanu/ }).waitFor();

  await end();
  const next = await start();
  expect(next).not.toBe(link);
  const { page: later } = await chromium.page();
  await later.goto(next);
  // Nobody has written a second time but the customer of the conversation.
  await later.getByRole('link', { name: /Andrei Munteanu/ }).waitFor();
  expect(await later.getByRole('link', { name: /Andrei Munteanu/ }).count()).toBe(1);
}, 600_000);
