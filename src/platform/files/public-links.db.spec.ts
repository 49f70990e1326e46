import { Readable } from 'node:stream';
import { Contexts } from '../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../test/support/database.js';
import { Config } from '../config/config.js';
import { Files, type StoredFile } from './files.js';
import { PublicLinks } from './public-links.js';

const DAY = 24 * 3_600_000;

describe(`public addresses (${testDatabaseKind()})`, () => {
  let app: Contexts;
  let links: PublicLinks;
  beforeAll(async () => {
    app = await Contexts.start([], [], []);
    links = app.get(PublicLinks);
  });
  afterAll(() => app?.stop());
  beforeEach(() => app.database.execute('DELETE FROM file'));

  const upload = (name = 'a.pdf') => app.get(Files).upload(Readable.from([Buffer.from('%PDF-1.4')]), name, 'bob');
  const again = async ({ id }: StoredFile) => (await app.get(Files).find([id])).get(id)!;
  const publish = async (file: StoredFile) => links.publish(await again(file));
  const behind = async (url: string) => (await links.find(new URL(url).pathname.split('/')[2]!))?.name ?? null;
  /** As if it had been sent so long ago. */
  const age = (days: number) =>
    app.database.execute('UPDATE file SET public_since = ? WHERE public_key IS NOT NULL', [Date.now() - days * DAY]);

  it('end by themselves, and another is given where the file is sent again', async () => {
    const file = await upload();
    const url = await publish(file);
    await age(29.9);
    expect(await behind(url)).toBe('a.pdf');
    await age(30.1);
    expect(await behind(url)).toBeNull();
    expect(links.urlOf(await again(file))).toBeNull();
    const next = await publish(file);
    expect(next).not.toBe(url);
    expect([await behind(url), await behind(next)]).toEqual([null, 'a.pdf']);
  });

  it('live on while they are in use: who was sent it first has it as long as who was sent it last', async () => {
    const file = await upload();
    const url = await publish(file);
    await age(29);
    expect(await publish(file)).toBe(url);
    await app.database.execute('UPDATE file SET public_since = public_since - ?', [29 * DAY]);
    expect(await behind(url)).toBe('a.pdf');
  });

  it('live as long as the setting says', async () => {
    const url = await publish(await upload());
    await age(30.1);
    app.get(Config).PUBLIC_LINK_DAYS = 60;
    expect(await behind(url)).toBe('a.pdf');
    app.get(Config).PUBLIC_LINK_DAYS = 30;
    expect(await behind(url)).toBeNull();
  });

  it('do not end because a clock was put back', async () => {
    const file = await upload();
    const url = await publish(file);
    await age(-1 / 24);
    expect([await behind(url), await publish(file)]).toEqual(['a.pdf', url]);
  });

  it('are one, though several send the file at the same moment', async () => {
    for (const before of [null, 31, 5]) {
      const file = await upload();
      if (before !== null) await publish(file);
      if (before !== null) await age(before);
      const seen = await again(file);
      const urls = await Promise.all(Array.from({ length: 8 }, () => links.publish(seen)));
      expect(new Set(urls).size).toBe(1);
      expect(await behind(urls[0]!)).toBe('a.pdf');
    }
  });

  it('do not come back to life when they are revoked while the file is being sent', async () => {
    const file = await upload();
    const url = await publish(file);
    await age(2);
    const seen = await again(file);
    await links.revoke(file.id);
    const next = await links.publish(seen);
    expect([await behind(url), await behind(next)]).toEqual([null, 'a.pdf']);
  });

  it('are listed while they live, newest first, page by page', async () => {
    const files = [await upload('1.pdf'), await upload('2.pdf'), await upload('3.pdf'), await upload('4.pdf')];
    for (const file of files) await publish(file);
    await links.revoke(files[1]!.id);
    await app.database.execute('UPDATE file SET public_since = ? WHERE id = ?', [Date.now() - 31 * DAY, files[2]!.id]);
    const names = async (before: string | null) => (await links.list(1, before)).map(({ name }) => name);
    expect(await names(null)).toEqual(['4.pdf']);
    expect(await names(files[3]!.id)).toEqual(['1.pdf']);
    expect(await names(files[0]!.id)).toEqual([]);
  });
});
