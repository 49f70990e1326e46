import { describe, expect, it } from 'vitest';
import type { Action } from '../thread/thread.query.ts';
import { preselect } from './preselect.ts';

const contact = { kind: 'contact' as const, id: 'olena', name: 'Olena', avatarFileId: null };
const me = { kind: 'employee' as const, id: 'iryna', name: 'Iryna', avatarFileId: null };
const mihai = { kind: 'employee' as const, id: 'mihai', name: 'Mihai', avatarFileId: null };

const action = (author: Action['author'], direction: Action['direction'], employeeIds: string[] = []): Action =>
  ({
    kind: direction === 'in' ? 'message' : 'comment',
    direction,
    author,
    notify: { contactIds: direction === 'out' ? ['olena'] : [], employeeIds },
  }) as unknown as Action;

const open = (actions: Action[], rest: Partial<Parameters<typeof preselect>[0]> = {}) =>
  preselect({ myId: 'iryna', writable: ['olena'], assigneeIds: [], actions, ...rest });
const toOlena = { contactIds: ['olena'], employeeIds: [] };
const toNobody = { contactIds: [], employeeIds: [] };

describe('who is chosen when a task opens', () => {
  it.each<[string, ReturnType<typeof preselect>, ReturnType<typeof preselect>]>([
    [
      'a draft: its own choice',
      open([action(contact, 'in')], { draft: { contactIds: [], employeeIds: ['mihai'] } }),
      { choice: { contactIds: [], employeeIds: ['mihai'] } },
    ],
    [
      'a draft to a contact who left',
      open([], { draft: toOlena, writable: [] }),
      { choice: toNobody, reason: { kind: 'contact-left' } },
    ],
    [
      'a reply to a note: its author and whom it notified',
      open([action(contact, 'in')], { replyTo: action(mihai, 'internal', ['daniel', 'iryna']) }),
      { choice: { contactIds: [], employeeIds: ['daniel', 'mihai'] } },
    ],
    ['a reply to the customer: the customer', open([], { replyTo: action(contact, 'in') }), { choice: toOlena }],
    ['nobody can be written to', open([action(contact, 'in')], { writable: [] }), { choice: toNobody }],
    ['the customer wrote and nobody ever answered', open([action(contact, 'in')]), { choice: toOlena }],
    [
      'the customer wrote and I answered last',
      open([action(contact, 'in'), action(mihai, 'out'), action(me, 'out'), action(contact, 'in')]),
      { choice: toOlena },
    ],
    [
      'the customer wrote and I am an assignee',
      open([action(mihai, 'out'), action(contact, 'in')], { assigneeIds: ['iryna'] }),
      { choice: toOlena },
    ],
    [
      'the last action is mine: the same as there',
      open([action(contact, 'in'), action(me, 'internal', ['mihai'])]),
      { choice: { contactIds: [], employeeIds: ['mihai'] } },
    ],
    [
      'the last is a note of a colleague: the colleague, no contact',
      open([action(contact, 'in'), action(mihai, 'internal', ['iryna', 'daniel'])]),
      { choice: { contactIds: [], employeeIds: ['daniel', 'mihai'] } },
    ],
    [
      'a colleague talks with the customer: nobody',
      open([action(mihai, 'out'), action(contact, 'in')]),
      { choice: toNobody, reason: { kind: 'colleague-talks', name: 'Mihai' } },
    ],
    ['nothing was said yet', open([]), { choice: toOlena }],
  ])('%s', (_rule, seen, expected) => {
    expect(seen).toEqual(expected);
  });
});
