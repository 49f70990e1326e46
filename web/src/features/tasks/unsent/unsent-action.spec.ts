import { expect, it } from 'vitest';
import { questionOf, type UnsentAction } from './unsent-action.ts';

const AT = Date.parse('2026-11-28T10:00:00Z');
const answer: UnsentAction = {
  key: 'key',
  taskId: 'task',
  body: { text: 'At ten.', notify: { contactIds: ['olena'], employeeIds: [] } },
  files: [],
  at: AT,
  seenId: 'first',
  state: 'waits',
};
const line = (id: string, direction: 'in' | 'out' | 'internal', text: string, author: string, minutes: number) => ({
  id,
  direction,
  text,
  author: {
    kind: direction === 'in' ? ('contact' as const) : ('employee' as const),
    id: author,
    name: author,
    avatarFileId: null,
  },
  writtenAt: new Date(AT + minutes * 60_000).toISOString(),
});
const first = line('first', 'in', 'When?', 'olena', -5);
const second = line('second', 'in', 'Never mind.', 'olena', 2);
const note = line('note', 'internal', 'hm', 'mihai', 3);

it.each([
  ['nothing has happened', answer, [note, first], 1, undefined],
  ['the customer has written', answer, [note, second, first], 1, 'wrote'],
  ['it has waited for long', answer, [first], 11, 'late'],
  ['its author was asked', { ...answer, agreed: true }, [second, first], 11, undefined],
  ['it is a note', { ...answer, body: { text: 'At ten.' } }, [second, first], 11, undefined],
  ['it stands already', answer, [second, line('own', 'out', 'At ten.', 'me', 0.1), first], 11, undefined],
  ['a colleague said the same', answer, [second, line('own', 'out', 'At ten.', 'mihai', 0.1), first], 1, 'wrote'],
  ['it was said before', answer, [second, first, line('own', 'out', 'At ten.', 'me', -9)], 1, 'wrote'],
] as const)('%s', (_, action, newest, minutes, question) => {
  expect(questionOf(action, newest, 'me', AT + minutes * 60_000)).toBe(question);
});
