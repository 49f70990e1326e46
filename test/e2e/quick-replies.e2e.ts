import { problem, problemOf } from '../support/callbacks.js';
import { type Answer, Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
let ann: { id: string; token: string };
beforeAll(async () => {
  service = await Service.start();
  ann = await service.employee('Ann Popa');
});
afterAll(() => service?.stop());

const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');

let made = 0;
const PATH = '/api/quick-replies';
const as = ({ token }: { token: string }) => ({ token });
const fault = ({ status, body }: Answer) => [status, body.errors?.[0].path];
const add = (fields: object = {}) => {
  const shortcut = `reply-${++made}`;
  return service.ok('POST', PATH, { shortcut, title: `Reply ${made}`, texts: { en: 'Hello' }, ...fields });
};
const addOwn = async (fields: object) =>
  (await service.call('POST', PATH, { scope: 'mine', title: 'Own', texts: { en: 'Own' }, ...fields }, as(ann))).body;
const found = async (query: string, caller = ann) =>
  (await service.call('GET', `${PATH}?${query}`, undefined, as(caller))).body.items.map(
    (r: { title: string }) => r.title,
  );

/** A customer of a bot of its own, whose device speaks `language`, with the task that they have opened. */
async function customer(name: string, language?: string) {
  const { bot, account } = await service.linkedBot(`Desk ${++made}`);
  await bot.phoneOf(service.viber.createCustomer({ name, ...(language && { language }) })).write('Hello');
  return { account, task: await service.taskOf(`${name} (`) };
}
const render = async (id: string, taskId: string, options: object = {}) =>
  (await service.call('POST', `${PATH}/${id}/render`, { taskId, ...options }, as(ann))).body;

describe('a quick reply', () => {
  it('is kept by admins, offered to everybody, and stands in the audit', async () => {
    const fileId = await service.upload('prices.pdf', PDF);
    const texts = { uk: 'Дякуємо, {{contact.firstName|друже}}!', en: ' Thank you for {{?amount}}. ' };
    const added = await add({ shortcut: 'Thanks', title: ' Thanks ', texts, fileIds: [fileId] });
    expect(added).toMatchObject({
      scope: 'everyone',
      shortcut: 'Thanks',
      title: 'Thanks',
      texts: { en: 'Thank you for {{?amount}}.', uk: texts.uk },
      fileIds: [fileId],
      files: [{ name: 'prices.pdf', mimeType: 'application/pdf' }],
      accountIds: [],
      uses: 0,
      lastUsedAt: null,
      warnings: [],
      warningCodes: [],
      version: 1,
    });
    const path = `${PATH}/${added.id}`;
    expect((await service.call('GET', path, undefined, as(ann))).body).toEqual(added);
    const changed = await service.ok('PATCH', path, { texts: { ro: 'Mulțumim' }, fileIds: [] });
    expect(changed).toMatchObject({ texts: { ro: 'Mulțumim' }, fileIds: [], version: 2, shortcut: 'Thanks' });
    expect(changed.texts).not.toHaveProperty('en');
    expect((await service.call('DELETE', path, undefined, as(ann))).status).toBe(403);
    expect((await service.call('PATCH', path, { title: 'x' }, as(ann))).status).toBe(403);
    expect((await service.call('DELETE', path)).status).toBe(204);
    expect(problemOf(await service.call('GET', path))).toEqual(problem(404, 'quick-reply-not-found'));
    const entries = (await service.all('/api/audit')).filter(({ target }) => target.id === added.id);
    expect(entries.map(({ action }) => action)).toEqual([
      'quick-reply.removed',
      'quick-reply.changed',
      'quick-reply.changed',
    ]);
    expect(JSON.stringify(entries)).not.toContain('Mulțumim');
  });

  it('says what is wrong with it, and where', async () => {
    const send = (fields: object, caller = {}) =>
      service.call(
        'POST',
        PATH,
        { shortcut: `wrong-${++made}`, title: 'A', texts: { en: 'Hello' }, ...fields },
        caller,
      );
    const wrong = await send({ texts: { en: 'Hello', ro: 'Bună, {{contact.nume}}' } });
    expect(fault(wrong)).toEqual([400, 'texts.ro']);
    expect(wrong.body.errors[0].message).toContain('{{contact.nume}} is no variable; there are {{contact.name}}');
    expect(fault(await send({ texts: {} }))).toEqual([400, 'texts']);
    expect(fault(await send({ texts: { de: 'Hallo' } }))).toEqual([400, 'texts.de']);
    expect(fault(await send({ shortcut: 'two words' }))).toEqual([400, 'shortcut']);
    expect(fault(await send({ fileIds: ['nowhere'] }))).toEqual([400, 'fileIds.0']);
    expect(fault(await send({ accountIds: ['nowhere'] }))).toEqual([400, 'accountIds.0']);
    expect(problemOf(await send({}, as(ann)))).toEqual(problem(403, 'forbidden'));
    await add({ shortcut: 'гарантія' });
    expect(problemOf(await send({ shortcut: 'ГАРАНТІЯ' }))).toEqual(problem(409, 'shortcut-taken'));
    const other = await add();
    const renamed = await service.call('PATCH', `${PATH}/${other.id}`, { shortcut: 'Гарантія' });
    expect(problemOf(renamed)).toEqual(problem(409, 'shortcut-taken'));
  });

  it("of one's own hides everyone's of the same shortcut from oneself alone", async () => {
    await add({ shortcut: 'bye', title: 'Everyone says bye' });
    const own = await addOwn({ shortcut: 'BYE', title: 'Ann says bye' });
    expect(own.scope).toBe('mine');
    expect(await found('search=bye')).toEqual(['Ann says bye']);
    expect(await found('search=bye&scope=everyone')).toEqual(['Everyone says bye']);
    const bob = await service.employee('Bob');
    expect(await found('search=bye', bob)).toEqual(['Everyone says bye']);
    expect(problemOf(await service.call('GET', `${PATH}/${own.id}`))).toEqual(problem(404, 'quick-reply-not-found'));
    expect((await service.call('PATCH', `${PATH}/${own.id}`, { title: 'Ann' }, as(ann))).status).toBe(200);
    expect((await service.call('DELETE', `${PATH}/${own.id}`, undefined, as(ann))).status).toBe(204);
    expect(await found('search=bye')).toEqual(['Everyone says bye']);
  });

  it('is found by beginnings of words in any order: the exact shortcut first, then own ones, then those sent last', async () => {
    const { account, task } = await customer('Searched');
    const first = await add({ title: 'Warranty of printers', texts: { en: 'Two years' } });
    await add({ shortcut: 'warr', title: 'Zebra', texts: { ro: 'garanția imprimantei: print' } });
    await add({ title: 'A', texts: { uk: 'print: our warranty' } });
    await add({ title: 'Of another bot', texts: { en: 'print warranty' }, accountIds: [account.id] });
    await addOwn({ shortcut: 'own-warranty', title: 'Mine: print' });
    expect(await found('search=print%20warr')).toEqual([
      'Mine: print',
      'A',
      'Of another bot',
      'Warranty of printers',
      'Zebra',
    ]);
    expect(await found('search=warr')).toEqual(['Zebra', 'Mine: print', 'A', 'Of another bot', 'Warranty of printers']);
    expect(await found('search=rint')).toEqual([]);
    await service.call('POST', `/api/tasks/${task.id}/actions`, { text: 'Own words', quickReplyId: first.id }, as(ann));
    expect((await found('search=print%20warr')).slice(0, 2)).toEqual(['Mine: print', 'Warranty of printers']);
    expect((await found('search=print%20warr&limit=2')).length).toBe(2);
    expect(await service.ok('GET', `${PATH}/${first.id}`)).toMatchObject({ uses: 1, lastUsedAt: null });
    const { account: another } = await service.linkedBot('Elsewhere');
    expect(await found(`search=print&accountId=${another.id}`)).not.toContain('Of another bot');
    expect(await found(`search=print&accountId=${account.id}`)).toContain('Of another bot');
    const gone = { text: 'Still sent', quickReplyId: 'gone' };
    expect((await service.call('POST', `/api/tasks/${task.id}/actions`, gone)).status).toBe(201);
  });
});

describe('a quick reply in a task', () => {
  it('is filled in from contact, bot, employee and task, in the language of the chat', async () => {
    const { account, task } = await customer('Olena {{date}} Kovalenko', 'uk-UA');
    const reply = await add({
      texts: {
        uk: '{{contact.firstName}}|{{contact.name}}|{{account.name}}|{{employee.firstName}}|{{employee.name}}|{{task.number}}|{{?amount}}|{{time}}',
        en: 'In English, {{date}}',
      },
    });
    const filled = await render(reply.id, task.id, { values: { amount: '120 {{date}}' }, timeZone: 'Europe/Kyiv' });
    expect(filled).toMatchObject({ language: 'uk', missing: [], blanks: [], files: [] });
    expect(filled.text).toMatch(
      new RegExp(
        `^Olena\\|Olena {{date}} Kovalenko\\|${account.name}\\|Ann\\|Ann Popa\\|${task.number}\\|120 {{date}}\\|\\d\\d:\\d\\d$`,
      ),
    );
    expect((await render(reply.id, task.id)).blanks).toEqual(['amount']);
    const english = await render(reply.id, task.id, { language: 'ro', timeZone: 'Asia/Tokyo' });
    expect(english).toMatchObject({
      language: 'en',
      text: expect.stringMatching(/^In English, \d{1,2} [A-Z]\w+ \d{4}$/),
    });
    expect(task.chat.language).toBe('uk-UA');
  });

  it('takes English where the language is not known, else whichever there is, and says so', async () => {
    const { task } = await customer('Of no language');
    expect(await render((await add({ texts: { ro: 'R', en: 'E' } })).id, task.id)).toMatchObject({
      language: 'en',
      text: 'E',
    });
    expect(await render((await add({ texts: { ro: 'R' } })).id, task.id)).toMatchObject({ language: 'ro', text: 'R' });
  });

  it('says what nobody can fill in, where nothing stands for it', async () => {
    const { id } = await service.ok('POST', '/api/tasks', { title: 'Made by hand' });
    const reply = await add({
      texts: { en: '{{contact.name}} {{contact.firstName|there}} {{account.name}} {{task.title}}' },
    });
    expect(await render(reply.id, id)).toMatchObject({
      text: '{{contact.name}} there {{account.name}} Made by hand',
      missing: ['contact.name', 'account.name'],
    });
  });

  it('is not sent with blanks: a contact gets none, a note may keep them', async () => {
    const { task } = await customer('Refused');
    const send = (text: string, more: object = {}) =>
      service.call('POST', `/api/tasks/${task.id}/actions`, {
        text,
        notify: { contactIds: [task.counterparty.id] },
        ...more,
      });
    const refused = await send('It costs {{?amount}}, {{contact.name}}.');
    expect(problemOf(refused)).toEqual(problem(400, 'unfilled'));
    expect(refused.body.detail).toContain('{{?amount}}, {{contact.name}}');
    expect(refused.body.errors[0].path).toBe('text');
    expect((await send('It costs {{?amount}}.', { dryRun: true })).status).toBe(400);
    expect((await send('Ask for {{?amount}}.', { notify: {} })).status).toBe(201);
    expect((await send('A moustache {{is}} text.')).status).toBe(201);
  });

  it('keeps its files whatever becomes of a task that they were sent in; a customer’s are refused', async () => {
    const { task } = await customer('With a file');
    const fileId = await service.upload('prices.pdf', PDF);
    const reply = await add({ fileIds: [fileId] });
    expect((await render(reply.id, task.id)).files).toMatchObject([{ id: fileId, name: 'prices.pdf' }]);
    const action = {
      text: 'Prices',
      fileIds: [fileId],
      quickReplyId: reply.id,
      notify: { contactIds: [task.counterparty.id] },
    };
    await service.ok('POST', `/api/tasks/${task.id}/actions`, action);
    await service.ok('DELETE', `/api/tasks/${task.id}`);
    await service.ok('DELETE', `/api/tasks/${task.id}?permanent=true`);
    expect((await service.download(`/api/files/${fileId}`)).status).toBe(200);
    expect(await service.ok('GET', `${PATH}/${reply.id}`)).toMatchObject({ warnings: [], fileIds: [fileId], uses: 1 });

    const { bot } = await service.linkedBot('For pictures');
    await bot
      .phoneOf(service.viber.createCustomer({ name: 'Picturesque' }))
      .sendMedia({ fileName: 'list.pdf', bytes: PDF });
    const other = await service.taskOf('Picturesque (');
    const sent = (await service.feed(other.id))[0].files[0];
    await until('the file', async () => (await service.feed(other.id))[0].files[0].state === 'stored');
    const refused = await service.call('PATCH', `${PATH}/${reply.id}`, { fileIds: [sent.id] });
    expect(fault(refused)).toEqual([400, 'fileIds.0']);
    expect(refused.body.detail).toContain("a customer's");
  });
});
