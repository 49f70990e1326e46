import { type PhoneAnswer, phoneAnswer, type PossibleAnswer, type QuestionState } from './phone-answer.js';

/** The questions of this chat; those of others are not among them. */
const QUESTIONS: Record<string, QuestionState> = { open: 'open', other: 'open', used: 'answered' };
const stateOf = (nonce: string) => QUESTIONS[nonce] ?? null;

const NAMELESS = { name: null, phoneNumber: '375291234567' };
const NAMED = { name: 'Ivan', phoneNumber: '+375291234567' };
const EMPTY = { name: null, phoneNumber: null };

type Row = [what: string, message: Partial<PossibleAnswer>, answer: PhoneAnswer | null];

it.each<Row>([
  ['a press on a phone', { card: NAMELESS, text: '#open', pressed: 'open', carried: 'open' }, 'own'],
  ['a press that tells the name too', { card: NAMED, text: '#open', pressed: 'open', carried: 'open' }, 'own'],
  ['a press without what is carried', { card: NAMELESS, text: '#open', pressed: 'open' }, 'own'],
  [
    'a press of an earlier button, still open',
    { card: NAMELESS, text: '#o', pressed: 'open', carried: 'other' },
    'own',
  ],
  ['a press whose text is left out', { card: NAMELESS, carried: 'open' }, 'own'],
  ['a second press', { card: NAMELESS, text: '#used', pressed: 'used', carried: 'used' }, 'again'],
  ['a second press whose text is left out', { card: NAMELESS, carried: 'used' }, null],
  [
    'an old button, while a new question is open',
    { card: NAMELESS, text: '#u', pressed: 'used', carried: 'open' },
    'again',
  ],
  ['a press on a computer', { text: '#open', pressed: 'open', carried: 'open' }, 'no-number'],
  ['a press on a computer after the answer', { text: '#used', pressed: 'used' }, 'no-number'],
  ['a press that brings a card without a number', { card: EMPTY, text: '#open', pressed: 'open' }, 'no-number'],
  ['the marker of another chat, typed', { text: '#foreign', pressed: 'foreign', carried: 'open' }, null],
  ['the marker of another chat, with a card', { card: NAMELESS, text: '#f', pressed: 'foreign' }, null],
  [
    'the marker of another chat, while a question is open here',
    { card: NAMELESS, text: '#f', pressed: 'foreign', carried: 'open' },
    null,
  ],
  ['a card forwarded before the answer', { card: NAMED, carried: 'open' }, null],
  ['a card forwarded after the answer', { card: NAMED, carried: 'used' }, null],
  ['a card without a name, forwarded after the answer', { card: NAMELESS, carried: 'used' }, null],
  ['a card with a text of its own', { card: NAMELESS, text: 'call them', carried: 'open' }, null],
  ['a card that carries the nonce of another chat', { card: NAMELESS, carried: 'foreign' }, null],
  ['a card out of the blue', { card: NAMELESS }, null],
  ['a card without a number', { card: EMPTY, carried: 'open' }, null],
  ['a typed number', { text: '+375291234567', carried: 'open' }, null],
  ['nothing', { carried: 'open' }, null],
])('%s is %j: %j', (_what, message, answer) => {
  expect(phoneAnswer({ text: '', card: null, pressed: null, carried: null, ...message }, stateOf)).toBe(answer);
});
