import { type BoundTask, chooseTask } from './choose-task.js';

const either = [true, false];

/** R4, said once more in other words: a row for everything a bound task can be, under both values of the option. */
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

describe('which task a message goes to (R4)', () => {
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
