/** What of a message may say that it answers a question for the phone number. */
export interface PossibleAnswer {
  text: string;
  /** The contact card that came with it. */
  card: { name: string | null; phoneNumber: string | null } | null;
  /** The nonce of the button, where the text is what its press sends and nothing else. */
  pressed: string | null;
  /** The nonce that the messenger carries along with whatever is written after the question. */
  carried: string | null;
}

/** Of a question of this chat; null: this chat was never asked so. */
export type QuestionState = 'open' | 'answered' | null;

/**
 * - `own`: the number is their own, as sure as a messenger can say.
 * - `no-number`: the button was pressed where there is no number to send: on a computer.
 * - `again`: the button was pressed, though the question is answered; its card proves nothing more.
 */
export type PhoneAnswer = 'own' | 'no-number' | 'again';

/**
 * Whether a message answers a question for the phone number that was asked in its chat; null: it is a message like
 * any other, and its card somebody's.
 *
 * Certain is only a press: a card whose text names the nonce of a question that is open in this chat. The nonce that is
 * carried along alone proves little, since it lingers until the next one: somebody's card that is forwarded after the
 * question carries it too. It counts for a card without any text and without a name, which is what a press sends from a
 * client that leaves the text out; a card from the phone book has a name. In doubt the card is somebody's: staff see it,
 * and may type the number, while a stranger's number taken for their own would be trusted.
 */
export function phoneAnswer(
  { text, card, pressed, carried }: PossibleAnswer,
  stateOf: (nonce: string) => QuestionState,
): PhoneAnswer | null {
  const number = card?.phoneNumber ?? null;
  const button = pressed === null ? null : stateOf(pressed);
  if (button !== null) {
    if (number === null) return 'no-number';
    return button === 'open' ? 'own' : 'again';
  }
  const silent = number !== null && text === '' && card!.name === null;
  return silent && carried !== null && stateOf(carried) === 'open' ? 'own' : null;
}
