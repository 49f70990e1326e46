import { Service } from '../support/service.js';

let service: Service;
let task: { id: string; number: number };
let ann: { token: string; id: string };
let bob: { token: string; id: string };
beforeAll(async () => {
  service = await Service.start();
  [ann, bob] = [await service.employee('Ann'), await service.employee('Bob')];
});
afterAll(() => service?.stop());
beforeEach(async () => {
  task = await service.ok('POST', '/api/tasks', { title: 'Task' });
});

const MINUTE = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE).toISOString();
let keys = 0;
const newKey = () => `draft-${++keys}`;

const of = (taskId: string) => `/api/tasks/${taskId}/draft`;
const save = (body: object, { token } = ann, id = task.id) =>
  service.call('PUT', of(id), { key: newKey(), savedAt: ago(0), ...body }, { token });
const draft = ({ token } = ann, id = task.id) => service.call('GET', of(id), undefined, { token });
const rowOf = async ({ token } = ann, { number } = task) => {
  const { body } = await service.call('GET', `/api/tasks?number=${number}`, undefined, { token });
  return body.items[0];
};
const send = (key: string, body: object, { token } = ann) =>
  service.call('POST', `/api/tasks/${task.id}/actions`, body, { token, headers: { 'Idempotency-Key': key } });
const gone = { status: 404, body: { type: expect.stringContaining('draft-not-found') } };

describe('what somebody has begun to write', () => {
  it('is theirs alone, on every device, and shows in their lists', async () => {
    expect(await draft()).toMatchObject(gone);
    expect(await rowOf()).toMatchObject({ hasDraft: false });
    const file = await service.upload('price.txt', Buffer.from('12'));
    const location = { lat: 47.01, lon: 28.86 };
    const said = {
      text: 'The  cartridge\nis',
      fileIds: [file],
      location,
      notify: { contactIds: [], employeeIds: [bob.id] },
    };
    const saved = await save({ ...said, key: 'from-letter-one', savedAt: ago(1) });
    expect(saved).toMatchObject({ status: 200, body: { ...said, taskId: task.id, key: 'from-letter-one' } });
    expect((await draft()).body).toEqual(saved.body);
    expect(saved.body.files).toMatchObject([{ id: file, name: 'price.txt', size: 2 }]);
    expect(await rowOf()).toMatchObject({ hasDraft: true, draftPreview: 'The cartridge is', draftKind: 'text' });
    await save({ ...said, text: '', key: 'from-letter-one' });
    expect(await rowOf()).toMatchObject({ hasDraft: true, draftPreview: '', draftKind: 'files' });
    await save({ ...said, text: '', fileIds: [], key: 'from-letter-one' });
    expect(await rowOf()).toMatchObject({ hasDraft: true, draftPreview: '', draftKind: 'location' });
    await save({ ...said, key: 'from-letter-one' });

    expect(await draft(bob)).toMatchObject(gone);
    expect(await rowOf(bob)).toMatchObject({ hasDraft: false });
    expect((await save({ text: 'Mine' }, bob)).status).toBe(200);
    expect((await draft()).body.text).toBe(said.text);

    expect((await service.call('DELETE', of(task.id), undefined, { token: ann.token })).status).toBe(204);
    expect(await draft()).toMatchObject(gone);
    expect((await draft(bob)).body.text).toBe('Mine');
  });

  it('is listed newest first, page by page, without tasks in the trash', async () => {
    const { token } = await service.employee('Eve');
    const ids: string[] = [];
    for (const minutes of [3, 1, 2, 4]) {
      const { id } = await service.ok('POST', '/api/tasks', { title: 'Task' });
      await save({ text: `${minutes} min ago`, savedAt: ago(minutes) }, { token, id: '' }, id);
      ids.push(id);
    }
    await service.ok('DELETE', `/api/tasks/${ids[3]}`);
    const page = (query: string) => service.call('GET', `/api/drafts?${query}`, undefined, { token });
    const { body: first } = await page('limit=2');
    expect(first.items.map(({ text }: { text: string }) => text)).toEqual(['1 min ago', '2 min ago']);
    const { body: rest } = await page(`limit=2&cursor=${first.nextCursor}`);
    expect(rest).toMatchObject({ items: [{ text: '3 min ago', taskId: ids[0] }], nextCursor: null });
    expect((await page('cursor=abc')).status).toBe(400);
  });
});

describe('two devices', () => {
  it('have the draft that was saved last; whoever comes with an older one is answered with it', async () => {
    await save({ text: 'at the desk', savedAt: ago(2) });
    expect((await save({ text: 'on the train', savedAt: ago(3) })).body.text).toBe('at the desk');
    expect((await save({ text: 'at home', savedAt: ago(1) })).body.text).toBe('at home');
    expect((await draft()).body.text).toBe('at home');
  });

  it('are not shut out by one whose clock is ahead', async () => {
    const { body } = await save({ text: 'from tomorrow', savedAt: ago(-24 * 60) });
    expect(Date.parse(body.savedAt)).toBeLessThanOrEqual(Date.now());
    expect((await save({ text: 'now' })).body.text).toBe('now');
  });

  it('at once leave one whole draft', async () => {
    const savedAt = ago(1);
    const texts = ['a', 'b', 'c', 'd'];
    const answers = await Promise.all(texts.map((text) => save({ text, key: `key-${text}`, savedAt })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { text, key } = (await draft()).body;
    expect(key).toBe(`key-${text}`);
  });
});

describe('a draft', () => {
  it('is gone as soon as the action of its key stands, and does not come back with what was still on its way', async () => {
    const [key, other] = [newKey(), newKey()];
    await save({ text: 'Hello', key });
    await send(other, { text: 'Something else' });
    expect((await draft()).body.text).toBe('Hello');
    await send(key, { text: 'Hello' }, bob);
    expect((await draft()).body.text).toBe('Hello');
    await send(key, { text: 'Hello' });
    expect(await draft()).toMatchObject(gone);
    expect(await save({ text: 'Hell', key, savedAt: ago(0) })).toMatchObject(gone);
    expect(await rowOf()).toMatchObject({ hasDraft: false });
    // The next one begins anew, on a device whose clock is late too.
    expect((await save({ text: 'And', savedAt: ago(5) })).body.text).toBe('And');
  });

  it('goes with its task and its files, and needs one', async () => {
    const file = await service.upload('offer.txt', Buffer.from('offer'));
    await save({ text: 'Look', fileIds: [file] });
    await service.ok('DELETE', `/api/tasks/${task.id}`);
    await service.ok('DELETE', `/api/tasks/${task.id}?permanent=true`);
    expect((await draft()).status).toBe(404);
    expect((await service.call('GET', `/api/files/${file}`)).status).toBe(404);
    expect((await save({ text: 'Look' })).body.type).toContain('task-not-found');
  });

  it('names what is wrong with it', async () => {
    const faults = async (body: object) => {
      const answer = await save(body);
      expect(answer.status).toBe(400);
      return answer.body.errors.map(({ path }: { path: string }) => path);
    };
    expect(await faults({})).toEqual(['text']);
    expect(await faults({ text: 'x'.repeat(70_001) })).toEqual(['text']);
    expect(await faults({ text: 'x', key: '' })).toEqual(['key']);
    expect(await faults({ text: 'x', savedAt: 'yesterday' })).toEqual(['savedAt']);
    expect(await faults({ text: 'x', savedAt: undefined })).toEqual(['savedAt']);
    expect(await faults({ text: 'x', notify: { contactIds: 'ann' } })).toEqual(['notify.contactIds']);
    // A file that is gone is no reason to lose the words, nor is an id that is none.
    const odd = { text: 'x', fileIds: ['nothing'], notify: { contactIds: ['1e999'], employeeIds: ['me'] } };
    const left = { text: 'x', fileIds: [], files: [], notify: { contactIds: [], employeeIds: [] } };
    expect((await save(odd)).body).toMatchObject(left);
  });
});
