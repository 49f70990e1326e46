import { createConfig, lintFromString } from '@redocly/openapi-core';
import { checkerOf, type Description, type Operation, operationsOf } from '../support/openapi.js';
import { Service } from '../support/service.js';

const NOBODY = '01933e5a-0000-7000-8000-000000000000';

type Called = Operation & { method: string; path: string };

let service: Service;
let description: Description;
let operations: Called[];
/** Of things that are there, by the piece of the address that names their kind. */
let ids: Record<string, string>;
let otherContact: string;
beforeAll(async () => {
  service = await Service.start();
  description = await service.ok('GET', '/api/openapi.json');
  operations = operationsOf(description);
  const { bot, account } = await service.linkedBot('Described');
  for (const name of ['Ann', 'Olga']) {
    await bot.phoneOf(service.viber.createCustomer({ name, avatar: null })).write(`Good morning from ${name}`);
  }
  const [task, other] = [await service.taskOf('Ann'), await service.taskOf('Olga')];
  otherContact = other.counterparty.id;
  await service.delivery(task.id, (await service.reply(task, 'Good morning!')).id, 'delivered');
  const [callback] = await service.all('/api/messengers/inbound');
  const file = await service.upload('note.txt', Buffer.from('A note'));
  const employee = await service.employee('Somebody');
  const made = async (path: string, body: object) => (await service.ok('POST', path, body)).id as string;
  await service.ok('PATCH', '/api/messengers/settings', { historyInNewTask: 5 });
  await service.ok('POST', `/api/messengers/accounts/${account.id}/entry-links`, { campaign: 'Leaflet' });
  ids = {
    tasks: task.id,
    contacts: task.counterparty.id,
    accounts: account.id,
    employees: employee.id,
    inbound: callback.id,
    files: file,
    'task-statuses': await made('/api/task-statuses', { name: 'Of the tests', active: true }),
    'task-templates': await made('/api/task-templates', { name: 'Of the tests' }),
    'contact-templates': await made('/api/contact-templates', { name: 'Of the tests' }),
    'quick-replies': await made('/api/quick-replies', { shortcut: 'hello', title: 'Hello', texts: { en: 'Hello' } }),
    go: account.uri,
  };
});
afterAll(() => service?.stop());

/** The address with the ids of things that are there; of others with ids of nothing. */
const addressOf = (path: string): string =>
  path.replace(/([\w-]+)\/\{\w+\}/g, (_, kind: string) => `${kind}/${ids[kind] ?? NOBODY}`);

const exampleOf = ({ requestBody }: Operation): object | undefined => requestBody?.content['application/json']?.example;

describe('the description of the API', () => {
  it('is without a fault to the linter', async () => {
    // Some lead a browser elsewhere, and answer nothing else.
    const rules = { 'operation-2xx-response': 'off' } as const;
    const config = await createConfig({ extends: ['recommended'], rules });
    const source = JSON.stringify(description);
    const found = await lintFromString({ source, absoluteRef: 'openapi.json', config });
    expect(
      found.map(({ severity, ruleId, message, location }) => [severity, ruleId, message, location[0]?.pointer]),
    ).toEqual([]);
    // It would have found something.
    const bad = source.replace('"summary":', '"summery":');
    expect((await lintFromString({ source: bad, absoluteRef: 'openapi.json', config })).length).toBeGreaterThan(0);
  });

  it('names every operation once, as a verb and a noun', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => !/^[a-z]+[A-Z][A-Za-z]+$/.test(name))).toEqual([]);
    const some = 'listTasks getTask createTask updateTask deleteTask restoreTask listActions createAction linkAccount';
    expect(names).toEqual(expect.arrayContaining(some.split(' ')));
  });

  it('tells of every operation how it is refused, as a problem', () => {
    const silent = operations.filter(
      ({ responses }) => !Object.keys(responses).some((status) => Number(status) >= 400),
    );
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
    const otherwise = operations
      .filter(({ method, path }) => method !== 'HEAD' && !path.startsWith('/go/'))
      .flatMap(({ operationId, responses }) =>
        Object.entries(responses)
          .filter(([status, { content }]) => Number(status) >= 400 && !content?.['application/problem+json'])
          .map(([status]) => `${operationId} ${status}`),
      );
    expect(otherwise).toEqual([]);
  });

  it('says of whole numbers that they are', () => {
    expect(JSON.stringify(description).match(/"type":"number"(?!,"(format":"double|description))/g)).toBeNull();
    expect(description.components.schemas['Task']).toMatchObject({
      properties: { id: { format: 'uuid' }, number: { type: 'integer', format: 'int32' } },
    });
  });
});

describe('what is described', () => {
  it('holds for callers without a token, and for employees where admins are asked', async () => {
    const { token } = await service.employee('Employee');
    for (const operation of operations.filter(({ path, method }) => path !== '/metrics' && method !== 'HEAD')) {
      const { method, path, security, responses, operationId } = operation;
      const call = (as: string | null) =>
        service.call(method, path.replace(/\{\w+\}/g, NOBODY), exampleOf(operation), { token: as });
      const isOpen = (await call(null)).body?.type !== 'unauthenticated';
      expect([operationId, isOpen]).toEqual([operationId, security.length === 0]);
      const isForAdmins = (await call(token)).status === 403;
      expect([operationId, isForAdmins]).toEqual([operationId, '403' in responses]);
    }
  });
});

describe('the example of a body', () => {
  const withBody = () => operations.filter(({ requestBody }) => requestBody?.content['application/json']);

  const needsSomething = ({ path, operationId }: Called) =>
    path.includes('{') || ['linkAccount', 'checkKey'].includes(operationId);
  const WAYS_IN = new Set([
    'signIn',
    'resetPassword',
    'setUp',
    'lookAtInvitation',
    'acceptInvitation',
    'acceptInvitationByOidc',
    'confirmPassword',
    'changeMyPassword',
    'confirmMySecondFactor',
    'sendSecondFactor',
  ]);
  /** Asks for a password, a code or a link that works. */
  const isWayIn = ({ operationId }: Called) => WAYS_IN.has(operationId);

  it('is there for every operation that takes JSON', () => {
    expect(withBody().length).toBeGreaterThan(15);
    expect(withBody().filter((operation) => !exampleOf(operation))).toEqual([]);
  });

  it('changes nothing that was there, sent as it stands', async () => {
    const looks = async () => [
      await service.ok('GET', '/api/messengers/settings'),
      await service.ok('GET', '/api/me'),
      await service.ok('GET', `/api/messengers/accounts/${ids['accounts']}`),
      await service.ok('GET', `/api/tasks/${ids['tasks']}`),
      await service.ok('GET', `/api/contacts/${ids['contacts']}`),
    ];
    const before = await looks();
    const wrong = checkerOf(description);
    for (const operation of withBody()) {
      const { method, path, operationId } = operation;
      const answer = await service.call(method, path.replace(/\{\w+\}/g, NOBODY), exampleOf(operation));
      expect([operationId, wrong(operation, answer), answer.status < 500]).toEqual([operationId, [], true]);
      // Where an id or a key is asked for, that of nothing is refused.
      expect([operationId, answer.status < 300]).toEqual([
        operationId,
        !needsSomething(operation) && !isWayIn(operation),
      ]);
    }
    expect(await looks()).toEqual(before);
  });

  it('works, with ids of things that are there', async () => {
    const wrong = checkerOf(description);
    const bot = service.viber.createBot({ name: 'One more' });
    const [action] = await service.feed(ids['tasks']!);
    const { name: confirm } = await service.ok('GET', `/api/contacts/${ids['contacts']}`);
    const real = { contactId: otherContact, apiKey: bot.apiKey, actionId: action.id, taskId: ids['tasks'], confirm };
    const account = `/api/messengers/accounts/${ids['accounts']}`;
    // What the bot has sent meanwhile is no setting, nor are chats of somebody who was erased.
    const looks = async () => {
      const { health: _now, chats: _left, waitingAnswers: _waiting, ...linked } = await service.ok('GET', account);
      return [linked, await service.ok('GET', '/api/messengers/settings')];
    };
    const before = await looks();
    const erasesLast = withBody()
      .filter(needsSomething)
      .toSorted((a, b) => Number(a.path.endsWith('/erase')) - Number(b.path.endsWith('/erase')));
    for (const operation of erasesLast) {
      const { method, path, operationId } = operation;
      const example = { ...exampleOf(operation) };
      for (const [name, value] of Object.entries(real)) if (name in example) Object.assign(example, { [name]: value });
      const answer = await service.call(method, addressOf(path), example);
      expect([operationId, wrong(operation, answer), answer.status < 300 ? '' : answer]).toEqual([operationId, [], '']);
    }
    expect(await looks()).toEqual(before);
  });
});

describe('in a browser', () => {
  const get = (path: string, accept: string, method = 'GET') =>
    fetch(service.url + path, { method, headers: { accept } });

  it('the bare address is the staff app, and all that its page names is there', async () => {
    const page = await get('/', 'text/html,application/xhtml+xml,*/*;q=0.8');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const links = [...(await page.text()).matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect([link, (await get(link, '*/*')).status]).toEqual([link, 200]);
    const asset = await get(
      links.find((link) => link.startsWith('/assets/'))!,
      '*/*',
    );
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect((await get('/tasks/128?list=mine', 'text/html')).status).toBe(200);
  });

  it('and for programs there is nothing there, as everywhere else', async () => {
    for (const [path, accept, method] of [
      ['/', 'application/json', 'GET'],
      ['/', '*/*', 'GET'],
      ['/', 'text/html', 'POST'],
      ['/api/nothing', 'text/html', 'GET'],
      ['/assets/nothing.js', 'text/html', 'GET'],
    ] as const) {
      const answer = await get(path, accept, method);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
    }
  });

  it('the forms keep the token, are folded, and can be filtered', async () => {
    const script = await (await get('/api/docs/swagger-ui-init.js', '*/*')).text();
    const { customOptions } = JSON.parse(script.match(/let options = (\{[\s\S]*?\n\});/)![1]!);
    expect(customOptions).toMatchObject({ persistAuthorization: true, docExpansion: 'none', filter: true });
  });
});

// Last, when there is something of everything.
it('answers what asks for something as it is described', async () => {
  const wrong = checkerOf(description);
  const found: unknown[] = [];
  for (const operation of operations.filter(({ method }) => method === 'GET')) {
    for (const address of [addressOf(operation.path), operation.path.replace(/\{\w+\}/g, NOBODY)]) {
      const answer = await service.call('GET', address);
      const faults = wrong(operation, answer);
      if (faults.length > 0) found.push([operation.operationId, address, answer.status, faults, answer.body]);
    }
  }
  expect(found).toEqual([]);
});
