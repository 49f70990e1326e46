import type { ExecutionContext, INestApplication } from '@nestjs/common';
import { CommandBus, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { platformModules, platformSchema } from '../../../test/support/contexts.js';
import { dropDatabase, freshDatabaseUrl, testDatabaseKind } from '../../../test/support/database.js';
import { Config, loadConfig } from '../../platform/config/config.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { Database } from '../../platform/database/database.js';
import { ProblemFilter } from '../../platform/http/problem.filter.js';
import { validationPipe } from '../../platform/http/validation.js';
import { EventLog } from '../../platform/messaging/event-log.js';
import { SearchIndexing } from '../../platform/search/search-indexing.js';
import { FindChats } from '../messengers/contract.js';
import { FindEmployees } from '../staff/contract.js';
import { ContactsModule } from './contacts.module.js';
import { CreateContacts, FindContacts, NamePlaceholders } from './contract.js';
import { ContactRepository } from './persistence/contact.repository.js';
import { contactsSchema } from './persistence/schema.js';

let chats: Array<{ id: string; contactId: string }> = [];
let chatQueries = 0;

@QueryHandler(FindChats)
class Chats {
  async execute({ by }: FindChats) {
    chatQueries++;
    const ids = 'contactIds' in by ? by.contactIds : [];
    const bot = { accountId: 'a1', accountName: 'Bot', accountAvatarFileId: null, accountState: 'paused' };
    const rest = { ...bot, taskId: null, subscribed: true, leftAt: null, since: 1, lastMessageAt: 1 };
    return chats.filter((chat) => ids.includes(chat.contactId)).map((chat) => ({ ...chat, ...rest }));
  }
}

@QueryHandler(FindEmployees)
class Employees {
  async execute({ ids }: FindEmployees) {
    return ids.filter((id) => ['e1', 'e2'].includes(id)).map((id) => ({ id, name: `Employee ${id}`, active: true }));
  }
}

describe(`contacts (${testDatabaseKind()})`, () => {
  let url: string;
  let app: INestApplication;
  let base: string;

  beforeAll(async () => {
    url = await freshDatabaseUrl();
    const SECRET_KEY = Buffer.from('a key of thirty-two letters here').toString('base64');
    const testing = await Test.createTestingModule({
      imports: [
        ...platformModules,
        DatabaseModule.with({
          entities: [...platformSchema.entities, ...contactsSchema.entities],
          migrations: [...platformSchema.migrations, ...contactsSchema.migrations],
        }),
        ContactsModule,
      ],
      providers: [Chats, Employees],
    })
      .overrideProvider(Config)
      .useValue(loadConfig({ DATABASE_URL: url, PUBLIC_URL: 'http://127.0.0.1:3000', SECRET_KEY, WORKERS: 'off' }))
      .compile();
    app = testing.createNestApplication(new FastifyAdapter(), { logger: false });
    app.useGlobalPipes(validationPipe());
    app.useGlobalFilters(new ProblemFilter());
    app.useGlobalGuards({
      canActivate: (context: ExecutionContext) =>
        Boolean((context.switchToHttp().getRequest().principal = { employeeId: 'e1' })),
    });
    await app.listen(0, '127.0.0.1');
    base = `${await app.getUrl()}/api/contacts`;
  });

  beforeEach(async () => {
    chats = [];
    for (const table of ['contact', 'contact_phone', 'event_log']) await sql(`DELETE FROM ${table}`);
  });

  afterAll(async () => {
    await app?.close();
    await dropDatabase(url);
  });

  const sql = (text: string, parameters: unknown[] = []) =>
    app.get(DataSource).query<Array<Record<string, unknown>>>(text, parameters);

  async function create(...names: Array<string | null>) {
    const refs = await app.get(CommandBus).execute(new CreateContacts(names.map((name) => ({ name }))));
    await app.get(SearchIndexing).catchUp();
    return refs;
  }

  const one = async () => (await create('Ann'))[0]!.id;

  const read = async (response: Response) => ({ status: response.status, body: JSON.parse(await response.text()) });
  const get = async (path = '') => read(await fetch(base + path));

  async function patch(id: string, body: unknown) {
    const headers = { 'content-type': 'application/json' };
    return read(await fetch(`${base}/${id}`, { method: 'PATCH', headers, body: JSON.stringify(body) }));
  }

  const events = async () =>
    (await sql('SELECT type, subject_id, data FROM event_log ORDER BY position')).map((row) => ({
      type: row.type,
      ...JSON.parse(String(row.data)),
    }));

  it('creates cards in the order of the people, with a placeholder where there is no name', async () => {
    const refs = await create('Ann', null, 'я'.repeat(300), "O'Brien 😀");
    expect(refs.map((ref) => ref.name)).toEqual(['Ann', 'Unnamed contact', 'я'.repeat(200), "O'Brien 😀"]);
    expect((await get()).body.items.map((c: { name: string }) => c.name)).toEqual(
      refs.map((ref) => ref.name).toReversed(),
    );
    expect(await events()).toEqual(
      refs.map(({ id, name }) => ({ type: 'contacts.ContactCreated', subjectId: id, name })),
    );
    expect(await create()).toEqual([]);
  });

  it("creates nothing when the caller's transaction fails, or the event log", async () => {
    const work = app.get(Database).transaction(async () => {
      await create('Ann');
      throw new Error('undo');
    });
    await expect(work).rejects.toThrow('undo');
    jest.spyOn(app.get(EventLog), 'append').mockRejectedValueOnce(new Error('log'));
    await expect(create('Ann')).rejects.toThrow('log');
    expect((await get()).body.items).toEqual([]);
    expect(await events()).toEqual([]);
  });

  it('names placeholders once, and nobody who has a name', async () => {
    const [ann, unnamed, staffNamed] = (await create('Ann', null, null)).map((ref) => ref.id) as [
      string,
      string,
      string,
    ];
    await patch(staffNamed, { name: 'Unnamed contact' });
    await sql('DELETE FROM event_log');
    const name = (...names: Array<[string, string]>) =>
      app.get(CommandBus).execute(new NamePlaceholders(names.map(([contactId, n]) => ({ contactId, name: n }))));
    await name([unnamed, '  '], [unnamed, ' Zoë '], [unnamed, 'Later'], [ann, 'X'], [staffNamed, 'X'], ['nobody', 'X']);
    await name([unnamed, 'Later']);
    const names = (await app.get(QueryBus).execute(new FindContacts([ann, unnamed, staffNamed, 'nobody', ann]))).map(
      (ref) => [ref.id, ref.name],
    );
    expect(Object.fromEntries(names)).toEqual({ [ann]: 'Ann', [unnamed]: 'Zoë', [staffNamed]: 'Unnamed contact' });
    expect(names).toHaveLength(3);
    expect(await events()).toEqual([
      {
        type: 'contacts.ContactChanged',
        subjectId: unnamed,
        changes: { name: { from: 'Unnamed contact', to: 'Zoë' } },
        byEmployeeId: null,
      },
    ]);
    expect((await get('?search=ZOË')).body.items).toHaveLength(1);
  });

  it('shows a card with its chats and responsible employees', async () => {
    const id = await one();
    chats = [id, 'another'].map((contactId) => ({ id: `chat of ${contactId}`, contactId }));
    await patch(id, { responsibleIds: ['e2', 'e1'] });
    expect(await get(`/${id}`)).toEqual({
      status: 200,
      body: {
        id,
        name: 'Ann',
        avatarFileId: null,
        phones: [],
        chats: [
          {
            id: `chat of ${id}`,
            accountId: 'a1',
            accountName: 'Bot',
            avatarFileId: null,
            subscribed: true,
            leftAt: null,
            since: '1970-01-01T00:00:00.001Z',
            accountState: 'paused',
            canSend: { ok: true, code: 'paused' },
          },
        ],
        group: null,
        responsible: ['e2', 'e1'].map((employee) => ({ id: employee, name: `Employee ${employee}` })),
        tags: [],
        externalId: null,
        version: 2,
        createdAt: expect.any(String),
        updatedAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
      },
    });
    for (const answer of [await get('/nobody'), await patch('nobody', { name: 'x' })]) {
      expect(answer).toMatchObject({ status: 404, body: { type: 'contact-not-found' } });
    }
  });

  it('lists in pages, the newest first, and asks for the chats of a page at once', async () => {
    const ids = (await create('a', 'b', 'c', 'd', 'e')).map((ref) => ref.id).toReversed();
    chats = ids.map((id) => ({ id: `chat of ${id}`, contactId: id }));
    const seen: string[] = [];
    chatQueries = 0;
    for (let cursor = ''; ;) {
      const { body } = await get(`?limit=2${cursor && `&cursor=${cursor}`}`);
      for (const contact of body.items) {
        expect(contact.chats).toMatchObject([{ id: `chat of ${contact.id}` }]);
        seen.push(contact.id);
      }
      if (body.nextCursor === null) break;
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(ids);
    expect(chatQueries).toBe(3);
  });

  it('changes what is given and says so in the event log', async () => {
    const id = await one();
    const all = { name: ' Bob ', group: ' VIP ', tags: [' a ', 'b', 'a'], phones: [{ number: '0721 234' }] };
    const { status, body } = await patch(id, all);
    expect(status).toBe(200);
    const shown = { name: 'Bob', group: 'VIP', tags: ['a', 'b'], phones: [{ number: '0721234', provenance: 'typed' }] };
    expect(body).toMatchObject(shown);
    expect((await get(`/${id}`)).body).toEqual(body);
    expect((await get('?search=bob')).body.items).toHaveLength(1);
    expect((await get('?search=ann')).body.items).toHaveLength(0);

    await patch(id, { group: null });
    await patch(id, {});
    await patch(id, { name: 'Bob' });
    const of = { type: 'contacts.ContactChanged', subjectId: id, byEmployeeId: 'e1' };
    expect((await events()).slice(1)).toEqual([
      {
        ...of,
        changes: {
          name: { from: 'Ann', to: 'Bob' },
          phones: { from: [], to: shown.phones },
          group: { from: null, to: 'VIP' },
          tags: { from: [], to: ['a', 'b'] },
        },
      },
      { ...of, changes: { group: { from: 'VIP', to: null } } },
    ]);
  });

  it('replaces typed numbers and keeps shared ones first', async () => {
    const id = await one();
    await patch(id, { phones: [{ number: '111' }, { number: '222' }] });
    const shared = { id: 'zz', contact_id: id, number: '+999', provenance: 'shared', created_at: 1 };
    await app.get(Database).insert('contact_phone', [shared]);
    const { body } = await patch(id, { phones: [{ number: '333' }, { number: '222' }, { number: '+9-99' }] });
    expect(body.phones).toEqual([
      { number: '+999', provenance: 'shared' },
      { number: '222', provenance: 'typed' },
      { number: '333', provenance: 'typed' },
    ]);
    expect((await get(`/${id}`)).body.phones).toEqual(body.phones);
    expect((await get('?search=999')).body.items).toHaveLength(1);
    expect((await get('?search=111')).body.items).toHaveLength(0);
  });

  it.each([
    [{ name: ' ' }, ['name']],
    [{ name: null }, ['name']],
    [{ name: 'x'.repeat(201), group: 5 }, ['name', 'group', 'group']],
    [{ phones: [{ number: '111' }, { number: 'call me' }] }, ['phones.1.number']],
    [{ phones: [{ number: 721 }] }, ['phones.0.number', 'phones.0.number']],
    [{ phones: 'x' }, ['phones', 'phones', 'phones']],
    [{ responsibleIds: ['e1', 'nobody'] }, ['responsibleIds']],
    [{ tags: [''] }, ['tags']],
    [{ color: 'red' }, ['color']],
  ])('refuses %j and names the field', async (body, paths) => {
    const id = await one();
    const refused = await patch(id, body);
    expect(refused).toMatchObject({ status: 400, body: { type: 'validation' } });
    expect([...new Set(refused.body.errors.map((e: { path: string }) => e.path))]).toEqual([...new Set(paths)]);
    expect(await events()).toHaveLength(1);
  });

  it('loses no change of two that come at the same moment', async () => {
    const id = await one();
    const changes = [{ group: 'VIP' }, { phones: [{ number: '111' }] }];
    const answers = await Promise.all(changes.map((body) => patch(id, body)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect((await get(`/${id}`)).body).toMatchObject({ group: 'VIP', phones: [{ number: '111' }] });
  });

  it('answers 409 when others keep changing the contact', async () => {
    const id = await one();
    const contacts = app.get(ContactRepository);
    const losing = jest.spyOn(contacts, 'update').mockResolvedValue(false);
    const answer = await patch(id, { name: 'Bob' });
    expect(losing).toHaveBeenCalledTimes(2);
    losing.mockRestore();
    expect(answer).toMatchObject({ status: 409, body: { type: 'contact-changed' } });
    expect(await events()).toHaveLength(1);
  });
});
