import { type Answer, Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

let made = 0;
const template = (fields: object = {}) =>
  service.ok('POST', '/api/task-templates', { name: `Template ${++made}`, ...fields });
const account = (id: string) => service.ok('GET', `/api/messengers/accounts/${id}`);
const patchAccount = (id: string, body: object) => service.ok('PATCH', `/api/messengers/accounts/${id}`, body);
const leave = (id: string) => service.ok('PATCH', `/api/employees/${id}`, { active: false });
const refusal = ({ status, body }: Answer) => ({ status, type: body.type });
const ids = (people: Array<{ id: string }>) => people.map(({ id }) => id);

/** A customer of a bot of its own; `write` tells the newest of their tasks. */
async function customer(body: object = {}, name = `Ольга ${++made}`) {
  const { bot, account: linked } = await service.linkedBot(`Desk ${++made}`);
  await patchAccount(linked.id, body);
  const phone = bot.phoneOf(service.viber.createCustomer({ name }));
  const write = async (text: string) => {
    await phone.write(text);
    await service.quiet();
    const contact = (await service.all('/api/contacts')).find((card) => card.chats[0]?.accountId === linked.id);
    return (await service.all(`/api/tasks?contactId=${contact.id}`))[0];
  };
  return { name, bot: linked, write };
}

describe('a task template', () => {
  it('is made, shown, changed and deleted by admins; everybody reads it', async () => {
    const ann = await service.employee('Ann');
    const { token } = ann;
    const added = await template({
      name: ' Printers ',
      title: '{{date}} {{ contact.name }}',
      description: 'Via {{account.name}}: {{message.text}}',
      statusId: 'waiting',
      assigneeIds: [ann.id],
      tags: ['printer', ' vip ', 'printer'],
    });
    expect(added).toMatchObject({
      name: 'Printers',
      statusId: 'waiting',
      assignees: [{ kind: 'employee', id: ann.id, name: 'Ann' }],
      tags: ['printer', 'vip'],
      warnings: [],
      warningCodes: [],
    });
    const shown = await service.call('GET', `/api/task-templates/${added.id}`, undefined, { token });
    expect(shown.body).toEqual(added);
    const changed = await service.ok('PATCH', `/api/task-templates/${added.id}`, { title: '', tags: [] });
    expect(changed).toMatchObject({ name: 'Printers', title: '', tags: [], description: added.description });
    const newer = await template();
    expect(newer).toMatchObject({ title: '', description: '', statusId: 'new', assigneeIds: [], tags: [] });
    expect(ids(await service.all('/api/task-templates?limit=1'))).toEqual([newer.id, added.id]);

    const path = `/api/task-templates/${added.id}`;
    for (const [method, where, body] of [
      ['POST', '/api/task-templates', { name: 'Mine' }],
      ['PATCH', path, { name: 'Mine' }],
      ['DELETE', path, undefined],
    ] as const) {
      expect((await service.call(method, where, body, { token })).status).toBe(403);
    }
    for (const { id } of [added, newer])
      expect((await service.call('DELETE', `/api/task-templates/${id}`)).status).toBe(204);
    const gone = await service.call('GET', path);
    expect(refusal(gone)).toEqual({ status: 404, type: 'task-template-not-found' });
  });

  it('is refused with unknown variables, statuses that are not active, and people who are not there', async () => {
    const bob = await service.employee('Bob');
    await leave(bob.id);
    const wrong: Array<[object, string, RegExp]> = [
      [{}, 'name', /1 to 100/],
      [{ name: null }, 'name', /1 to 100/],
      [
        { title: '{{contact.phone}}' },
        'title',
        /^\{\{contact\.phone\}\} is no variable; there are \{\{contact\.name\}\}, \{\{account\.name\}\}, \{\{message\.text\}\}, \{\{date\}\}$/,
      ],
      [{ description: 'x {{date' }, 'description', /is no variable/],
      [{ title: 'x'.repeat(501) }, 'title', /500/],
      [{ statusId: 'none' }, 'statusId', /no status/],
      [{ statusId: 'done' }, 'statusId', /active status: with "Done" every message/],
      [{ assigneeIds: ['none'] }, 'assigneeIds', /no active employee/],
      [{ assigneeIds: [bob.id] }, 'assigneeIds', /no active employee/],
      [{ tags: [' '] }, 'tags', /1 to 100/],
      [{ color: 'red' }, 'color', /./],
    ];
    const { id } = await template();
    for (const [fields, path, message] of wrong) {
      const body = path === 'name' ? fields : { name: 'Fine', ...fields };
      const answers = [await service.call('POST', '/api/task-templates', body)];
      if (Object.keys(fields).length > 0)
        answers.push(await service.call('PATCH', `/api/task-templates/${id}`, fields));
      for (const { status, body: problem } of answers) {
        expect({ status, type: problem.type }).toEqual({ status: 400, type: 'validation' });
        expect(problem.errors).toContainEqual(
          expect.objectContaining({ path, message: expect.stringMatching(message) }),
        );
      }
    }
  });

  it('cannot be deleted while accounts use it, and says which', async () => {
    const { id, name } = await template();
    const one = await customer({ taskTemplateId: id });
    const two = await customer({ taskTemplateId: id });
    const remove = () => service.call('DELETE', `/api/task-templates/${id}`);
    const used = await remove();
    expect(refusal(used)).toEqual({ status: 409, type: 'template-in-use' });
    const bots = [one, two].map(({ bot }) => `"${bot.name}"`);
    expect(used.body.detail).toBe(
      `"${name}" is the task template of ${bots.toSorted((a, b) => (a < b ? -1 : 1)).join(', ')}. Give them another one, or none.`,
    );
    await patchAccount(one.bot.id, { taskTemplateId: null });
    await service.ok('DELETE', `/api/messengers/accounts/${two.bot.id}`);
    expect((await remove()).status).toBe(204);
    const late = await service.call('PATCH', `/api/messengers/accounts/${one.bot.id}`, { taskTemplateId: id });
    expect(late.body.errors).toMatchObject([{ path: 'taskTemplateId' }]);
  });

  it('is deleted or given to an account, never both, when that happens at the same moment', async () => {
    const { bot } = await customer();
    for (let round = 0; round < 12; round++) {
      const { id } = await template();
      const [given, removed] = await Promise.all([
        service.call('PATCH', `/api/messengers/accounts/${bot.id}`, { taskTemplateId: id }),
        service.call('DELETE', `/api/task-templates/${id}`),
      ]);
      expect([given.status, removed.status]).toEqual(given.status === 200 ? [200, 409] : [400, 204]);
      expect((await account(bot.id)).warnings).toEqual([]);
      await patchAccount(bot.id, { taskTemplateId: null });
    }
  });
});

describe('tasks of an account with a template', () => {
  it('open as the template says: title, text, status, tags, people', async () => {
    const [ann, bob] = [await service.employee('Ann'), await service.employee('Bob')];
    const { id } = await template({
      title: '{{contact.name}} @ {{account.name}}: {{message.text}}',
      description: 'Call back on {{date}}.',
      statusId: 'in-work',
      assigneeIds: [ann.id],
      tags: ['printer'],
    });
    const { name, bot, write } = await customer({ taskTemplateId: id, additionalAssigneeIds: [bob.id, ann.id] });
    const task = await write('Не\nпечатает');
    const today = task.createdAt.slice(0, 10);
    expect(task).toMatchObject({
      title: `${name} @ ${bot.name}: Не печатает`,
      description: `Call back on ${today}.\n\nНе\n> печатает`,
      status: { id: 'in-work' },
      tags: ['printer'],
    });
    expect(ids(task.assignees)).toEqual([ann.id, bob.id]);
    expect((await service.feed(task.id))[0]).toMatchObject({ text: 'Не\nпечатает', opening: true });
    expect((await write('two')).id).toBe(task.id);
    await service.ok('PATCH', `/api/tasks/${task.id}`, { statusId: 'done' });
    const next = await write('Again');
    expect(next.description).toContain(
      `Call back on ${today}.\n\nAgain\n\nPrevious task: #${task.number} ${task.title}`,
    );
    expect(next.description).toMatch(/Не\n> печатает\n[^]*two$/);
  });

  it('take what strangers say as text, whatever it looks like', async () => {
    const { id } = await template({
      title: '{{contact.name}}|{{date}}',
      description: '<{{message.text}}> {{contact.name}}',
    });
    const { write } = await customer({ taskTemplateId: id }, '{{message.text}} $& {{date}}');
    const task = await write('{{contact.name}} $1 {{account.name}}');
    expect(task.title).toMatch(/^\{\{message\.text\}\} \$& \{\{date\}\}\|\d{4}-\d\d-\d\d$/);
    expect(task.description).toBe('<{{contact.name}} $1 {{account.name}}> {{message.text}} $& {{date}}');
  });

  it('have the usual title where the pattern leaves none, and one that fits where it is long', async () => {
    const { id } = await template({ title: '{{message.text}}' });
    const { write } = await customer({ taskTemplateId: id });
    const long = await write('ы'.repeat(3_000));
    expect(long.title).toBe(`${'ы'.repeat(499)}…`);
    expect(long.description).toBe('ы'.repeat(3_000));
  });

  it.each([
    ['assigner', 'contact', ['employee']],
    ['assignee', 'employee', ['contact', 'employee']],
    ['both', 'contact', ['contact', 'employee']],
  ])('show the contact in their role: %s', async (contactTaskRole, assigner, assignees) => {
    const ann = await service.employee('Ann');
    const { id } = await template({ assigneeIds: [ann.id] });
    const { name, write } = await customer({ taskTemplateId: id, overrides: { contactTaskRole } });
    const task = await write('Hello');
    expect(task.assigner).toMatchObject(assigner === 'contact' ? { kind: 'contact', name } : { id: ann.id });
    expect(task.assignees.map(({ kind }: { kind: string }) => kind)).toEqual(assignees);
    expect(task.assignees.at(-1)).toMatchObject({ id: ann.id });
  });
});

describe('an account', () => {
  it('is linked with its template, and tells who gets the next task before it happens', async () => {
    const [ann, bob] = [await service.employee('Ann'), await service.employee('Bob')];
    const me = await service.ok('GET', '/api/me');
    const { id } = await template({ assigneeIds: [ann.id] });
    const bot = service.viber.createBot({ name: 'Ahead', pictured: false });
    const link = { kind: 'viber', apiKey: bot.apiKey, taskTemplateId: id, additionalAssigneeIds: [bob.id] };
    const linked = await service.ok('POST', '/api/messengers/accounts', link);
    const names = [
      { id: ann.id, name: 'Ann' },
      { id: bob.id, name: 'Bob' },
    ];
    expect(linked).toMatchObject({
      taskTemplateId: id,
      assignees: { employees: names, from: 'template' },
      warnings: [],
    });

    await leave(ann.id);
    const after = await account(linked.id);
    expect(after.assignees).toEqual({ employees: [names[1]], from: 'account' });
    expect(after.warnings).toEqual(['"Ann" of the template is no active employee any more, and gets no tasks.']);
    const alone = await patchAccount(linked.id, { additionalAssigneeIds: [], taskTemplateId: null });
    expect(alone).toMatchObject({ taskTemplateId: null, assignees: { from: 'linkedBy' }, warnings: [] });
    expect(ids(alone.assignees.employees)).toEqual([me.id]);
    const listed = (await service.all('/api/messengers/accounts')).find((each) => each.id === linked.id);
    expect(listed).toEqual(alone);

    const history = (await service.all('/api/messengers/settings/history')).filter((c) => c.accountId === linked.id);
    expect(history.map(({ setting, from, to }) => ({ setting, from, to }))).toEqual(
      expect.arrayContaining([
        { setting: 'taskTemplateId', from: id, to: null },
        { setting: 'additionalAssigneeIds', from: [bob.id], to: [] },
      ]),
    );
  });

  it('is not linked with a template that is none, and nothing half-linked stays', async () => {
    const bot = service.viber.createBot({ name: 'Half' });
    for (const path of ['taskTemplateId', 'contactTemplateId']) {
      const answer = await service.call('POST', '/api/messengers/accounts', {
        kind: 'viber',
        apiKey: bot.apiKey,
        [path]: 'x',
      });
      expect({ status: answer.status, paths: answer.body.errors.map((error: { path: string }) => error.path) }).toEqual(
        {
          status: 400,
          paths: [path],
        },
      );
    }
    expect((await service.call('POST', '/api/messengers/accounts', { kind: 'viber', apiKey: bot.apiKey })).status).toBe(
      201,
    );
  });

  it('falls back and says so while the status of its template is not active, and follows a replaced one', async () => {
    const status = await service.ok('POST', '/api/task-statuses', { name: 'Triage', active: true });
    const { id, name } = await template({ statusId: status.id, title: 'T' });
    const { bot, write } = await customer({ taskTemplateId: id });
    await service.ok('PATCH', `/api/task-statuses/${status.id}`, { active: false });
    const warning = '"Triage", the status of the template, is not active: new tasks begin with "New" instead.';
    expect((await account(bot.id)).warnings).toEqual([warning]);
    expect((await service.ok('GET', `/api/task-templates/${id}`)).warnings).toEqual([warning]);
    const task = await write('one');
    expect(task).toMatchObject({ title: 'T', status: { id: 'new' } });
    expect((await write('two')).id).toBe(task.id);

    const inUse = await service.call('DELETE', `/api/task-statuses/${status.id}`);
    expect(refusal(inUse)).toEqual({ status: 409, type: 'status-in-use' });
    expect(inUse.body.detail).toContain(`the template "${name}"`);
    expect((await service.call('DELETE', `/api/task-statuses/${status.id}?replacementId=waiting`)).status).toBe(204);
    expect((await account(bot.id)).warnings).toEqual([]);
    await service.ok('DELETE', `/api/tasks/${task.id}`);
    expect((await write('three')).status.id).toBe('waiting');
  });
});

it('tasks have tags, which staff change and find', async () => {
  const tagged = await service.ok('POST', '/api/tasks', { title: 'Tagged', tags: ['a "quoted" one', 'x', 'x'] });
  const other = await service.ok('POST', '/api/tasks', { title: 'Other' });
  expect([tagged.tags, other.tags]).toEqual([['a "quoted" one', 'x'], []]);
  await service.ok('PATCH', `/api/tasks/${other.id}`, { tags: ['quoted', 'X'] });
  const found = async (tag: string) => ids(await service.all(`/api/tasks?tag=${encodeURIComponent(tag)}`));
  expect(await found('x')).toEqual([tagged.id]);
  expect(await found('X')).toEqual([other.id]);
  expect(await found('quoted')).toEqual([other.id]);
  expect(await found('a "quoted" one')).toEqual([tagged.id]);
  expect((await service.call('PATCH', `/api/tasks/${other.id}`, { tags: [''] })).body.errors).toMatchObject([
    { path: 'tags' },
  ]);
});
