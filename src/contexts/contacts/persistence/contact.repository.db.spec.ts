import { DataSource } from 'typeorm';
import { dropDatabase, freshDatabaseUrl, testDatabaseKind } from '../../../../test/support/database.js';
import { connect, dataSourceOptions, migrate } from '../../../platform/database/data-source.js';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids.js';
import type { IndexSome, SearchIndexing } from '../../../platform/search/search-indexing.js';
import type { ContactCard } from '../domain/contact-card.js';
import { searchTerms } from '../domain/search-text.js';
import { ContactSearch } from '../search/contact-search.js';
import { ContactRepository } from './contact.repository.js';
import { contactsSchema } from './schema.js';

describe(`cards as rows (${testDatabaseKind()})`, () => {
  let url: string;
  let dataSource: DataSource;
  let database: Database;
  let contacts: ContactRepository;
  let index: IndexSome;

  beforeAll(async () => {
    url = await freshDatabaseUrl();
    dataSource = await connect(new DataSource(dataSourceOptions(url, contactsSchema)));
    await migrate(dataSource);
    database = new Database(dataSource);
    const indexing = { add: (some: IndexSome) => (index = some) } as unknown as SearchIndexing;
    contacts = new ContactRepository(database, new ContactSearch(database, indexing));
  });

  beforeEach(async () => {
    await dataSource.query('DELETE FROM contact');
    await dataSource.query('DELETE FROM contact_phone');
  });

  afterAll(async () => {
    await dataSource?.destroy();
    await dropDatabase(url);
  });

  async function add(...names: string[]): Promise<string[]> {
    const cards = names.map((name) => ({ id: newId(), name, placeholderName: false }));
    await database.transaction(() => contacts.add(cards));
    await index();
    return cards.map((card) => card.id);
  }

  const read = (id: string) => database.read(() => contacts.find(id)) as Promise<ContactCard>;
  const update = (card: ContactCard) => database.transaction(() => contacts.update(card));
  const page = (search: string, before?: string, size = 100) =>
    database.read(() => contacts.page(searchTerms(search), {}, before, size));

  it.each([
    ['ганна', ['Ганна Їжак']],
    ['ЇЖАК га', ['Ганна Їжак']],
    ['ann', ['Ann 100%', 'Ann_Lee']],
    ['%', ['Ann 100%']],
    ['_', ['Ann_Lee']],
    ['!', ['Wow!']],
    ['\\', ['back\\slash']],
    ["'", ["O'Brien"]],
    ['+40 (721)', ["O'Brien"]],
    ['721 23', ["O'Brien"]],
    ['100', ['Ann 100%']],
    ['ann nobody', []],
  ])('finds by %j', async (search, names) => {
    const [first] = await add("O'Brien", 'Ганна Їжак', 'Ann_Lee', 'Wow!', 'back\\slash', 'Ann 100%');
    await update({ ...(await read(first!)), phones: [{ number: '+40721234567', provenance: 'typed' }] });
    expect((await page(search)).map((card) => card.name)).toEqual(names);
  });

  it('searches within the page asked for, not beside it', async () => {
    const [one, two, three] = await add('Ann 1', 'Ann 2', 'Ann 3');
    const ids = async (...args: Parameters<typeof page>) => (await page(...args)).map((card) => card.id);
    expect(await ids('ann', three)).toEqual([two, one]);
    // Looks like a number too: its condition must not let the newer ones back in.
    expect(await ids('2', two)).toEqual([]);
    expect(await ids('', undefined, 2)).toEqual([three, two]);
  });

  it('gives back what it was given', async () => {
    const [id] = await add('Ann');
    const card: ContactCard = {
      ...(await read(id!)),
      name: 'Zoë "Z" 😀',
      placeholderName: true,
      group: 'VIP',
      tags: ['a', 'ß'],
      responsibleIds: ['e1'],
      phones: [
        { number: '+111', provenance: 'shared' },
        { number: '222', provenance: 'typed' },
      ],
    };
    expect(await update(card)).toBe(true);
    expect(await read(id!)).toEqual({ ...card, updatedAt: expect.any(Number), version: card.version + 1 });
  });

  it('stores nothing over a version that was not read', async () => {
    const [id] = await add('Ann');
    const card = await read(id!);
    expect(await update({ ...card, group: 'VIP' })).toBe(true);
    const stale = { ...card, name: 'Old', phones: [{ number: '111', provenance: 'typed' as const }] };
    expect(await update(stale)).toBe(false);
    expect(await read(id!)).toMatchObject({ name: 'Ann', group: 'VIP', phones: [], version: card.version + 1 });
  });
});
