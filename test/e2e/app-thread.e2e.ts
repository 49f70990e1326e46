import type { Page, Request } from 'playwright-core';
import sharp from 'sharp';
import { newId } from '../../src/platform/ids.js';
import { somebody, type Person } from '../support/browser.js';
import { Chromium } from '../support/chromium.js';
import { clip } from '../support/clip.js';
import { beside } from '../support/everything.js';
import { inEachView, PICTURES } from '../support/page-views.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { signIn } from '../support/ways-in.js';

/** Of one task. */
const MANY = 10_000;
const DAY_MS = 86_400_000;

let service: Service;
let chromium: Chromium;
let page: Page;
let said: string[];
let iryna: Person;
let bot: Awaited<ReturnType<Service['linkedBot']>>['bot'];
beforeAll(async () => {
  service = await Service.start();
  iryna = await somebody(service);
  ({ bot } = await service.linkedBot('Teplo Service'));
  chromium = await Chromium.start();
  ({ page, said } = await chromium.page());
  await page.setViewportSize({ width: 1280, height: 800 });
  await signIn(page, service.url, iryna);
  await page.getByText('Nobody waits for you').waitFor();
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

const customer = (name: string) => bot.phoneOf(service.viber.createCustomer({ name }));
const tasks = () => page.getByRole('region', { name: 'Tasks' });
const log = () => page.getByRole('log');
const rows = () => tasks().getByRole('listitem').getByRole('link');
/** Who stands in the list, from its top. */
const names = async () =>
  (await rows().all()).length === 0
    ? []
    : (await rows().allInnerTexts()).map((text) => /(Ann|Bob|Kim|Long)/.exec(text)?.[0] ?? text);
const rowOf = (name: string) => rows().filter({ hasText: name });
const pictureOf = async (name: string) => PICTURES && inEachView(page, name);

/** Talk of days ago, before anybody here had come: it is read. */
async function fillFeed(task: { id: string; contactId: string }, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  const since = Date.now() - 2 * DAY_MS;
  const values = ids.map((id, n) => {
    const at = since + n * 1_000;
    const text = n % 7 === 0 ? `Line ${n}: ${'a longer one '.repeat(n % 40)}` : `Line ${n}`;
    const kind = n % 3 === 0 ? `'message', 'in'` : `'comment', 'internal'`;
    return `('${id}', '${task.id}', '${String(at).padStart(15, '0')}.${id}', ${kind}, 0, '${text}', '{}',
      'contact', '${task.contactId}', '{"contactIds":[],"employeeIds":[]}', NULL, ${at}, ${at})`;
  });
  for (let from = 0; from < count; from += 1_000) {
    await beside(
      service.databaseUrl,
      `INSERT INTO task_action (id, task_id, feed_key, kind, direction, opening, text, content, author_kind, author_id,
        notify, to_index, written_at, created_at) VALUES ${values.slice(from, from + 1_000).join(',')}`,
    );
  }
  return ids;
}

/** Until it is there, a feed is not to be seen. */
const settled = () =>
  until('the feed at its place', () => page.evaluate(`document.querySelector('[role=log]').style.opacity === ''`));

/** Where a line stands on the screen, px. */
const topOf = async (text: string) => (await log().getByText(text, { exact: true }).boundingBox())?.y;

describe('the list of tasks', () => {
  it('holds who waits, whom nothing has reached, and who is answered; nothing moves under the pointer', async () => {
    const [ann, kim] = [customer('Ann'), customer('Kim')];
    await ann.write('First');
    await service.taskOf('Ann (');
    await customer('Bob').write('Second');
    const bobs = await service.taskOf('Bob (');
    await kim.write('Third');
    const kims = await service.taskOf('Kim (');
    await until('three who wait', async () => (await names()).join() === 'Ann,Bob,Kim');

    await page.getByRole('heading', { name: 'Tasks' }).hover();
    await rows().first().hover();
    const answer = await service.reply(bobs, 'Done');
    await service.delivery(bobs.id, answer.id, 'delivered');
    await ann.write('First, once more');
    await tasks().getByText('First, once more').waitFor();
    await tasks().getByText('You: Done').or(tasks().getByText(': Done')).waitFor();
    await kim.unsubscribe();
    await tasks().getByText('Left the bot').waitFor();
    expect(await names()).toEqual(['Ann', 'Bob', 'Kim']);

    await tasks()
      .getByRole('button', { name: /moved ↑/ })
      .click();
    await tasks().getByText('Answered', { exact: true }).waitFor();
    await until('Bob among the answered', async () => (await names()).join() === 'Ann,Kim,Bob');
    await pictureOf('list-groups');

    await tasks().getByRole('button', { name: 'More lists and filters' }).click();
    await page.getByRole('menuitem', { name: 'Did not reach the customer' }).click();
    await until('Kim alone', async () => (await names()).join() === 'Kim');
    await service.ok('PATCH', `/api/tasks/${kims.id}`, { tags: ['boiler'] });
  });

  it('is narrowed and still the same list', async () => {
    await tasks().getByRole('link', { name: 'Waiting for us' }).click();
    await service.ok('PATCH', `/api/tasks/${(await service.taskOf('Ann (')).id}`, { assigneeIds: [iryna.id] });
    await tasks().getByRole('button', { name: 'More lists and filters' }).click();
    await page.getByRole('menuitem', { name: 'Filter the list' }).click();
    const filters = tasks().getByRole('group', { name: 'Filters' });
    await filters.getByLabel('Assignee').selectOption(iryna.id);
    await until('Ann alone', async () => (await names()).join() === 'Ann');
    await pictureOf('list-filters');
    await filters.getByLabel('Tag').fill('boiler');
    await filters.getByLabel('Tag').press('Enter');
    await tasks().getByText('No task here fits the filters').waitFor();
    await filters.getByRole('button', { name: 'Without filters' }).click();
    await until('all of them', async () => (await names()).length === 3);
  });

  it('is gone through by keys', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('main').getByRole('heading', { name: 'Kim' }).waitFor();
  });

  it('opens the next task at once when the pointer has brought all of it', async () => {
    await rowOf('Ann').click();
    await log().getByText('First, once more').waitFor();
    const feed = page.waitForResponse((response) => /\/actions\?/.test(response.url()));
    await rowOf('Bob').hover();
    await (await feed).finished();
    await rowOf('Bob').click();
    await log().getByText('Second', { exact: true }).waitFor();
    await page.getByRole('form').getByRole('textbox').first().waitFor();
  });
});

describe('a thread of ten thousand actions', () => {
  let ids: string[];
  let number: number;
  let long: ReturnType<typeof customer>;
  const requests: Request[] = [];
  const feedRequests = () => requests.filter((request) => /\/actions\?/.test(request.url())).length;

  beforeAll(async () => {
    // While the pointer is in the list nothing comes above it.
    await log().hover();
    long = customer('Long');
    await long.write('New line 0');
    const task = await service.taskOf('Long (');
    ({ number } = task);
    ids = await fillFeed({ id: task.id, contactId: task.counterparty.id }, MANY);
    for (let n = 1; n <= 30; n++) await long.write(`New line ${n}`);
    await until('all of it unread', async () => (await tasks().getByLabel('31 unread').count()) > 0);
    page.on('request', (request) => requests.push(request));
  });

  it('opens at what is new, with few requests and few rows', async () => {
    await tasks().getByRole('link', { name: /Long/ }).click();
    await log().getByText('New line 0', { exact: true }).waitFor();
    const box = (await log().boundingBox())!;
    await until('the line “New” at a third of the height', async () => {
      const top = (await log().getByRole('separator').boundingBox())?.y;
      return top !== undefined && Math.abs(top - box.y - box.height / 3) < 30;
    });
    // What the composer needs of the end, and what is read here, beyond it on both sides.
    expect(feedRequests()).toBeLessThanOrEqual(4);
    expect(await log().getByRole('article').count()).toBeLessThan(60);
    await page.getByRole('button', { name: /new messages/ }).waitFor();
    await pictureOf('thread-new');
  });

  it('does not move by a pixel when a message comes, and says so', async () => {
    await log().getByText('New line 0', { exact: true }).hover();
    const before = await topOf('New line 0');
    await long.write('Are you there?');
    await page.getByRole('button', { name: /new messages?/ }).waitFor();
    await tasks().getByText('Are you there?').waitFor();
    expect(Math.abs((await topOf('New line 0'))! - before!)).toBeLessThan(1);

    await page.getByRole('button', { name: /new message/ }).click();
    await log().getByText('Are you there?').waitFor();
    await page.getByRole('button', { name: /new message|To the end/ }).waitFor({ state: 'detached' });
    await long.write('I am at the end');
    await until('it is followed', async () => {
      const top = await topOf('I am at the end');
      const box = (await log().boundingBox())!;
      return top !== undefined && top < box.y + box.height;
    });
    await until(
      'everything read',
      async () =>
        (await rowOf('Long')
          .getByLabel(/unread/)
          .count()) === 0,
    );
  });

  it('does not move by a pixel when older ones are fetched', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/actions\?.*around=/, async (route) => {
      await held;
      await route.continue();
    });
    await log().evaluate((box) => (box.scrollTop = 300));
    await until(
      'lines in sight',
      async () =>
        (await log()
          .getByText(/^Line \d+$/)
          .count()) > 5,
    );
    const shown = await log()
      .getByText(/^Line \d+$/)
      .allInnerTexts();
    const line = shown[Math.floor(shown.length / 2)]!;
    const before = await topOf(line);
    const height = await log().evaluate((box) => box.scrollHeight);
    release();
    await until('more above', async () => (await log().evaluate((box) => box.scrollHeight)) > height);
    await page.unroute(/\/actions\?.*around=/);
    expect(Math.abs((await topOf(line))! - before!)).toBeLessThan(1);
  });

  it('opens around an action that a link names, and goes on both ways', async () => {
    await page.goto(`${service.url}/tasks/${number}?action=${ids[5_001]}`);
    await log().getByText('Line 5001', { exact: true }).waitFor();
    await settled();
    const middle = log().getByText(/^Line (\d+)$/);
    await until('older ones', async () => {
      await log().evaluate((box) => (box.scrollTop = 0));
      return (await middle.allInnerTexts()).some((text) => Number(text.slice(5)) < 4_900);
    });
    await until('newer ones', async () => {
      await log().evaluate((box) => (box.scrollTop = box.scrollHeight));
      return (await middle.allInnerTexts()).some((text) => Number(text.slice(5)) > 5_100);
    });
    await page.getByRole('button', { name: 'To the end' }).click();
    await log().getByText('I am at the end').waitFor();
    expect(await log().getByRole('article').count()).toBeLessThan(60);
  });
});

describe('a thread with pictures and long texts', () => {
  let pia: ReturnType<typeof customer>;
  const THUMBNAILS = /\/api\/files\/[^/]+\/thumbnail$/;
  /** What is asked for without saying around which action. */
  const FEED_END = /\/actions\?(?!.*around=)/;
  const viewer = () => page.getByRole('dialog', { name: 'Pictures and videos' });
  const slide = (name: string) => viewer().getByRole('img', { name });
  const photo = async (fileName: string, background: string) => {
    const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
      .png()
      .toBuffer();
    await pia.sendMedia({ fileName, bytes });
  };

  beforeAll(async () => {
    pia = customer('Pia');
    await pia.write('The boiler drips');
    await photo('boiler.png', '#36f');
    await photo('pipe.png', '#c63');
    await pia.sendMedia({ fileName: 'drops.mp4', bytes: await clip({ seconds: 42 }) });
    await pia.write('That is all of it');
    const { id } = await service.taskOf('Pia (');
    await until('the pictures', async () =>
      (await service.feed(id)).flatMap(({ files }) => files).every(({ state }) => state === 'stored'),
    );
  });

  const atEnd = async () => {
    await log().press('End');
    await until('the end in sight', () =>
      log().evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight < 1),
    );
  };

  it('keeps a place for what comes late, above and below what is read', async () => {
    const link = tasks().getByRole('link', { name: /Pia/ });
    for (const [line, open] of [
      ['The boiler drips', () => link.click()],
      ['That is all of it', () => page.reload()],
    ] as const) {
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route(THUMBNAILS, async (route) => {
        await held;
        await route.continue();
      });
      // The editor waits for the end of the feed, and takes its room away from what is read.
      await page.route(FEED_END, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        await route.continue();
      });
      await open();
      await log().getByText(line).waitFor();
      await until('the frame of a picture', async () => (await log().locator('img').count()) > 0);
      await settled();
      const before = await topOf(line);
      release();
      await until('the pictures on the screen', () =>
        page.evaluate(`[...document.querySelectorAll('[role=log] img')].every((img) => img.naturalWidth > 0)`),
      );
      await page.unroute(THUMBNAILS);
      await page.unroute(FEED_END);
      expect(await topOf(line)).toBe(before);
      await atEnd();
      await until('everything read', async () => (await link.getByLabel(/unread/).count()) === 0);
    }
    await pictureOf('thread-pictures');
  });

  it('shows the face of the customer wherever they are named, and two letters where it does not come', async () => {
    const faces = () =>
      page.evaluate<
        [string, boolean][]
      >(`['main header', '[data-number][aria-current]', 'aside', '[role=log] article'].map((place) => {
        const face = document.querySelector(place + ' [aria-hidden=true]:has(> img)');
        return [face?.dataset.initials ?? '', face?.firstChild.naturalWidth > 0];
      })`);
    await log().press('Home');
    await until('faces', async () => (await faces()).every(([letters, isShown]) => letters === '' && isShown));
    await page.route(/\/api\/files\/[^/]+$/, (route) => route.abort());
    await page.reload();
    await log().getByText('That is all of it').waitFor();
    await log().press('Home');
    await until('letters', async () => (await faces()).every(([letters, isShown]) => letters === 'P' && !isShown));
    await page.unroute(/\/api\/files\/[^/]+$/);
    await page.reload();
    await log().getByText('That is all of it').waitFor();
    // A press on what has not come to rest meets nothing.
    await settled();
  });

  it('takes a press while it is still scrolling', async () => {
    const picture = log().getByRole('button', { name: 'Open boiler.png' });
    await atEnd();
    // Without the checks of `click`, which wait until nothing moves.
    await log().evaluate(async (box) => {
      box.scrollTop = 0;
      await new Promise((seen) => box.addEventListener('scroll', seen, { once: true }));
      await new Promise((seen) => setTimeout(seen, 20));
    });
    const { x, y } = (await picture.boundingBox())!;
    await page.mouse.click(x + 40, y + 40);
    await slide('boiler.png').waitFor();
    await page.keyboard.press('Escape');
    await viewer().waitFor({ state: 'detached' });
  });

  it('shows them one after the other, larger, and gives the focus back', async () => {
    await log().getByRole('button', { name: 'Open boiler.png' }).click();
    await slide('boiler.png').waitFor();
    await pictureOf('viewer');
    await page.keyboard.press('ArrowRight');
    await slide('pipe.png').waitFor();
    await viewer().getByRole('button', { name: 'Zoom in' }).click();
    await viewer().getByRole('button', { name: 'Zoom out' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      viewer().getByRole('button', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('pipe.png');
    await page.keyboard.press('ArrowRight');
    await viewer().locator('video').first().waitFor();
    await page.keyboard.press('Escape');
    await viewer().waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Open boiler.png');
  });

  it('makes links of addresses a moment later, shows emoji large, and folds what is long', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/links-.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await pia.write('Дивіться «https://teplo.example/котли», javascript:alert(1)');
    await pia.write('👍');
    await log().getByText('👍').waitFor();
    await atEnd();
    const shown = log().getByText(/^Дивіться/);
    const places = async () => [(await shown.boundingBox())!.y, (await shown.boundingBox())!.height, await topOf('👍')];
    const before = await places();
    release();
    const link = log().getByRole('link', { name: 'https://teplo.example/котли' });
    await link.waitFor();
    await page.unroute(/\/links-.*\.js$/);
    expect(await places()).toEqual(before);
    expect(await shown.getByRole('link').count()).toBe(1);
    expect([await link.getAttribute('rel'), await link.getAttribute('target')]).toEqual([
      'noopener noreferrer nofollow',
      '_blank',
    ]);
    const emoji = `[...document.querySelectorAll('[role=log] span')].find(({ textContent }) => textContent === '👍')`;
    expect(await page.evaluate(`getComputedStyle(${emoji}).fontSize`)).toBe('32px');

    await pia.write(Array.from({ length: 60 }, (_, line) => `Step ${line}`).join('\n'));
    const unfold = log().getByRole('button', { name: 'Show all' });
    await unfold.waitFor();
    // By then the feed has followed it to its end.
    await until(
      'it read',
      async () =>
        (await rowOf('Pia')
          .getByLabel(/unread/)
          .count()) === 0,
    );
    expect(await log().getByText('Step 20').count()).toBe(0);
    const top = (await log().getByText('Step 19').boundingBox())!.y;
    await unfold.click();
    await log().getByText('Step 59').waitFor();
    expect((await log().getByText('Step 19').boundingBox())!.y).toBe(top);
    await pictureOf('thread-texts');
  });

  it('leads to the task before it, with what was said there last, and on to the one after it', async () => {
    const before = await service.taskOf('Pia (');
    await service.ok('PATCH', `/api/tasks/${before.id}`, { statusId: 'completed' });
    await pia.write('It drips again');
    const after = await until('the next task', async () =>
      (await service.all('/api/tasks?search=Pia')).find(({ previousTaskId }) => previousTaskId === before.id),
    );
    await page.goto(`${service.url}/tasks/${after.number}`);
    await log().getByText('It drips again').waitFor();
    await log()
      .getByText(/Goes on from #\d+ Pia · Completed/)
      .waitFor();
    await settled();
    await log().getByText('What was said there last').click();
    await log().getByText('👍').waitFor();
    // A short feed fills the place above it first; then it grows downwards.
    expect(await topOf('What was said there last')).toBeGreaterThan((await log().boundingBox())!.y);
    await pictureOf('thread-earlier');
    await log()
      .getByRole('link', { name: `#${before.number} Pia` })
      .click();
    await log()
      .getByText(/Goes on in #\d+ Pia · New/)
      .waitFor();
    const details = page.getByRole('complementary', { name: 'Details of the task' });
    await details.getByText('Administrator changed New → Completed').waitFor();
    await details.getByText('Opened by a message of Pia').waitFor();
    await pictureOf('thread-later');
    await log()
      .getByRole('link', { name: `#${after.number} Pia` })
      .click();
    await log().getByText('It drips again').waitFor();
  });

  it('breaks no rule of its own page', () => {
    // Before the sign-in it asked who is there; a reload, and one story, end requests that are on their way.
    expect(said.filter((line) => !/status of 401|net::ERR_(?:ABORTED|FAILED)/.test(line))).toEqual([]);
  });
});
