import { until } from '../support/until.js';
import { Service } from '../support/service.js';

describe('what customers send besides text', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start()));
  afterAll(() => service.stop());

  const settled = (taskId: string) =>
    until('all files to be there or lost', async () => {
      const feed = await service.feed(taskId);
      return feed.every((action) => action.files.every((file: { state: string }) => file.state !== 'pending')) && feed;
    });

  it('shows a picture with its caption, and serves its bytes', async () => {
    const { bot } = await service.linkedBot('Pictures');
    const phone = bot.phoneOf(service.viber.createCustomer({ name: 'Olga' }));
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    await phone.sendMedia({ fileName: '1557267880757450.jpg', bytes: png }, { text: 'Look at this' });
    const task = await service.taskOf('Olga');
    const [action] = await settled(task.id);
    expect(action.text).toBe('Look at this');
    expect(action.files).toEqual([
      expect.objectContaining({ kind: 'picture', state: 'stored', mimeType: 'image/png', size: png.length }),
    ]);
    const answer = await service.download(action.files[0].url);
    expect(answer.bytes.equals(png)).toBe(true);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(task.description).toBe('Look at this [picture]');
    const contact = await until('the avatar', async () => {
      const found = await service.ok('GET', `/api/contacts/${task.counterparty.id}`);
      return found.avatarFileId && found;
    });
    expect((await service.download(`/api/files/${contact.avatarFileId}`)).headers.get('content-type')).toBe(
      'image/png',
    );
  });
});
