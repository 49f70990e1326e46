import { ChangeContact } from '../../src/contexts/contacts/change-contact/change-contact.command.js';
import { SetAvatar, SharePhones } from '../../src/contexts/contacts/contract.js';
import { ListMerges } from '../../src/contexts/contacts/merge-contacts/list-merges.query.js';
import { FindChatsHandler } from '../../src/contexts/messengers/chats/find-chats.query.js';
import { AddAction } from '../../src/contexts/tasks/add-action/add-action.command.js';
import { ChangeTask } from '../../src/contexts/tasks/tasks/change-task.command.js';
import { CreateTask } from '../../src/contexts/tasks/tasks/create-task.command.js';
import { testDatabaseKind } from '../support/database.js';
import { action, BY, MergeBench, refusal } from '../support/merges.js';

describe(`cards that become one (${testDatabaseKind()})`, () => {
  let bench: MergeBench;
  beforeAll(async () => {
    bench = await MergeBench.start();
  });
  afterAll(() => bench?.stop());
  beforeEach(() => bench.clear());

  it('shows chats, roles, authors and deliveries of both as the one that stays', async () => {
    const [ann, bob] = (await bench.people('Ann', 'Bob')) as [string, string];
    const bobsTask = await bench.taskOf('Bob');
    const before = await bench.run(new AddAction(bobsTask.id, action('before', ann, bob), BY, null));
    await bench.inbound.app.database.transaction(() => bench.run(new SetAvatar(ann, 'face of Ann')));
    await bench.merge(ann, bob);
    await bench.inbound.process([{ user: 'Bob', text: 'second' }]);
    const after = await bench.run(new AddAction(bobsTask.id, action('after', ann), BY, null));

    expect((await bench.cards()).map(({ name, chats }) => [name, chats.length])).toEqual([['Ann', 2]]);
    for (const task of await bench.tasks({ contactId: ann })) {
      expect(task).toMatchObject({
        assigner: { id: ann, name: 'Ann', avatarFileId: 'face of Ann' },
        counterparty: { id: ann, avatarFileId: 'face of Ann' },
        assignees: [{ id: ann }, { kind: 'employee' }],
      });
    }
    expect(await bench.tasks({ contactId: ann })).toHaveLength(2);
    expect(await bench.tasks({ contactId: bob })).toHaveLength(2);
    expect(await bench.tasks({ assigneeId: ann })).toHaveLength(2);
    const talk = await bench.feed(bobsTask.id);
    expect(talk.map(({ text, author }) => [text, author.name])).toEqual(
      [
        ['first of Bob', 'Ann'],
        ['before', 'Ann of the desk'],
        ['second', 'Ann'],
        ['after', 'Ann of the desk'],
      ].toSorted(byPlaceIn(talk)),
    );
    const [first, second] = [before, after].map((id) => talk.find((each) => each.id === id)!);
    expect(first!.notify.contactIds).toEqual([ann]);
    expect(first!.deliveries.map(({ contactId }) => contactId)).toEqual([ann, ann]);
    // The answer goes to the chat of the task, whichever card it came with.
    expect(second!.deliveries).toMatchObject([{ contactId: ann, chatId: bobsTask.chat!.id, state: 'queued' }]);
  });

  it('gives back with the chat what came through it while they were one', async () => {
    const [ann, bob] = (await bench.people('Ann', 'Bob')) as [string, string];
    const mergeId = await bench.merge(ann, bob);
    const old = await bench.taskOf('Bob');
    await bench.run(new ChangeTask(old.id, { statusId: 'done' }, BY));
    await bench.inbound.process([{ user: 'Bob', text: 'opens another' }]);
    const [bobsNew] = (await bench.tasks()).filter((task) => task.description.startsWith('opens another'));
    expect(bobsNew).toMatchObject({ counterparty: { id: ann }, title: 'Ann (Viber, Desk)' });
    const answered = await bench.run(new AddAction(bobsNew!.id, action('answer', ann), BY, null));
    const byHand = await bench.run(
      new CreateTask({ title: 'By hand', description: '', contactId: bob, assigneeIds: [ann, bob] }, BY),
    );
    await bench.run(new ChangeContact(ann, { group: 'VIP', tags: ['mine'] }, BY));

    await bench.undo(mergeId);
    expect(await bench.show(bob)).toMatchObject({
      name: 'Bob',
      group: null,
      tags: [],
      chats: [{ id: bobsNew!.chat!.id }],
    });
    expect(await bench.show(ann)).toMatchObject({ name: 'Ann', group: 'VIP', tags: ['mine'] });
    const all = await bench.tasks();
    expect(all.find((task) => task.id === bobsNew!.id)).toMatchObject({
      assigner: { id: bob, name: 'Bob' },
      counterparty: { id: bob },
      previousTaskId: old.id,
    });
    const reply = (await bench.feed(bobsNew!.id)).find((each) => each.id === answered)!;
    expect([reply.notify.contactIds, reply.deliveries.map(({ contactId }) => contactId)]).toEqual([[bob], [bob]]);
    // Made for the one who stood for both.
    expect(all.find((task) => task.id === byHand)).toMatchObject({
      counterparty: { id: ann },
      assignees: [{ id: ann }],
    });
    await bench.inbound.process([{ user: 'Bob', text: 'later' }]);
    const later = (await bench.feed(bobsNew!.id)).find(({ text }) => text === 'later');
    expect(later!.author).toMatchObject({ id: bob });
  });

  it('defines what cannot be done', async () => {
    const [ann, bob, cid] = (await bench.people('Ann', 'Bob', 'Cid')) as [string, string, string];
    expect(await refusal(bench.merge(ann, ann))).toBe('validation');
    expect(await refusal(bench.merge(ann, 'nobody'))).toBe('validation');
    expect(await refusal(bench.merge('nobody', ann))).toBe('contact-not-found');
    expect(await refusal(bench.undo('none'))).toBe('merge-not-found');
    const first = await bench.merge(ann, bob);
    expect(await refusal(bench.merge(ann, bob))).toBe('already-merged');
    expect(await refusal(bench.merge(cid, bob))).toBe('already-merged');
    expect(await refusal(bench.merge(bob, cid))).toBe('contact-merged');
    expect(await refusal(bench.show(bob))).toBe('contact-merged');
    expect(await refusal(bench.run(new ChangeContact(bob, { name: 'X' }, BY)))).toBe('contact-merged');
    const second = await bench.merge(cid, ann);
    expect(await refusal(bench.undo(first))).toBe('survivor-merged');
    await expect(bench.show(bob)).rejects.toMatchObject({ members: { survivorId: cid } });
    await bench.undo(second);
    await expect(bench.show(bob)).rejects.toMatchObject({ members: { survivorId: ann } });
    await bench.undo(first);
    expect(await refusal(bench.undo(first))).toBe('merge-undone');
    const { items } = await bench.inbound.app.queries.execute(new ListMerges(ann, 10, undefined));
    expect(
      items.map(({ id, survivor, other, undoneAt }) => [id, survivor.name, other.name, undoneAt !== null]),
    ).toEqual([
      [second, 'Cid', 'Ann', true],
      [first, 'Ann', 'Bob', true],
    ]);
    expect(await bench.inbound.app.count('event_log', "type LIKE 'contacts.ContactsMerge%'")).toBe(4);
  });

  it('lets one of two win that come at the same moment', async () => {
    const [ann, bob, cid] = (await bench.people('Ann', 'Bob', 'Cid')) as [string, string, string];
    const both = await Promise.all([
      refusal(bench.merge(ann, bob)),
      refusal(bench.merge(bob, ann)),
      refusal(bench.merge(ann, bob)),
    ]);
    expect(both.filter((answer) => answer === 'no refusal')).toHaveLength(1);
    expect(await bench.cards()).toHaveLength(2);
    const [one] = await bench.cards().then((all) => all.filter((card) => card.id !== cid));
    const mergeId = (await bench.inbound.app.queries.execute(new ListMerges(one!.id, 10, undefined))).items[0]!.id;
    const answers = await Promise.all([
      refusal(bench.undo(mergeId)),
      refusal(bench.undo(mergeId)),
      refusal(bench.merge(cid, one!.id)),
    ]);
    expect(answers.slice(0, 2).filter((answer) => answer === 'no refusal').length).toBeLessThanOrEqual(1);
    const edits = [1, 2, 3].map((n) => refusal(bench.run(new ChangeContact(cid, { tags: [`t${n}`] }, BY))));
    expect((await Promise.all(edits)).every((answer) => ['no refusal', 'contact-changed'].includes(answer))).toBe(true);
  });

  it('loses no message that comes while two become one, and shows it as of the one that stays', async () => {
    const [ann, bob] = (await bench.people('Ann', 'Bob')) as [string, string];
    await bench.inbound.take(Array.from({ length: 20 }, (_, n) => ({ user: 'Bob', text: `message ${n}` })));
    await Promise.all([bench.inbound.drain(), bench.merge(ann, bob)]);
    const task = await bench.taskOf('Bob');
    const talk = await bench.feed(task.id);
    expect(talk).toHaveLength(21);
    expect(talk.every(({ author }) => author.id === ann)).toBe(true);
  });

  it('costs a batch no further statement', async () => {
    const handler = jest.spyOn(FindChatsHandler.prototype, 'execute');
    const [ann, bob] = (await bench.people('Ann', 'Bob')) as [string, string];
    await bench.merge(ann, bob);
    handler.mockClear();
    await bench.inbound.process([{ user: 'Bob', text: 'one' }]);
    expect(handler).not.toHaveBeenCalled();
    handler.mockRestore();
  });

  it('shows a picture that a merged chat brings, and gives it back with the chat', async () => {
    const [ann, bob] = (await bench.people('Ann', 'Bob')) as [string, string];
    const before = await bench.cards();
    const mergeId = await bench.merge(ann, bob);
    for (const fileId of ['one', 'two']) {
      await bench.inbound.app.database.transaction(() => bench.run(new SetAvatar(bob, fileId)));
      expect((await bench.show(ann)).avatarFileId).toBe(fileId);
    }
    await bench.undo(mergeId);
    expect(await bench.cards()).toEqual(
      before.map((card) => (card.id === bob ? { ...card, avatarFileId: 'two' } : card)),
    );
  });

  it('shows a number that the owner of a merged chat shares, and gives it back with the chat', async () => {
    const [ann, bob] = (await bench.people('Ann', 'Bob')) as [string, string];
    const before = await bench.cards();
    const mergeId = await bench.merge(ann, bob);
    const shared = { contactId: bob, number: '+40721234567', country: null };
    await bench.inbound.app.database.transaction(() => bench.run(new SharePhones([shared])));
    const phones = [{ number: '+40721234567', provenance: 'shared' }];
    expect((await bench.show(ann)).phones).toEqual(phones);
    await bench.undo(mergeId);
    expect(await bench.cards()).toEqual(before.map((card) => (card.id === bob ? { ...card, phones } : card)));
  });

  it('names a card that was made without a name by what a merged chat tells, and unnames it with the chat', async () => {
    await bench.inbound.process([
      { user: 'x', name: null },
      { user: 'y', name: null },
    ]);
    const [x, y] = [await bench.cardOf('x'), await bench.cardOf('y')];
    const mergeId = await bench.merge(x, y);
    await bench.inbound.process([{ user: 'y', name: 'Ольга', text: 'again' }]);
    expect((await bench.show(x)).name).toBe('Ольга');
    await bench.undo(mergeId);
    expect([(await bench.show(x)).name, (await bench.show(y)).name]).toEqual(['Unnamed contact', 'Ольга']);
    await bench.inbound.process([{ user: 'x', name: 'Ion', text: 'again' }]);
    expect((await bench.show(x)).name).toBe('Ion');
  });
});

const byPlaceIn = (feed: ReadonlyArray<{ text: string }>) => (a: string[], b: string[]) =>
  feed.findIndex(({ text }) => text === a[0]) - feed.findIndex(({ text }) => text === b[0]);
