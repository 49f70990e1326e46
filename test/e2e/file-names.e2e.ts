import { Service } from '../support/service.js';
import { settledFeed } from '../support/settled.js';
import { PDF, talk, type Talk } from '../support/talk.js';
import { until } from '../support/until.js';

/** What follows the last dot is known to no program. */
const NAMES = ['Contract nr.5', 'Счет от 12.05', 'Fișa tehnică rev.B2', 'v.2', `a.${'b'.repeat(60)}`];
/** What does, is. */
const FINE = ['report.PDF', 'archive.tar.gz', 'data.csv', 'scan.pdf'];

describe('the names of files', () => {
  let service: Service;
  let to: Talk;
  beforeAll(async () => {
    service = await Service.start();
    to = await talk(service, 'Reader');
  });
  afterAll(() => service?.stop());

  /** @returns what the messenger was told */
  async function sent(name: string, bytes: Buffer): Promise<{ file_name: string; last: string; media: string }> {
    const action = await to.send({ fileIds: [await service.upload(name, bytes)] });
    await service.delivery(to.task.id, action.id, 'delivered');
    const { file_name, media } = to.requests().at(-1)! as { file_name: string; media: string };
    return { file_name, media, last: new URL(media).pathname.split('/').at(-1)! };
  }
  /** @returns the file as staff see it */
  async function received(fileName: string, bytes: Buffer, contentType?: string) {
    const before = (await service.feed(to.task.id)).length;
    await to.phone.sendMedia({ fileName, bytes, ...(contentType ? { contentType } : {}) });
    await until('the message', async () => (await service.feed(to.task.id)).length > before);
    return (await settledFeed(service, to.task.id)).at(-1).files[0];
  }

  it('arrive with the extension that opens them, at the customer and at staff', async () => {
    for (const name of NAMES) {
      const { file_name, last } = await sent(name, PDF);
      expect([file_name, last]).toEqual([`${name}.pdf`, expect.stringMatching(/\.pdf$/)]);
      const file = await received(name, PDF, 'application/pdf');
      expect(file).toMatchObject({ name: `${name}.pdf`, mimeType: 'application/pdf' });
      const { headers } = await service.download(file.url);
      expect(headers.get('content-disposition')).toContain('.pdf');
    }
  });

  it('keep an extension that programs know', async () => {
    for (const name of FINE) {
      const { file_name, last } = await sent(name, PDF);
      const extension = name.split('.').at(-1)!;
      expect([file_name.toLowerCase(), last.split('.').at(-1)]).toEqual([name.toLowerCase(), extension.toLowerCase()]);
      expect((await received(name, PDF)).name).toBe(name);
    }
  });

  it('of text in UTF-16 are those of texts, and it is given out as it is', async () => {
    const bytes = Buffer.from('\ufeffНомер;Имя\r\n1;Ion\r\n', 'utf16le');
    const { file_name, media } = await sent('Прайс от 12.05', bytes);
    expect(file_name).toBe('Прайс от 12.05.txt');
    const atCustomer = await fetch(media);
    expect(atCustomer.headers.get('content-type')).toBe('text/plain; charset=utf-16le');
    expect(Buffer.from(await atCustomer.arrayBuffer()).equals(bytes)).toBe(true);

    const file = await received('data.csv', bytes.swap16());
    expect(file).toMatchObject({ name: 'data.csv', mimeType: 'text/plain' });
    const { headers, bytes: atStaff } = await service.download(file.url);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-16be');
    expect(atStaff.equals(bytes)).toBe(true);
  });
});
