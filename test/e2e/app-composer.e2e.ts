import type { Page } from 'playwright-core';
import { Chromium } from '../support/chromium.js';
import { inEachView, PICTURES } from '../support/page-views.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { comeByLink } from '../support/ways-in.js';

const PASSWORD = 'four words of nobody else';

let service: Service;
let chromium: Chromium;
let page: Page;
let said: string[];
let olena: ReturnType<Awaited<ReturnType<Service['linkedBot']>>['bot']['phoneOf']>;
beforeAll(async () => {
  service = await Service.start({ env: { COMPANY_NAME: 'Teplo' } });
  const { bot } = await service.linkedBot('Teplo Service');
  olena = bot.phoneOf(service.viber.createCustomer({ name: 'Olena Kovalenko' }));
  await olena.write('Добрий день!');
  await service.taskOf('Olena Kovalenko (');
  const { link } = await service.ok('POST', '/api/invitations', { email: 'iryna@teplo.example', role: 'employee' });
  chromium = await Chromium.start();
  ({ page, said } = await chromium.page());
  await page.setViewportSize({ width: 1280, height: 800 });
  await comeByLink(page, link, 'Iryna Savchuk', PASSWORD);
  await page.getByRole('link', { name: /Olena Kovalenko/ }).click();
  await editor().waitFor();
});
afterAll(async () => {
  await chromium?.stop();
  await service?.stop();
});

const composer = () => page.getByRole('form', { name: 'Write in this task' });
const editor = () => composer().getByRole('textbox');
const log = () => page.getByRole('log');
const pictureOf = async (name: string) => PICTURES && inEachView(page, name);
const sent = () =>
  service.viber.requests.flatMap(({ endpoint, body }) =>
    endpoint === 'send_message' ? [(body as { text?: string }).text ?? (body as { file_name?: string }).file_name] : [],
  );
/** The employee holds what they write for so long. */
async function holdFor(seconds: number): Promise<void> {
  const script = `(async () => {
    const { csrfToken } = await (await fetch('/api/me')).json();
    const headers = { 'content-type': 'application/json', 'x-csrf-token': csrfToken };
    await fetch('/api/me', { method: 'PATCH', headers, body: '{"undoSeconds":${seconds}}' });
  })()`;
  await page.evaluate(script);
  await page.reload();
  await editor().waitFor();
}

describe('the composer', () => {
  it('takes an answer back with its file and its chips, and sends it when it is right', async () => {
    await holdFor(30);
    await composer().getByText('To Olena in Viber', { exact: true }).waitFor();
    await editor().fill('Майстер уже виїхав, ось рахунок.');
    await composer()
      .locator('input[type=file]')
      .setInputFiles({ name: 'invoice.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
    await composer().getByRole('button', { name: 'Send to Olena in Viber' }).click();
    await log()
      .getByText(/^Leaves in \d+ s$/)
      .waitFor();
    await pictureOf('held');
    await until('an empty editor', async () => (await editor().inputValue()) === '');
    await editor().fill('And one thing more');
    await log().getByRole('button', { name: 'Undo' }).click();
    await until('the text back', async () => (await editor().inputValue()).includes('виїхав'));
    expect(await editor().inputValue()).toBe('Майстер уже виїхав, ось рахунок.\n\nAnd one thing more');
    await composer().getByText('invoice.pdf').waitFor();
    await composer().getByText('To Olena in Viber', { exact: true }).waitFor();
    await log()
      .getByText(/виїхав/)
      .waitFor({ state: 'detached' });

    await editor().fill('Майстер приїде завтра.');
    await editor().press('Control+Enter');
    await log().getByText('Майстер приїде завтра.').waitFor();
    expect(await log().getByText('has just written.').count()).toBe(0);
    await olena.write('А скільки це коштує?');
    await log().getByText('Olena Kovalenko has just written.').waitFor();
    await pictureOf('held-written');
    await log().getByRole('button', { name: 'Send now' }).click();
    await log().getByLabel('Delivered').waitFor();
    expect(sent()).toEqual(['Майстер приїде завтра.', 'invoice.pdf']);
  });

  it('takes back by the keyboard, too', async () => {
    await editor().fill('Ой');
    await editor().press('Control+Enter');
    await log()
      .getByText(/^Leaves in/)
      .waitFor();
    await until('an empty editor', async () => (await editor().inputValue()) === '');
    await editor().press('Control+z');
    await until('the text back', async () => (await editor().inputValue()) === 'Ой');
    expect(sent()).not.toContain('Ой');
  });

  it('lets nobody send a note by mistake: state, words, and the way back', async () => {
    await editor().fill('');
    const chip = composer().getByRole('button', { name: 'Olena Kovalenko', exact: true });
    await chip.click();
    await composer().getByText('Internal note').waitFor();
    await editor().fill('The key is with the neighbour, 14:00.');
    await chip.click();
    await composer()
      .getByText(/You began this as a note\. Now it goes to Olena\./)
      .waitFor();
    await pictureOf('note-turned');
    await composer().getByRole('button', { name: 'Keep it a note' }).click();
    await composer().getByText('Internal note').waitFor();
    await chip.click();
    await composer().getByRole('button', { name: 'Send to Olena in Viber' }).click();
    await log().getByRole('button', { name: 'Undo' }).click();
    await until('the text back', async () => (await editor().inputValue()).includes('neighbour'));
    await chip.click();
    await composer().getByRole('button', { name: 'Save note' }).click();
    await log().getByText('Note by Iryna Savchuk').waitFor();
    expect(sent().join()).not.toContain('neighbour');
  });

  it('shows in the report what became of each part, when, and through which bot', async () => {
    await log().getByRole('button', { name: 'Delivered' }).click();
    const report = page.getByRole('dialog', { name: 'How it was sent' });
    await report.getByRole('row', { name: /Teplo Service Olena Kovalenko Text Delivered Sent \d\d:\d\d/ }).waitFor();
    await report.getByRole('row', { name: /Olena Kovalenko invoice\.pdf Delivered/ }).waitFor();
    await pictureOf('report');
    await report.getByRole('button', { name: 'Close' }).click();
    await report.waitFor({ state: 'detached' });
  });

  it('shows what the customer will see: by the eye, and by itself where that is a surprise', async () => {
    await composer().getByRole('button', { name: 'Olena Kovalenko', exact: true }).click();
    await editor().fill('Short.');
    await composer().getByRole('button', { name: 'Preview' }).click();
    const preview = composer().getByRole('region', { name: 'What Olena will see' });
    await preview.getByText('1 message in Viber').waitFor();
    await composer().getByRole('button', { name: 'Preview' }).click();
    await preview.waitFor({ state: 'detached' });
    await page.reload();
    await editor().fill('A long story. '.repeat(600));
    await preview.getByText('2 messages in Viber').waitFor();
    await preview.getByText(/it goes in several messages/).waitFor();
    await pictureOf('preview');
    await editor().fill('');
  });

  it('answers and ends the task in one go, by the menu and by the keys, and brings both back', async () => {
    await holdFor(30);
    const done = page.locator('button[aria-keyshortcuts=E]');
    await done.waitFor();
    // Chosen or not, by what was there before this story: a note, and a draft that was emptied.
    const choice = composer().getByRole('button', { name: 'Olena Kovalenko', exact: true });
    if ((await choice.getAttribute('aria-pressed')) === 'false') await choice.click();
    await editor().fill('Все готово, гарного дня.');
    await composer().getByRole('button', { name: 'Other ways to send' }).click();
    await pictureOf('other-ways');
    await page.getByRole('menuitem', { name: 'Send and done' }).click();
    await log().getByText('Status: New → Done').waitFor();
    await done.waitFor({ state: 'detached' });
    await log().getByRole('button', { name: 'Undo' }).click();
    await until('the text back', async () => (await editor().inputValue()) === 'Все готово, гарного дня.');
    await done.waitFor();
    await log().getByText('Status: New → Done').waitFor({ state: 'detached' });

    // Until everything of the answer that was taken back is there, nothing can be written.
    await until('a free editor', () => editor().isEditable());
    await editor().press('Control+Shift+Enter');
    await done.waitFor({ state: 'detached' });
    await log().getByRole('button', { name: 'Send now' }).click();
    await until('the answer at the customer', () => sent().includes('Все готово, гарного дня.'));
    expect(await composer().getByRole('button', { name: 'Other ways to send' }).count()).toBe(0);
  });

  it('breaks no rule of its own page', () => {
    expect(said.filter((line) => !line.includes('net::ERR_ABORTED'))).toEqual([]);
  });
});
