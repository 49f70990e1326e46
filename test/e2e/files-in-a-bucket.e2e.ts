import { readdir } from 'node:fs/promises';
import sharp from 'sharp';
import { S3Stub } from '../support/s3-stub.js';
import { Service } from '../support/service.js';
import { settledFeed } from '../support/settled.js';
import { until } from '../support/until.js';

// The service starts twice, and what fails is tried again after a wait.
describe('a service that keeps its files in a bucket', () => {
  let service: Service;
  let bucket: S3Stub;
  beforeAll(async () => {
    bucket = await S3Stub.start();
    service = await Service.start();
    await service.restart('SIGTERM', bucket.settings);
  });
  afterAll(async () => {
    await service?.stop();
    await bucket?.stop();
  });

  /** Nothing may lie in the folder but what is just coming in. */
  const inFolder = async () =>
    (await readdir(service.filesDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

  it('takes, serves and makes small what staff and customers send, and sends it', async () => {
    const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#36f' } })
      .png()
      .toBuffer();
    const { bot, account } = await service.linkedBot('Bucket', { pictured: true });
    const phone = bot.phoneOf(service.viber.createCustomer({ name: 'Olga', avatar: null }));
    await until("the bot's picture", async () => {
      return (await service.ok('GET', `/api/messengers/accounts/${account.id}`)).avatarFileId;
    });
    // The bucket fails in the middle of what comes next: the file is fetched again, and lacks nothing.
    bucket.cutNextPut = true;
    await phone.sendMedia({ fileName: 'photo.jpg', bytes: photo });
    const task = await service.taskOf('Olga');
    const [{ files }] = await settledFeed(service, task.id);
    expect(files).toMatchObject([{ state: 'stored', mimeType: 'image/png', width: 900, height: 600 }]);
    expect((await service.download(files[0].url)).bytes.equals(photo)).toBe(true);
    const part = await service.download(files[0].url, { range: 'bytes=1-3' });
    expect([part.status, part.bytes.toString()]).toEqual([206, 'PNG']);
    expect((await service.download(files[0].thumbnailUrl)).headers.get('content-type')).toBe('image/jpeg');

    const fileIds = [await service.upload('large.png', photo), await service.upload('a.txt', Buffer.from('hello'))];
    const notify = { contactIds: [task.counterparty.id] };
    const action = await service.ok('POST', `/api/tasks/${task.id}/actions`, { text: '', fileIds, notify });
    await service.delivery(task.id, action.id, 'delivered');
    for (const message of phone.received) expect((await phone.fetchMedia(message)).problems).toEqual([]);

    await until('nothing left on the way', async () => (await inFolder()).length === 0);
    expect([...bucket.objects.keys()].every((key) => /^\d{4}-\d\d\/[0-9a-f-]{36}(\.\w+\.(jpg|png))?$/.test(key))).toBe(
      true,
    );
    // A copy that is made to be sent may have the same bytes.
    const originals = [...bucket.objects].filter(([key, object]) => !/\.(jpg|png)$/.test(key) && object.equals(photo));
    expect(originals).toHaveLength(2);
  });
});
