import type { Page, Request } from 'playwright-core';
import { newId } from '../../src/platform/ids.js';
import { somebody, type Person } from '../support/browser.js';
import { Chromium } from '../support/chromium.js';
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
let iryna: Person;
let bot: Awaited<ReturnType<Service['linkedBot']>>['bot'];
beforeAll(async () => {
  service = await Service.start();
  iryna = await somebody(service);
  ({ bot } = await service.linkedBot('Teplo Service'));
  chromium = await Chromium.start();
  ({ page } = await chromium.page());
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
    const said = n % 3 === 0 ? `'message', 'in'` : `'comment', 'internal'`;
    return `('${id}', '${task.id}', '${String(at).padStart(15, '0')}.${id}', ${said}, 0, '${text}', '{}',
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
    expect(await names()).toEqual(['Ann', 'Kim', 'Bob']);
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
