import * as fc from 'fast-check';
import { ChangeContact } from '../../src/contexts/contacts/change-contact/change-contact.command.js';
import { AddAction } from '../../src/contexts/tasks/add-action/add-action.command.js';
import { ChangeTask } from '../../src/contexts/tasks/tasks/change-task.command.js';
import { RestoreTask } from '../../src/contexts/tasks/tasks/restore.command.js';
import { DeleteTaskForGood, TrashTask } from '../../src/contexts/tasks/tasks/trash.command.js';
import { testDatabaseKind } from '../support/database.js';
import { action, BY, MergeBench, refusal } from '../support/merges.js';

describe(`any number of merges and undos (${testDatabaseKind()})`, () => {
  let bench: MergeBench;
  beforeAll(async () => {
    bench = await MergeBench.start();
  });
  afterAll(() => bench?.stop());

  it('keeps every message in one task and every chat at one task, and leaves no trace once undone, whatever happens', async () => {
    const users = ['u0', 'u1', 'u2', 'u3'];
    const index = fc.nat(users.length - 1);
    const choice = fc.option(fc.constantFrom('this', 'other'), { nil: undefined });
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ deed: fc.constant('write' as const), who: index }) },
      { weight: 1, arbitrary: fc.record({ deed: fc.constant('finish' as const), who: index }) },
      { weight: 1, arbitrary: fc.record({ deed: fc.constant('answer' as const), who: index }) },
      { weight: 1, arbitrary: fc.record({ deed: fc.constant('trash' as const), who: index }) },
      {
        weight: 1,
        arbitrary: fc.record({ deed: fc.constantFrom('restore' as const, 'destroy' as const), who: fc.nat(9) }),
      },
      { weight: 1, arbitrary: fc.record({ deed: fc.constant('option' as const), who: fc.nat(1) }) },
      {
        weight: 3,
        arbitrary: fc.record({
          deed: fc.constant('merge' as const),
          who: index,
          other: index,
          fields: fc.record({ name: choice, avatar: choice, group: choice }),
        }),
      },
      { weight: 2, arbitrary: fc.record({ deed: fc.constant('undo' as const), who: fc.nat(9) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (steps) => {
        await bench.clear();
        await bench.openNewTasks(true);
        const own = await bench.people(...users);
        for (const [i, id] of own.entries()) {
          const phones = [{ number: `55${i}` }, { number: '777' }];
          const group = i % 2 ? `group ${i}` : null;
          await bench.run(new ChangeContact(id, { tags: [`tag ${i}`, `tag ${i % 2}`], phones, group }, BY));
        }
        const untouched = await bench.cards();
        const head = new Map(own.map((id) => [id, id]));
        const root = (id: string): string => (head.get(id) === id ? id : root(head.get(id)!));
        const merges: Array<{ id: string; survivor: string; other: string }> = [];
        let written = users.map((user) => `first of ${user}`);
        const destroyed = new Set<string>();
        let count = 0;
        for (const one of steps) {
          const mine = own[one.who % own.length]!;
          if (one.deed === 'write') {
            written.push(`message ${++count}`);
            await bench.inbound.process([{ user: users[one.who]!, text: written.at(-1)! }]);
          }
          if (one.deed === 'finish' || one.deed === 'answer') {
            const [task] = await bench.tasks({ state: 'active', contactId: mine });
            if (!task) continue;
            if (one.deed === 'finish') await bench.run(new ChangeTask(task.id, { statusId: 'done' }, BY));
            else await bench.run(new AddAction(task.id, action('answer', task.counterparty!.id), BY, null));
          }
          if (one.deed === 'trash') {
            const [task] = await bench.tasks({ contactId: mine });
            if (task) await bench.run(new TrashTask(task.id, BY));
          }
          if (one.deed === 'restore' || one.deed === 'destroy') {
            const trash = await bench.tasks({ state: 'trash' });
            const task = trash[one.who % Math.max(1, trash.length)];
            if (!task) continue;
            if (one.deed === 'restore') await bench.run(new RestoreTask(task.id, BY));
            else {
              const gone = new Set((await bench.feed(task.id)).map(({ text }) => text));
              await bench.run(new DeleteTaskForGood(task.id, BY));
              destroyed.add(task.id);
              // With the task its messages are gone, and no others.
              written = written.filter((text) => !gone.has(text));
            }
          }
          if (one.deed === 'option') await bench.openNewTasks(one.who === 1);
          if (one.deed === 'merge') {
            const [survivor, other] = [root(mine), root(own[one.other]!)];
            if (survivor === other) continue;
            const before = await bench.world();
            await bench.undo(await bench.merge(survivor, other, one.fields));
            expect(await bench.world()).toEqual(before);
            merges.push({ id: await bench.merge(survivor, other, one.fields), survivor, other });
            head.set(other, survivor);
          }
          if (one.deed === 'undo' && merges.length > 0) {
            const chosen = merges[one.who % merges.length]!;
            if (head.get(chosen.survivor) !== chosen.survivor) {
              expect(await refusal(bench.undo(chosen.id))).toBe('survivor-merged');
              continue;
            }
            await bench.undo(chosen.id);
            head.set(chosen.other, chosen.other);
            merges.splice(merges.indexOf(chosen), 1);
          }
          await holds();
        }
        // In any order that is allowed: the last made first is.
        for (const { id, other } of merges.toReversed()) {
          await bench.undo(id);
          head.set(other, other);
        }
        await holds();
        expect(await bench.cards()).toEqual(untouched);

        async function holds(): Promise<void> {
          const now = await bench.world();
          const said = now.feeds.flat().filter(({ direction }) => direction === 'in');
          expect(said.map(({ text }) => text).toSorted()).toEqual(written.toSorted());
          expect(now.cards.map(({ id }) => id).toSorted()).toEqual(own.filter((id) => head.get(id) === id).toSorted());
          const chats = await bench.inbound.app.rows<{ id: string; contact_id: string; task_id: string }>(
            'SELECT * FROM chat',
          );
          for (const [i, task] of now.tasks.entries()) {
            const chat = chats.find(({ id }) => id === task.chat!.id)!;
            const whose = root(chat.contact_id);
            expect([task.counterparty!.id, task.assigner.id, task.assignees[0]!.id]).toEqual([whose, whose, whose]);
            const roles = now.feeds[i]!.flatMap(({ direction, author, notify, deliveries }) =>
              direction === 'in' ? [author.id] : [...notify.contactIds, ...deliveries.map((each) => each.contactId)],
            );
            expect(new Set(roles)).toEqual(new Set([whose]));
          }
          for (const card of now.cards) {
            const expected = chats.filter((chat) => root(chat.contact_id) === card.id).map(({ id }) => id);
            expect(card.chats.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
          }
          // Bound to the latest it opened, also when that was deleted for good since.
          for (const chat of chats) {
            if (destroyed.has(chat.task_id)) continue;
            expect(now.tasks.find((task) => task.chat!.id === chat.id)?.id).toBe(chat.task_id);
          }
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 600_000);
});
