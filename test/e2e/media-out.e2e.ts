import sharp from 'sharp';
import { clip } from '../support/clip.js';
import { Service } from '../support/service.js';
import { PDF, talk, type Talk } from '../support/talk.js';
import { until } from '../support/until.js';

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 50 } },
  });

describe('what staff send besides text', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start()));
  afterAll(() => service?.stop());

  /** What the customer's client has against what they got, message by message. */
  const problems = ({ phone }: Talk) =>
    Promise.all(
      phone.received
        .filter(({ type }) => ['picture', 'video', 'file'].includes(type))
        .map(async (message) => (await phone.fetchMedia(message)).problems),
    );
  const kinds = (delivery: { parts: Array<{ kind: string }> }) => delivery.parts.map(({ kind }) => kind);

  /** The customer's files, once they are in the store. */
  const filesOf = (taskId: string, count: number) =>
    until('the files of the customer', async () => {
      const files = (await service.feed(taskId)).flatMap((action) => action.files);
      return files.length === count && files.every(({ state }) => state === 'stored') ? files : null;
    });

  it('goes out as the text first, then each file in its best form, in order', async () => {
    const olga = await talk(service, 'Olga');
    const names = ['small.png', 'Большое фото.jpg', 'договор.pdf', 'setup.exe'];
    const fileIds = [
      await service.upload(names[0]!, await noise(100, 100).png().toBuffer()),
      await service.upload(names[1]!, await noise(3000, 2000).jpeg({ quality: 95 }).toBuffer()),
      await service.upload(names[2]!, PDF),
      await service.upload(names[3]!, Buffer.from('MZ\x90\x00 a program')),
    ];
    const action = await olga.send({ text: 'Here is all of it', fileIds });
    expect(action.files.map((file: { name: string }) => file.name)).toEqual(names);
    const delivery = await service.delivery(olga.task.id, action.id, 'delivered');
    expect(kinds(delivery)).toEqual(['text', 'picture', 'picture', 'file', 'link']);
    expect(delivery.parts.map((part: { fileId?: string }) => part.fileId)).toEqual([undefined, ...fileIds]);
    expect(delivery.parts.every((part: { billingStatus?: number }) => part.billingStatus === 1)).toBe(true);
    expect(delivery.parts[2].note).toMatch(/“Большое фото\.jpg”.*1 MB.*link/);
    expect(delivery.parts[4].note).toMatch(/exe.*as a link/);

    expect(olga.phone.received.map(({ type }) => type)).toEqual(['text', 'picture', 'picture', 'file', 'text']);
    expect(await problems(olga)).toEqual([[], [], []]);
    const [, small, large, pdf, link] = olga.phone.received;
    expect(small!.body).toMatchObject({ media: expect.stringMatching(/\/small\.png$/), thumbnail: expect.any(String) });
    expect(pdf!.body).toMatchObject({ size: PDF.length, file_name: 'договор.pdf' });
    expect((await olga.phone.fetchMedia(pdf!)).bytes!.equals(PDF)).toBe(true);
    const original = await fetch(/http\S+/.exec(large!.text)![0]);
    expect(original.headers.get('content-type')).toBe('image/jpeg');
    expect(await sharp(await original.arrayBuffer()).metadata()).toMatchObject({ width: 3000 });
    expect(link!.text).toMatch(/^setup\.exe \(0\.1 kB\): http/);
  });

  it('goes out as one message when it is a picture with a short text', async () => {
    const ivan = await talk(service, 'Ivan');
    const fileIds = [await service.upload('small.jpg', await noise(100, 100).jpeg().toBuffer())];
    const { id } = await ivan.send({ text: 'Like this?', fileIds });
    expect(kinds(await service.delivery(ivan.task.id, id, 'delivered'))).toEqual(['picture']);
    expect(ivan.phone.received).toMatchObject([{ type: 'picture', text: 'Like this?' }]);
    expect(await problems(ivan)).toEqual([[]]);
  });

  it('goes out without any text, each as what it is', async () => {
    const maria = await talk(service, 'Maria');
    const still = noise(50, 50).gif();
    const frames = await Promise.all([1, 2].map(() => noise(50, 50).png().toBuffer()));
    const fileIds = [
      await service.upload('README', Buffer.from('no extension')),
      await service.upload('still.gif', await still.toBuffer()),
      await service.upload(
        'moving.gif',
        await sharp(frames, { join: { animated: true } })
          .gif()
          .toBuffer(),
      ),
      await service.upload('modern.webp', await noise(50, 50).webp().toBuffer()),
      await service.upload('clip.MP4', await clip({ seconds: 3 })),
      await service.upload('long.mp4', await clip({ seconds: 181 })),
      await service.upload('other.mp4', await clip({ codec: 'hevc' })),
    ];
    const { id, text } = await maria.send({ fileIds });
    expect(text).toBe('');
    const delivery = await service.delivery(maria.task.id, id, 'delivered');
    expect(kinds(delivery)).toEqual(['file', 'picture', 'file', 'picture', 'video', 'file', 'file']);
    expect(maria.phone.received[3]!.body).toMatchObject({ media: expect.stringMatching(/\/modern\.(jpg|png)$/) });
    expect(await problems(maria)).toEqual([[], [], [], [], [], [], []]);
    expect(maria.phone.received[0]!.body).toMatchObject({ file_name: 'README.txt' });
    expect(maria.phone.received[4]!.body).toMatchObject({
      media: expect.stringMatching(/\/clip\.mp4$/),
      size: (await clip({ seconds: 3 })).length,
      duration: 3,
    });
    expect(maria.phone.received[4]!.body).not.toHaveProperty('thumbnail');
  });

  it('can be what another customer has sent; a video keeps the small picture it came with', async () => {
    const [from, to] = [await talk(service, 'Giver'), await talk(service, 'Taker')];
    const small = await noise(40, 30).jpeg().toBuffer();
    const linkOf = async (fileName: string, bytes: Buffer) => {
      await from.phone.sendMedia({ fileName, bytes }, { type: 'file' });
      return String(from.phone.messages.at(-1)!.body['media']);
    };
    const thumbnail = await linkOf('small.jpg', small);
    // Made twice it may differ: the time of its making stands in it.
    const film = await clip();
    const media = await linkOf('holiday.mp4', film);
    await from.phone.send({ type: 'video', media, thumbnail, file_name: 'holiday.mp4', size: 9, duration: 2000 });
    const files = await filesOf(from.task.id, 3);
    const video = await until('the small picture', async () => {
      const file = (await service.feed(from.task.id)).at(-1).files[0];
      return file.thumbnailUrl && file;
    });
    const { id } = await to.send({ text: 'From a colleague of yours', fileIds: [video.id, files[0].id] });
    expect(kinds(await service.delivery(to.task.id, id, 'delivered'))).toEqual(['text', 'video', 'picture']);
    expect(await problems(to)).toEqual([[], []]);
    const received = await to.phone.fetchMedia(to.phone.received[1]!);
    expect(received.bytes!.equals(film)).toBe(true);
    expect(received.thumbnail!.bytes!.equals(small)).toBe(true);
  });

  it('can be a location and a contact card', async () => {
    const petru = await talk(service, 'Petru');
    const sharedContact = { name: 'Ion Popescu din biroul al doilea', phoneNumber: '40 (721) 234-567' };
    const { id, ...action } = await petru.send({ location: { lat: 47.0245, lon: -28.8322 }, sharedContact });
    expect(action).toMatchObject({
      text: '',
      location: { lat: 47.0245, lon: -28.8322 },
      sharedContact: { name: sharedContact.name, phoneNumber: '40721234567' },
    });
    await service.delivery(petru.task.id, id, 'delivered');
    expect(petru.phone.received.map(({ body }) => body)).toMatchObject([
      { type: 'location', location: { lat: 47.0245, lon: -28.8322 } },
      { type: 'contact', contact: { name: 'Ion Popescu din biroul al do', phone_number: '+40721234567' } },
    ]);
  });

  it('stays inside when no contact is notified', async () => {
    const anna = await talk(service, 'Anna');
    const fileIds = [await service.upload('note.pdf', PDF)];
    const comment = await service.ok('POST', `/api/tasks/${anna.task.id}/actions`, { fileIds });
    expect(comment).toMatchObject({ kind: 'comment', files: [{ id: fileIds[0], publicUrl: null }], deliveries: [] });
    expect(anna.requests()).toEqual([]);
  });
});
