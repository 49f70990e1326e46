import { type BoundTask, chooseTask, attributedTask } from './choose-task.js';

const either = [true, false];

/** The rule, said once more in other words: a row for everything a bound task can be, under both values of the option. */
const table = either.flatMap((createTaskWhenNoneActive) =>
  either.flatMap((active) =>
    either.flatMap((inTrash) =>
      either.map((deletedForGood) => {
        const bound: BoundTask = { active, inTrash, deletedForGood };
        const usable = createTaskWhenNoneActive ? active && !inTrash && !deletedForGood : !deletedForGood;
        return { createTaskWhenNoneActive, ...bound, expected: usable ? 'append' : 'open' };
      }),
    ),
  ),
);

describe('which task a message goes to', () => {
  it.each(table)(
    'create $createTaskWhenNoneActive, active $active, trash $inTrash, gone $deletedForGood: $expected',
    ({ createTaskWhenNoneActive, expected, ...bound }) => {
      expect(chooseTask(bound, createTaskWhenNoneActive)).toBe(expected);
    },
  );

  it('covers all there is: 16 cases, of which the option decides those of a task that is there but not in use', () => {
    expect(table).toHaveLength(16);
    expect(table.filter(({ expected }) => expected === 'append')).toHaveLength(1 + 4);
  });

  it.each(either)('opens the first task of a chat, whatever the option (%s)', (option) => {
    expect(chooseTask(null, option)).toBe('open');
  });
});

describe('a message whose author came through a link of a task', () => {
  const open: BoundTask = { active: true, inTrash: false, deletedForGood: false };
  const own = { ...open };
  const closed = { ...open, active: false };
  const gone = { ...open, deletedForGood: true };

  it('goes to that task, whatever they are bound to', () => {
    for (const bound of [null, own, closed, gone]) expect(attributedTask(open, bound, true)).toBe(open);
    expect(attributedTask(closed, own, false)).toBe(closed);
  });

  it('opens a task that follows that one where it takes no more, unless their own does', () => {
    expect(attributedTask(closed, null, true)).toBe(closed);
    expect(attributedTask(closed, { ...closed }, true)).toBe(closed);
    expect(attributedTask(closed, own, true)).toBe(own);
  });

  it('goes where it would without the link when that task is gone for good, or there is none', () => {
    for (const linked of [null, gone]) {
      expect(attributedTask(linked, own, true)).toBe(own);
      expect(attributedTask(linked, null, false)).toBeNull();
    }
  });
});
