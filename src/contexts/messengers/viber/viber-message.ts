import { asciiName, extensionOf } from '../../../platform/files/file-name.js';
import { cut } from '../../../platform/text/cut.js';
import { oneLine } from '../../../platform/text/shown.js';
import type { SendableMessage } from '../messenger-gateway.js';
import { shortName } from '../domain/short-name.js';
import type { Fields } from './viber-json.js';
import { phoneQuestion } from './viber-phone.js';

const MAX_FILE_NAME = 256;
const MAX_CARD_NAME = 28;
/** Viber refuses longer ones. */
const MAX_SENDER_NAME = 28;

export const viberName = (name: string): string => shortName(name, MAX_SENDER_NAME) || 'Bot';

/** @param avatarUrl null: Viber shows the bot's own picture */
export const viberSender = (name: string, avatarUrl: string | null = null): Fields => ({
  name: viberName(name),
  ...(avatarUrl === null ? {} : { avatar: avatarUrl }),
});

/** The fields of `send_message` that say what is sent (viber-api §3.2). */
export function viberMessage(message: SendableMessage): Fields {
  switch (message.kind) {
    case 'text':
      return { type: 'text', text: message.text };
    case 'phone-request':
      return phoneQuestion(message.text, message.button, message.nonce);
    case 'picture':
      // `text` is required, also when it is empty.
      return { type: 'picture', text: message.text, media: message.url, ...thumbnail(message.thumbnailUrl) };
    case 'video': {
      const duration =
        message.durationMs === null ? {} : { duration: Math.max(1, Math.round(message.durationMs / 1000)) };
      return { type: 'video', media: message.url, size: message.size, ...duration, ...thumbnail(message.thumbnailUrl) };
    }
    case 'file':
      return { type: 'file', media: message.url, size: message.size, file_name: fileName(message.name) };
    case 'location':
      return { type: 'location', location: { lat: message.lat, lon: message.lon } };
    case 'contact':
      return {
        type: 'contact',
        contact: {
          name: cut(oneLine(message.name), MAX_CARD_NAME) || message.phoneNumber,
          phone_number: message.phoneNumber.replace(/^\+?/, '+'),
        },
      };
  }
}

const thumbnail = (url: string | null): Fields => (url === null ? {} : { thumbnail: url });

/** Viber wants an extension; one that says nothing is better than none. */
function fileName(name: string): string {
  const extension = extensionOf(name) || 'dat';
  const stem = extensionOf(name) ? name.slice(0, -extension.length - 1) : name;
  return `${cut(stem, MAX_FILE_NAME - extension.length - 1) || asciiName('')}.${extension}`;
}
