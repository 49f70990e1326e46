import { describe, expect, it } from 'vitest';
import { mayAlert, reasonOf } from './alert.ts';

const me = { id: 'me', alerts: { browser: true, sound: false, unassigned: true } };
const quiet = { ...me, alerts: { ...me.alerts, unassigned: false } };
const mine = { assignees: [{ kind: 'employee' as const, id: 'me', name: 'Iryna', avatarFileId: null }] };
const mihais = { assignees: [{ kind: 'employee' as const, id: 'mihai', name: 'Mihai', avatarFileId: null }] };
const nobodys = { assignees: [] };
const by = (id: string, direction: 'in' | 'out' | 'internal', employeeIds: string[] = []) => ({
  direction,
  author: { kind: 'employee' as const, id, name: id, avatarFileId: null },
  notify: { contactIds: [], employeeIds },
});
const subject = { kind: 'task' as const, id: 'task' };

describe('an alert', () => {
  it.each([
    ['a customer writes in my task', mine, by('olena', 'in'), me, 'customer-wrote'],
    ['a customer writes in a task of nobody', nobodys, by('olena', 'in'), me, 'customer-wrote'],
    [
      'a customer writes in a task of nobody, and I do not want to hear of those',
      nobodys,
      by('olena', 'in'),
      quiet,
      undefined,
    ],
    ['a customer writes in the task of a colleague', mihais, by('olena', 'in'), me, undefined],
    ['a colleague writes a note for me in their task', mihais, by('mihai', 'internal', ['me']), me, 'mentioned'],
    [
      'a colleague writes a note for somebody else in my task',
      mine,
      by('mihai', 'internal', ['daniel']),
      me,
      undefined,
    ],
    ['a colleague answers in my task', mine, by('mihai', 'out'), me, undefined],
    ['I write a note for myself', mine, by('me', 'internal', ['me']), me, undefined],
    ['a colleague gives me a task', mine, undefined, me, 'assigned'],
    ['a colleague gives a task to somebody else', mihais, undefined, me, undefined],
  ])('when %s', (_, task, action, who, reason) => {
    expect(reasonOf(task, action, who)).toBe(reason);
  });

  it('asks for nothing after what I did, and after what alerts nobody', () => {
    const assigned = { type: 'task.changed' as const, subject, data: { fields: ['assigneeIds'] } };
    expect(mayAlert(assigned, me)).toBe(true);
    expect(mayAlert({ ...assigned, byEmployeeId: 'me' }, me)).toBe(false);
    expect(mayAlert({ ...assigned, data: { fields: ['title'] } }, me)).toBe(false);
    expect(mayAlert({ type: 'delivery.moved', subject, data: {} }, me)).toBe(false);
  });
});
