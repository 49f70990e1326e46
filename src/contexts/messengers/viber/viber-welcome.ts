import { greeting, type Welcome } from '../domain/welcome.js';
import { type Fields, fields, parseViberJson, text } from './viber-json.js';
import { viberMessage, viberSender } from './viber-message.js';

/** Longer ones are cut by Viber, markup and all. */
const BUTTON_TEXT = 250;

/**
 * The message that may be the answer to `conversation_started` (viber-api §4.3), in the language of the device; null when
 * there is none. Nobody tells whether Viber takes it, so it is made of what no client refuses.
 */
export function viberWelcome(account: { name: string; welcome: Welcome }, callback: Buffer): Fields | null {
  const user = fields(fields(parseViberJson(callback.toString('utf8'))).user);
  const reply = greeting(account.welcome, text(user.language));
  if (!reply) return null;
  const buttons = reply.buttons.map((label) => ({ ActionType: 'reply', ActionBody: label, Text: escaped(label) }));
  return {
    sender: viberSender(account.name),
    ...viberMessage({ kind: 'text', text: reply.text }),
    ...(buttons.length > 0 ? { keyboard: { Type: 'keyboard', Buttons: buttons } } : {}),
  };
}

const SIGNS: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** What stands on a button is read as markup. Cut between characters, so that no escaped sign is cut in half. */
function escaped(label: string): string {
  let result = '';
  for (const sign of label) {
    const written = SIGNS[sign] ?? sign;
    if (result.length + written.length > BUTTON_TEXT) break;
    result += written;
  }
  return result;
}
