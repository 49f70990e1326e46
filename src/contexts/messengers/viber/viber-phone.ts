import { type Fields, text } from './viber-json.js';

// How Viber is asked for a phone number, and how it answers (viber-api §3.5).

const MARKER = '#share-phone:';
/** What makes the button work; older clients get the question without it. */
const MIN_API_VERSION = 3;
/** What our nonces look like. */
const NONCE = /^[\w-]{16,64}$/;

/** The question with its one button; the nonce comes back as the text of a press, and with whatever follows. */
export const phoneQuestion = (question: string, button: string, nonce: string): Fields => ({
  type: 'text',
  text: question,
  tracking_data: nonce,
  min_api_version: MIN_API_VERSION,
  keyboard: {
    Type: 'keyboard',
    Buttons: [{ ActionType: 'share-phone', ActionBody: MARKER + nonce, Text: escaped(button) }],
  },
});

/** The nonce of the button whose press has sent this text, and nothing else. */
export function pressedNonce(message: Fields): string | null {
  const sent = text(message.text)?.trim() ?? '';
  const nonce = sent.startsWith(MARKER) ? sent.slice(MARKER.length) : '';
  const kind = message.type === 'text' || message.type === 'contact';
  return kind && NONCE.test(nonce) ? nonce : null;
}

/** Viber gives the `tracking_data` of the bot's last message back with all that they write. */
export function carriedNonce(message: Fields): string | null {
  const data = text(message.tracking_data);
  return data !== null && NONCE.test(data) ? data : null;
}

/** Labels are HTML there. */
const escaped = (label: string): string =>
  label.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
