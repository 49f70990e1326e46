import sharp from 'sharp';
import { Service } from '../support/service.js';
import { talk, type Talk } from '../support/talk.js';
import { until } from '../support/until.js';

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 50 } },
  });

describe('who speaks to the customer', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start()));
  afterAll(() => service?.stop());

  interface Employee {
    id: string;
    token: string;
  }

  const set = (sendAsEmployee: boolean) => service.ok('PATCH', '/api/messengers/settings', { sendAsEmployee });
  const override = async ({ task }: Talk, sendAsEmployee: boolean | null) =>
    service.ok('PATCH', `/api/messengers/accounts/${task.chat.accountId}`, { overrides: { sendAsEmployee } });
  const face = async () => service.upload('me.jpg', await noise(1600, 900).jpeg().toBuffer());

  const post = async ({ task }: Talk, employee: Employee, text: string) => {
    const notify = { contactIds: [task.counterparty.id] };
    const answer = await service.call('POST', `/api/tasks/${task.id}/actions`, { text, notify }, employee);
    expect(answer.status).toBe(201);
    return answer.body;
  };

  /** Answers as this employee. @returns who spoke, as Viber was told. */
  const answer = async (to: Talk, employee: Employee, text: string) => {
    const action = await post(to, employee, text);
    await service.delivery(to.task.id, action.id, 'delivered');
    return to.requests().find((request) => request['text'] === text)!['sender'];
  };

  it('is the bot, until an admin lets employees speak: for all bots, or for one', async () => {
    const olga = await talk(service, 'Olga');
    const ann = await service.employee('Aleksandra Konstantinopolskaya-Ivanova');
    const bot = { name: 'Bot of Olga' };
    expect(await answer(olga, ann, 'one')).toEqual(bot);
    await set(true);
    expect(await answer(olga, ann, 'two')).toEqual({ name: 'Aleksandra K.' });
    await override(olga, false);
    expect(await answer(olga, ann, 'three')).toEqual(bot);
    await set(false);
    await override(olga, true);
    expect(await answer(olga, ann, 'four')).toEqual({ name: 'Aleksandra K.' });
    await override(olga, null);
    expect(await answer(olga, ann, 'five')).toEqual(bot);
  });

  it('is decided when the answer leaves, and stays who wrote it, though they have left the company', async () => {
    const petro = await talk(service, 'Petro');
    const bob = await service.employee('Bob');
    const path = `/api/messengers/accounts/${petro.task.chat.accountId}`;
    await service.ok('PATCH', path, { enabled: false });
    const action = await post(petro, bob, 'Written while the bot was paused');
    await service.ok('PATCH', `/api/employees/${bob.id}`, { active: false, name: 'Bob Lee' });
    await service.ok('PATCH', path, { enabled: true, overrides: { sendAsEmployee: true } });
    await service.delivery(petro.task.id, action.id, 'delivered');
    expect(petro.requests().map(({ sender }) => sender)).toEqual([{ name: 'Bob Lee' }]);
  });

  it('has a picture that Viber takes, at an address that outlives a restart and changes with the picture', async () => {
    const ion = await talk(service, 'Ion');
    await override(ion, true);
    const eve = await service.employee('Eve');
    const avatarFileId = await face();
    const shown = await service.ok('PATCH', `/api/employees/${eve.id}`, { avatarFileId });
    expect(shown.avatarFileId).toBe(avatarFileId);

    const first = await answer(ion, eve, 'one');
    expect(first).toEqual({ name: 'Eve', avatar: expect.stringMatching(/\/m\/[\w-]{32}\/avatar\.jpg$/) });
    const picture = await fetch(first.avatar);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect(bytes.length).toBeLessThanOrEqual(100_000);
    const { width, height, format } = await sharp(bytes).metadata();
    expect(format).toBe('jpeg');
    expect(width).toBe(height);
    expect(width).toBeLessThanOrEqual(720);

    await service.restart();
    expect((await fetch(first.avatar)).status).toBe(200);
    expect(await answer(ion, eve, 'two')).toEqual(first);

    // They change it themselves.
    const mine = await face();
    const me = await service.call('PATCH', '/api/me', { avatarFileId: mine }, eve);
    expect([me.status, me.body.avatarFileId]).toEqual([200, mine]);
    expect((await service.call('GET', '/api/me', undefined, eve)).body.avatarFileId).toBe(mine);
    const second = await answer(ion, eve, 'three');
    expect(second.avatar).not.toBe(first.avatar);
    // What was sent before may still be looked at.
    expect((await fetch(first.avatar)).status).toBe(200);

    await service.call('PATCH', '/api/me', { avatarFileId: null }, eve);
    expect(await answer(ion, eve, 'four')).toEqual({ name: 'Eve' });
  });

  it('is given no picture that is none, or that staff have not sent', async () => {
    const mia = await talk(service, 'Mia');
    const jpeg = await noise(300, 300).jpeg().toBuffer();
    await mia.phone.sendMedia({ fileName: 'mine.jpg', bytes: jpeg });
    const [theirs] = await until('the picture of the customer', async () => {
      const files = (await service.feed(mia.task.id)).flatMap((action) => action.files);
      return files[0]?.state === 'stored' ? files : null;
    });
    const refused = [
      'nothing',
      theirs.id,
      await service.upload('note.txt', Buffer.from('Hello')),
      await service.upload('cut.jpg', jpeg.subarray(0, 1000)),
    ];
    const employee = { name: 'Zoe', email: 'zoe@example.com', role: 'employee' };
    const me = await service.employee('Max');
    for (const avatarFileId of refused) {
      for (const answered of [
        await service.call('POST', '/api/employees', { ...employee, avatarFileId }),
        await service.call('PATCH', `/api/employees/${me.id}`, { avatarFileId }),
        await service.call('PATCH', '/api/me', { avatarFileId }, me),
      ]) {
        expect([answered.status, answered.body.errors?.[0].path]).toEqual([400, 'avatarFileId']);
      }
    }
    const avatarFileId = await face();
    const added = await service.ok('POST', '/api/employees', { ...employee, avatarFileId });
    expect(added.avatarFileId).toBe(avatarFileId);
    const listed = (await service.all('/api/employees')).find(({ id }) => id === added.id);
    expect(listed.avatarFileId).toBe(avatarFileId);
    expect((await service.call('PATCH', '/api/me', { role: 'admin' }, me)).status).toBe(400);
  });
});
