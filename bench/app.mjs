import { setTimeout as pause } from 'node:timers/promises';
import { chromium as playwright } from 'playwright-core';
import { CHROMIUM_FLAGS, wholeChromium } from '../scripts/chromium.mjs';
import { postMessage } from './load.mjs';
import { PROGRAMS, startProgram } from './programs.mjs';
import { median, quantile } from './statistics.mjs';

/** The customer who has said very much; everybody else has said one thing. */
const TALKER = 80_000_000;
const ACTIONS = 10_000;
const OTHERS = Array.from({ length: 60 }, (_, i) => TALKER + 1 + i);
/** Messages that are sent to the open task, and letters that are typed. */
const PAINTED = 40;
const LETTERS = 60;
const OPENED = 50;
const GIVE_UP_MS = 60_000;

/**
 * The staff app in a browser, as an employee has it. In each round somebody new comes with an empty cache; what is
 * measured is measured in the page, from the event of the input to the frame that shows what came of it.
 */
export async function measureApp(context, names, settings, say) {
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  const browser = await playwright.launch({ executablePath: await wholeChromium(), args: CHROMIUM_FLAGS });
  try {
    for (const name of names) {
      const program = await startProgram(name, context);
      try {
        const numbers = await fill(program, PROGRAMS[name].waiting);
        for (let round = 1; round <= settings.slowRounds; round++) {
          const sample = await measureOnce(browser, program, numbers);
          samples[name].push(sample);
          const figures = Object.entries(sample).map(([what, figure]) => `${what} ${Math.round(figure)}`);
          say(`app ${round}/${settings.slowRounds}  ${name.padEnd(10)} ${figures.join(', ')}`);
        }
      } finally {
        await program.kill();
        await program.drop();
      }
    }
  } finally {
    await browser.close();
  }
  return samples;
}

/** @returns the numbers of the tasks: of who has said much, and of the others */
async function fill(program, waiting) {
  await postMessage(program, TALKER);
  await processed(program, waiting, 1);
  for (const user of OTHERS) await postMessage(program, user);
  await processed(program, waiting, 1 + OTHERS.length);
  const numbers = (await program.api('GET', '/api/tasks?limit=100')).items.map(({ number }) => number);
  for (let sent = 1; sent < ACTIONS; sent += 100) {
    await Promise.all(Array.from({ length: Math.min(100, ACTIONS - sent) }, () => postMessage(program, TALKER)));
  }
  await processed(program, waiting, ACTIONS + OTHERS.length);
  const talker = Math.min(...numbers);
  return { talker, others: numbers.filter((number) => number !== talker).toSorted((a, b) => a - b) };
}

async function processed(program, waiting, count) {
  const all = waiting.replace(/ WHERE .*/, " WHERE event = 'message' AND shard IS NULL");
  const deadline = performance.now() + GIVE_UP_MS;
  while ((await program.database.one(all)) < count) {
    if (performance.now() > deadline) throw new Error(`${count} messages were to be processed`);
    await pause(100);
  }
}

let people = 0;

/** Somebody new, who comes to a page with nothing in its cache. */
async function comes(browser, program) {
  const email = `reader${++people}@example.com`;
  const password = 'heron cabbage anvil';
  const { id } = await program.api('POST', '/api/employees', { name: 'Reader', email, role: 'employee' });
  const { link } = await program.api('POST', `/api/employees/${id}/reset-link`);
  const body = { token: new URL(link).hash.slice(1), password };
  await program.api('POST', '/api/auth/reset', body);
  const first = await browser.newContext({ locale: 'en' });
  const form = await first.newPage();
  await form.goto(`${program.url}/sign-in`);
  await form.getByLabel('E-mail').fill(email);
  await form.getByLabel('Password', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Sign in' }).click();
  await form.locator(ROW).first().waitFor();
  const storageState = await first.storageState();
  await first.close();
  const context = await browser.newContext({ storageState, locale: 'en', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  return { page, devTools: await context.newCDPSession(page) };
}

const ROW = 'a[data-number]';

/** In the page: when a frame first showed something, and how long it took from the last input. */
function watch() {
  let waiting;
  let inputAt = 0;
  const { port1, port2 } = new MessageChannel();
  let isShown = false;
  const look = () => {
    isShown = waiting?.isThere() ?? false;
    port2.postMessage(null);
  };
  // The first task after a frame: what stood there in it is painted. Asked for only then, so that whatever else changes
  // something in the next frame comes before the look.
  port1.addEventListener('message', () => {
    if (isShown && waiting) {
      const { from, done } = waiting;
      waiting = undefined;
      done(performance.now() - (from === 'input' ? inputAt : from));
    }
    requestAnimationFrame(look);
  });
  port1.start();
  requestAnimationFrame(look);
  for (const type of ['click', 'keydown']) addEventListener(type, (event) => (inputAt = event.timeStamp), true);
  /** Milliseconds from `from`, a time or the last `input`, until `isThere`. */
  globalThis.benchUntil = (isThere, from) => new Promise((done) => (waiting = { isThere, from, done }));
  globalThis.benchLongest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.benchLongest = Math.max(benchLongest, duration);
  }).observe({ type: 'longtask' });
}

async function measureOnce(browser, program, { talker, others }) {
  const { page, devTools } = await comes(browser, program);
  try {
    const { firstListMs, requests } = await firstList(page, devTools, program);
    const openLongMs = await openTask(page, talker);
    const longestTaskMs = await scrollUp(page);
    const keyMs = await typeLetters(page);
    const painted = await messagesPainted(page, program);
    const nextTaskMs = await nextTasks(page, others);
    return {
      firstListMs,
      requests,
      nextTaskMs,
      openLongMs,
      longestTaskMs,
      keyMs,
      paintedP50Ms: quantile(painted, 0.5),
      paintedP95Ms: quantile(painted, 0.95),
      heapMib: await heapOf(devTools),
    };
  } finally {
    await page.context().close();
  }
}

/** At a quarter of the CPU, from the request for the page to the first frame with rows; and how much it asked of the API. */
async function firstList(page, devTools, program) {
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(`${program.url}/tasks`, { waitUntil: 'commit' });
  const firstListMs = await page.evaluate((row) => benchUntil(() => document.querySelector(row), 0), ROW);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const requests = await page.evaluate(
    (shownAt) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => /\/api\/tasks[?/]/.test(name) && startTime < shownAt).length,
    firstListMs,
  );
  // What the app loads behind the list is not waited for by whoever reads it.
  await pause(1_000);
  return { firstListMs, requests };
}

/** From the press on its row to the frame that shows what was said in it. */
async function openTask(page, number) {
  const opened = page.evaluate(
    (task) =>
      benchUntil(() => {
        const log = document.querySelector(`main[aria-label="#${task}"] [role=log]`);
        return log && log.style.opacity === '' && log.querySelector('[role=article], article');
      }, 'input'),
    number,
  );
  await page.locator(`${ROW}[data-number="${number}"]`).click();
  return opened;
}

/** The longest task of the page while a wheel goes up the long talk, ms; 0 where none took 50. */
async function scrollUp(page) {
  await page.getByRole('log').hover();
  await page.evaluate(() => (globalThis.benchLongest = 0));
  for (let turn = 0; turn < 60; turn++) {
    await page.mouse.wheel(0, -400);
    await pause(30);
  }
  return page.evaluate(() => benchLongest);
}

/** From a key to the frame with its letter, in the task of very many actions; 19 of 20 are as quick. */
async function typeLetters(page) {
  const field = page.getByRole('form').getByRole('textbox').first();
  await field.click();
  const times = [];
  for (let letters = 1; letters <= LETTERS; letters++) {
    const painted = page.evaluate(
      (length) => benchUntil(() => document.activeElement.value?.length === length, 'input'),
      letters,
    );
    await page.keyboard.press('a');
    times.push(await painted);
  }
  await field.fill('');
  return quantile(times, 0.95);
}

/** From the webhook's answer to the frame that shows the message, in the open task. */
async function messagesPainted(page, program) {
  await page.getByRole('button', { name: 'To the end' }).click();
  const times = [];
  for (let sent = 0; sent < PAINTED; sent++) {
    await pause(600 * Math.random());
    const number = await postMessage(program, TALKER);
    // The clock of the page is this machine's, too.
    const answeredAt = performance.timeOrigin + performance.now();
    times.push(
      await page.evaluate(
        ([text, at]) =>
          benchUntil(
            () => document.querySelector('[role=log]').textContent.includes(text),
            at - performance.timeOrigin,
          ),
        [`Сообщение ${number}`, answeredAt],
      ),
    );
  }
  return times;
}

/** From the press to the next task, which the pointer had touched before: the typical one of those that are opened. */
async function nextTasks(page, numbers) {
  const times = [];
  for (const number of numbers.slice(0, OPENED)) {
    const row = page.locator(`${ROW}[data-number="${number}"]`);
    await row.hover();
    await pause(300);
    times.push(await openTask(page, number));
  }
  return median(times);
}

/** What the page holds after all of it, MiB. */
async function heapOf(devTools) {
  await devTools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devTools.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}
