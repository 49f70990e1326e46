import { testDatabaseKind } from '../../../../test/support/database.js';
import { InboundBench } from '../../../../test/support/inbound.js';
import { Files, type StoredFile } from '../../../platform/files/files.js';
import type { ActionContent } from '../../tasks/contract.js';
import type { InboundMedia } from '../messenger-gateway.js';

const media = (rest: Partial<InboundMedia> = {}): InboundMedia => ({
  kind: 'picture',
  url: 'https://media.example/1.jpg',
  name: null,
  thumbnailUrl: null,
  endsAt: null,
  ...rest,
});

describe(`files and faces of messages (${testDatabaseKind()})`, () => {
  let bench: InboundBench;
  beforeAll(async () => {
    bench = await InboundBench.start();
  });
  afterAll(() => bench?.stop());
  beforeEach(() => bench.clear());

  const downloads = () =>
    bench.app.rows<{ file_id: string; url: string; purpose: string; owner_id: string; ends_at: string }>(
      'SELECT file_id, url, purpose, owner_id, ends_at FROM media_download ORDER BY file_id',
    );
  const contents = async (): Promise<ActionContent[]> => {
    const rows = await bench.app.rows<{ content: string }>('SELECT content FROM task_action ORDER BY feed_key');
    return rows.map(({ content }) => JSON.parse(content) as ActionContent);
  };
  const file = async (id: string): Promise<StoredFile> => (await bench.app.get(Files).find([id])).get(id)!;
  const receivedAt = async () =>
    Number((await bench.app.rows<{ received_at: string }>('SELECT received_at FROM inbox'))[0]!.received_at);

  it('are part of the action at once, and wanted in the same transaction', async () => {
    const endsAt = Date.now() + 1_800_000;
    await bench.process([{ user: 'ann', media: [media({ endsAt, name: '1.jpg' })] }]);
    const [{ files: [attached] = [] }] = (await contents()) as [ActionContent];
    expect(attached).toEqual({ id: expect.any(String), kind: 'picture', name: '1.jpg' });
    expect(await file(attached!.id)).toMatchObject({ state: 'pending', name: '1.jpg', size: null });
    const [{ ends_at: end, ...wanted }] = (await downloads()) as [Awaited<ReturnType<typeof downloads>>[0]];
    expect(wanted).toEqual({
      file_id: attached!.id,
      url: 'https://media.example/1.jpg',
      purpose: 'message',
      // Whose it is: those whose files take long wait for the others.
      owner_id: expect.stringMatching(/./),
    });
    expect(Number(end)).toBe(endsAt);
  });

  it.each([0, 999_999_999_999_000, Date.now() * 1_000])(
    'live as long as is usual where the link names an end that cannot be: %d',
    async (endsAt) => {
      await bench.process([{ user: 'ann', media: [media({ endsAt })] }]);
      expect(Number((await downloads())[0]!.ends_at)).toBe((await receivedAt()) + 3_600_000);
    },
  );

  it('live as long as is usual for the messenger, where the link does not say', async () => {
    await bench.process([{ user: 'ann', media: [media()] }]);
    expect(Number((await downloads())[0]!.ends_at)).toBe((await receivedAt()) + 3_600_000);
  });

  it('belong to their own message, in their order, also when many come at once', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `${i}.pdf`);
    await bench.take(
      names.map((name, i) => ({ user: `person ${i % 3}`, text: name, media: [media({ kind: 'file', name })] })),
    );
    await bench.drain();
    const rows = await bench.app.rows<{ text: string; content: string }>('SELECT text, content FROM task_action');
    expect(rows).toHaveLength(12);
    for (const { text, content } of rows) {
      expect((JSON.parse(content) as ActionContent).files!.map(({ name }) => name)).toEqual([text]);
    }
    expect(await downloads()).toHaveLength(12);
  });

  it('carry no name that could deceive or break what quotes it', async () => {
    await bench.process([
      { user: 'ann', text: '', media: [media({ kind: 'file', name: `../a\u202Efdp\n${'x'.repeat(300)}.exe` })] },
    ]);
    const [{ files: [attached] = [] }] = (await contents()) as [ActionContent];
    expect(attached!.name).toMatch(/^afdpx+\.exe$/);
    expect(attached!.name).toHaveLength(200);
    expect((await file(attached!.id)).name).toBe(attached!.name);
    const [task] = await bench.app.rows<{ description: string }>('SELECT description FROM task');
    expect(task!.description).toBe(`[file ${attached!.name}]`);
  });

  it.each([
    ['a name of dots', '..', 'picture'],
    ['no name', null, 'picture'],
  ])('are called after their kind where there is %s', async (_what, name, expected) => {
    await bench.process([{ user: 'ann', media: [media({ name, url: null })] }]);
    const [{ files: [attached] = [] }] = (await contents()) as [ActionContent];
    expect(await file(attached!.id)).toMatchObject({
      name: expected,
      state: 'lost',
      reason: expect.stringMatching('no address'),
    });
    expect(attached!.name).toBe('');
    expect(await downloads()).toEqual([]);
  });

  it('come with the small picture of a video, unless the video itself is lost', async () => {
    const thumbnailUrl = 'https://media.example/t.jpg';
    await bench.process([
      { user: 'ann', media: [media({ kind: 'video', thumbnailUrl })] },
      { user: 'ann', media: [media({ kind: 'video', thumbnailUrl, url: null })] },
    ]);
    const [video, small] = await downloads();
    expect([video!.purpose, small!.purpose, small!.url]).toEqual(['message', 'thumbnail', thumbnailUrl]);
    const rows = await bench.app.rows('SELECT id, original_id FROM file WHERE variant IS NOT NULL');
    expect(rows).toEqual([{ id: small!.file_id, original_id: video!.file_id }]);
    expect(await downloads()).toHaveLength(2);
  });

  it('are wanted once when the batch they were in failed first', async () => {
    await bench.take([
      { user: 'ann', media: [media()] },
      { user: 'ann', text: 'poison', media: [media()] },
    ]);
    await bench.drain();
    expect(await downloads()).toHaveLength(1);
    expect(await bench.app.count('file')).toBe(1);
  });

  describe('a face', () => {
    const FACE = 'https://media.example/face?1';
    const faces = async () => (await downloads()).filter(({ purpose }) => purpose === 'contact-avatar');
    const aDayLater = () => bench.app.database.execute('UPDATE chat SET avatar_at = avatar_at - ?', [24 * 3_600_000]);

    it('is copied for the contact with their first message, and not with every other', async () => {
      await bench.process([
        { user: 'ann', avatarUrl: FACE },
        { user: 'ann', avatarUrl: FACE },
        { user: 'bob', avatarUrl: null },
      ]);
      await bench.process([{ user: 'ann', avatarUrl: FACE }]);
      await aDayLater();
      await bench.process([{ user: 'ann', avatarUrl: FACE }]);
      const [contact] = await bench.app.rows<{ contact_id: string }>(
        "SELECT contact_id FROM chat WHERE external_user_id = 'ann'",
      );
      expect(await faces()).toMatchObject([{ url: FACE, owner_id: contact!.contact_id }]);
    });

    it('that changed is copied again, once a day at most', async () => {
      await bench.process([{ user: 'ann', avatarUrl: FACE }]);
      await bench.process([{ user: 'ann', avatarUrl: `${FACE}2` }]);
      expect(await faces()).toHaveLength(1);
      await aDayLater();
      await bench.process([{ user: 'ann', avatarUrl: null }]);
      expect(await faces()).toHaveLength(1);
      await bench.process([{ user: 'ann', avatarUrl: `${FACE}2` }]);
      expect((await faces()).map(({ url }) => url)).toEqual([FACE, `${FACE}2`]);
    });

    it('whose address is endless is left alone', async () => {
      await bench.process([{ user: 'ann', avatarUrl: `${FACE}${'x'.repeat(1000)}` }]);
      expect(await faces()).toEqual([]);
      expect(await bench.feedOf('ann')).toEqual(['Hello']);
    });
  });
});
