import sharp from 'sharp';
import { Service } from '../support/service.js';

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 50 } },
  });

describe('what staff send besides text', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start()));
  afterAll(() => service.stop());

  /** A customer who has written, with his phone and his task. */
  async function talk(name: string) {
    const { bot } = await service.linkedBot(`Bot of ${name}`);
    const phone = bot.phoneOf(service.viber.createCustomer({ name }));
    await phone.write('Hello');
    const task = await service.taskOf(name);
    const send = (action: object) =>
      service.ok('POST', `/api/tasks/${task.id}/actions`, {
        ...action,
        notify: { contactIds: [task.counterparty.id] },
      });
    return { phone, task, send };
  }

  it('sends the text first, then each file in its best form, in order', async () => {
    const { phone, task, send } = await talk('Olga');
    const fileIds = [
      await service.upload('small.png', await noise(100, 100).png().toBuffer()),
      await service.upload('Большое фото.jpg', await noise(3000, 2000).jpeg({ quality: 95 }).toBuffer()),
      await service.upload('договор.pdf', Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')),
      await service.upload('setup.exe', Buffer.from('MZ\x90\x00 a program')),
    ];
    const action = await send({ text: 'Here is all of it', fileIds });
    expect(action.files.map((file: { name: string }) => file.name)).toEqual([
      'small.png',
      'Большое фото.jpg',
      'договор.pdf',
      'setup.exe',
    ]);
    const delivery = await service.delivery(task.id, action.id, 'delivered');
    expect(delivery.parts.map((part: { kind: string }) => part.kind)).toEqual([
      'text',
      'picture',
      'picture',
      'file',
      'link',
    ]);
    expect(delivery.parts[4].note).toMatch(/exe.*as a link/);
    expect(phone.received.map(({ type }) => type)).toEqual(['text', 'picture', 'picture', 'file', 'text']);
    const [, small, large, pdf, link] = phone.received;
    for (const message of [small!, large!, pdf!]) {
      expect((await phone.fetchMedia(message)).problems).toEqual([]);
    }
    const original = /https?:\S+/.exec(large!.text)![0];
    expect((await fetch(original)).headers.get('content-type')).toBe('image/jpeg');
    expect(link!.text).toMatch(/^setup\.exe \(0\.1 kB\): http/);
    expect((await fetch(/https?:\S+/.exec(link!.text)![0])).headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('sends one picture with a short text as its caption', async () => {
    const { phone, task, send } = await talk('Ivan');
    const fileIds = [await service.upload('small.jpg', await noise(100, 100).jpeg().toBuffer())];
    const { id } = await send({ text: 'Like this?', fileIds });
    await service.delivery(task.id, id, 'delivered');
    expect(phone.received.map(({ type, text }) => ({ type, text }))).toEqual([{ type: 'picture', text: 'Like this?' }]);
  });

  it('sends a location and a contact card', async () => {
    const { phone, task, send } = await talk('Petru');
    const sharedContact = { name: 'Ion Popescu', phoneNumber: '+40 721 234-567' };
    const { id, ...action } = await send({ location: { lat: 47.0245, lon: 28.8322 }, sharedContact });
    expect(action).toMatchObject({
      text: '',
      location: { lat: 47.0245 },
      sharedContact: { phoneNumber: '+40721234567' },
    });
    await service.delivery(task.id, id, 'delivered');
    expect(phone.received.map(({ type }) => type)).toEqual(['location', 'contact']);
  });
});
