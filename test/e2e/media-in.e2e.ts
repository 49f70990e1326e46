import { createHash } from 'node:crypto';
import { iconPng, stickerPng } from '../../src/sandbox/drawings.js';
import type { SimulatedPhone } from '../../src/sandbox/simulated-viber.js';
import type { WireObject } from '../../src/sandbox/wire/wire-json.js';
import { Service } from '../support/service.js';
import { settledFeed } from '../support/settled.js';
import { until } from '../support/until.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** The beginning of a video: enough to be known as one. */
const MP4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\0\0isommp42'), Buffer.alloc(5_000)]);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

describe('what customers send besides text', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start();
  });
  afterAll(() => service?.stop());

  async function customer(name: string): Promise<SimulatedPhone> {
    const { bot } = await service.linkedBot(`Bot of ${name}`);
    return bot.phoneOf(service.viber.createCustomer({ name }));
  }

  it('every kind becomes one action, in order, and is told in the description of the next task', async () => {
    const phone = await customer('Olga');
    const sticker = `${service.viber.origin}/stickers/40133.png`;
    const voice = service.viber.media.link(
      service.viber.media.add({ fileName: 'voice.ogg', bytes: Buffer.from('OggS') }),
    );
    const card = { name: 'Иван', phone_number: '+375291234567' };
    const buttons = { Type: 'rich_media', Buttons: [{ Text: 'Buy <b>now</b>' }, { Text: 'Later' }] };
    const sent: Array<[() => Promise<unknown>, object, string]> = [];
    const row = (message: WireObject, shown: object, line: string) =>
      sent.push([() => phone.send(message), shown, line]);
    const media = (fileName: string, bytes: Buffer, text: string | undefined, shown: object, line: string) =>
      sent.push([() => phone.sendMedia({ fileName, bytes }, { text }), { files: [shown] }, line]);

    row({ type: 'text', text: 'Look what I have' }, { text: 'Look what I have' }, 'Look what I have');
    const picture = { kind: 'picture', state: 'stored', mimeType: 'image/png', size: PNG.length, width: 1, height: 1 };
    media(
      '1557267880757450.jpg',
      PNG,
      'The printer',
      { ...picture, name: '1557267880757450.jpg' },
      'The printer [picture]',
    );
    media('1.mp4', MP4, undefined, { kind: 'video', state: 'stored', mimeType: 'video/mp4', name: '1.mp4' }, '[video]');
    const offer = {
      kind: 'file',
      state: 'stored',
      mimeType: 'application/pdf',
      name: 'Счёт № 7.pdf',
      size: PDF.length,
    };
    media('Счёт № 7.pdf', PDF, undefined, offer, '[file Счёт № 7.pdf]');
    const drawn = { kind: 'sticker', state: 'stored', mimeType: 'image/png', name: 'sticker.png' };
    row(
      { type: 'sticker', sticker_id: 40133, media: sticker },
      { sticker: { id: '40133' }, files: [drawn] },
      '[sticker]',
    );
    row({ type: 'sticker', sticker_id: '40134' }, { sticker: { id: '40134' }, files: [] }, '[sticker]');
    row(
      { type: 'location', location: { lat: 53.9, lon: 27.5 } },
      { location: { lat: 53.9, lon: 27.5 } },
      '[location 53.9, 27.5]',
    );
    row(
      { type: 'contact', contact: card },
      { sharedContact: { name: 'Иван', phoneNumber: '+375291234567' } },
      '[contact card: Иван, +375291234567]',
    );
    row({ type: 'url', media: 'https://example.com/a' }, { link: 'https://example.com/a' }, 'https://example.com/a');
    row(
      { type: 'rich_media', rich_media: buttons },
      { text: 'Buy now\nLater', unsupported: { type: 'rich_media' } },
      'Buy now\n> Later [rich_media]',
    );
    const kept = { kind: 'file', state: 'stored', size: 4 };
    row({ type: 'voice', media: voice }, { unsupported: { type: 'voice' }, files: [kept] }, '[file] [voice]');
    row({ type: 'hologram', beam: 1 }, { unsupported: { type: 'hologram' }, files: [] }, '[hologram]');
    row(
      { type: 'picture', file_name: '2.jpg' },
      { files: [{ kind: 'picture', state: 'lost', reason: expect.stringMatching(/no address.*send it again/) }] },
      '[picture]',
    );

    for (const [send] of sent) await send();
    const task = await until('a task with all of it', async () => {
      const found = await service.taskOf('Olga');
      return (await service.feed(found.id)).length === sent.length ? found : null;
    });
    expect(await settledFeed(service, task.id)).toMatchObject(sent.map(([, shown]) => shown));
    await service.ok('PATCH', `/api/tasks/${task.id}`, { statusId: 'done' });
    await phone.write('Something else');
    const next = await until('the next task', async () =>
      (await service.all('/api/tasks')).find(({ previousTaskId }) => previousTaskId === task.id),
    );
    const quoted = next.description.split('(times in UTC):\n')[1].split(/^\[\d{4}-[^\]]+\] Olga: /m);
    expect(quoted.slice(1).map((line: string) => line.trim())).toEqual(sent.map(([, , line]) => line).slice(-10));
  });

  it('a picture is served as it came, with a small one for lists', async () => {
    const phone = await customer('Painter');
    await phone.sendMedia({ fileName: 'photo.jpg', bytes: PNG }, { text: 'Look' });
    const task = await service.taskOf('Painter');
    expect(task.description).toBe('Look');
    const [
      {
        files: [file],
      },
    ] = await settledFeed(service, task.id);
    expect((await service.download(file.url)).bytes.equals(PNG)).toBe(true);
    const small = await service.download(file.thumbnailUrl);
    expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(file.publicUrl).toBeNull();
  });

  it('a message is there at once while its file hangs, and so are the files of others', async () => {
    const phone = await customer('Patient');
    service.viber.failNextMedia({ fileName: 'slow.pdf', hang: true, times: 2 });
    await phone.sendMedia({ fileName: 'slow.pdf', bytes: PDF });
    await phone.write('Have you got it?');
    const other = await customer('Quick');
    await other.sendMedia({ fileName: 'quick.pdf', bytes: PDF });
    const task = await service.taskOf('Patient');
    const feed = await until('both messages', async () => {
      const actions = await service.feed(task.id);
      return actions.length === 2 ? actions : null;
    });
    expect(feed[0].files).toMatchObject([{ kind: 'file', name: 'slow.pdf', state: 'pending', size: null }]);
    expect(task.description).toBe('[file slow.pdf]');
    expect((await service.call('GET', feed[0].files[0].url)).body).toMatchObject({ status: 409, type: 'file-pending' });
    const [{ files }] = await settledFeed(service, (await service.taskOf('Quick')).id);
    expect(files).toMatchObject([{ state: 'stored', size: PDF.length }]);
    expect(await service.feed(task.id)).toMatchObject([{ files: [{ state: 'pending' }] }, { files: [] }]);
    // After a silence it is tried again, and then it comes.
    expect(await settledFeed(service, task.id)).toMatchObject([{ files: [{ state: 'stored' }] }, { files: [] }]);
  });

  describe('faces', () => {
    const contactOf = async (name: string) =>
      service.ok('GET', `/api/contacts/${(await service.taskOf(name)).counterparty.id}`);
    const downloadsOf = (path: string) =>
      service.viber.media.downloads.filter(({ fileName }) => path.endsWith(`/${encodeURIComponent(fileName)}`));
    const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

    it('of a customer becomes that of the contact, and is copied once', async () => {
      const phone = await customer('Known');
      await phone.write('Hello');
      await phone.write('Hello again');
      const contact = await until('the picture', async () => {
        const found = await contactOf('Known');
        return found.avatarFileId ? found : null;
      });
      const stored = await service.download(`/api/files/${contact.avatarFileId}`);
      const own = Buffer.from(await (await fetch(phone.customer.avatar!)).arrayBuffer());
      expect(sha256(stored.bytes)).toBe(sha256(own));
      await service.quiet();
      // One download is ours, the other this test's.
      expect(downloadsOf(phone.customer.avatar!)).toHaveLength(2);
    });

    it('stands beside the name wherever a person is named', async () => {
      const mine = await service.upload('me.png', PNG);
      await service.ok('PATCH', '/api/me', { avatarFileId: mine });
      const { avatarFileId } = await contactOf('Known');
      const { id, number } = await service.taskOf('Known');
      const [row] = await service.all(`/api/tasks?number=${number}`);
      for (const task of [row, await service.ok('GET', `/api/tasks/${id}`)]) {
        expect(task).toMatchObject({
          counterparty: { avatarFileId },
          assigner: { avatarFileId },
          assignees: [{ avatarFileId: mine }],
        });
      }
      await service.ok('POST', `/api/tasks/${id}/actions`, { text: 'A note' });
      const authors = (await service.feed(id)).map(({ author }) => author.avatarFileId);
      expect(authors).toEqual([avatarFileId, avatarFileId, mine]);
      // Words can be found shortly after they were written.
      const [found] = await until('the contact among what is found', async () => {
        const { items } = await service.ok('GET', '/api/search?q=Known');
        return items.length > 0 && items;
      });
      expect(found.contact.avatarFileId).toBe(avatarFileId);
    });

    it.each([
      ['hides behind the placeholder', 'Hidden', { hidden: true }],
      ['has none', 'Faceless', { avatar: null }],
    ])('of a customer who %s is not asked for', async (_what, name, options) => {
      const { bot } = await service.linkedBot(`Bot of ${name}`);
      const before = service.viber.media.downloads.length;
      await bot.phoneOf(service.viber.createCustomer({ name, ...options })).write('Hello');
      const task = await service.taskOf(`(Viber, Bot of ${name})`);
      const contact = await service.ok('GET', `/api/contacts/${task.counterparty.id}`);
      expect(contact.avatarFileId).toBeNull();
      expect(service.viber.media.downloads.slice(before)).toEqual([]);
    });

    it('of the bot becomes that of the account', async () => {
      const { bot, account } = await service.linkedBot('Portrait', { pictured: true });
      const shown = await until('the picture', async () => {
        const found = await service.ok('GET', `/api/messengers/accounts/${account.id}`);
        return found.avatarFileId ? found : null;
      });
      const { bytes } = await service.download(`/api/files/${shown.avatarFileId}`);
      expect(sha256(bytes)).toBe(sha256(iconPng(bot.uri)));
      expect(sha256(bytes)).not.toBe(sha256(stickerPng(bot.uri)));
    });
  });
});
