import { expect, it } from 'vitest';
import type { Phone } from './phone.ts';
import { stepsDone } from './steps.ts';

type Message = Phone['messages'][number];
const phone = (...messages: Message[]): Phone => ({
  customer: { name: 'Olga' },
  userId: 'x',
  state: 'subscribed',
  online: true,
  messages,
});
const row = (direction: 'in' | 'out', at: number, unread: number) =>
  ({ unread, lastAction: { direction, at: new Date(at).toISOString() } }) as Parameters<typeof stepsDone>[1];
const done = (...all: Parameters<typeof stepsDone>) => [...stepsDone(...all)].join(' ');

const before: Message[] = [
  { direction: 'out', state: 'delivered', at: 10 },
  { direction: 'in', state: 'seen', at: 20 },
];
const written: Message = { direction: 'out', state: 'delivered', at: 200 };
const answer = (state: Message['state']): Message => ({ direction: 'in', state, at: 300 });

it.each([
  ['nothing is known', undefined, undefined, ''],
  ['only the conversation before has been', phone(...before), row('out', 20, 0), ''],
  ['the customer has written', phone(...before, written), row('out', 20, 0), 'write'],
  ['it is unread', phone(...before, written), row('in', 200, 1), 'write'],
  ['it is read', phone(...before, written), row('in', 200, 0), 'write see'],
  ['it is answered, and the phone has no network', phone(...before, written), row('out', 290, 0), 'write see answer'],
  ['the answer has arrived', phone(...before, written, answer('delivered')), row('out', 290, 0), 'write see answer'],
  ['the answer is seen', phone(...before, written, answer('seen')), row('out', 290, 0), 'write see answer watch'],
  [
    'they write on',
    phone(...before, written, answer('seen'), { ...written, at: 400 }),
    row('in', 400, 1),
    'write see answer watch',
  ],
])('knows what is done when %s', (_, now, task, expected) => {
  expect(done(now, task, 100)).toBe(expected);
});
