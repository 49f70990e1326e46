import type { ActionContent } from '../contract.js';

/** Stands where the customer sent nothing to see, so that nobody takes it for a fault. */
export const EMPTY_MESSAGE = '[empty message]';

/** Stands where a text was that is not kept any more. */
export const REMOVED_TEXT = '[removed by its age]';

/** The message that opens a task as its description: its files stand beside its text, in the first action. */
export const descriptionOf = (text: string, content: ActionContent): string =>
  describe(text, text === '' ? content : { ...content, files: [] });

/** An action as one line of plain text, for quotes. */
export function describe(text: string, content: ActionContent): string {
  return [text, ...extras(content)].filter((part) => part !== '').join(' ');
}

function extras(content: ActionContent): string[] {
  const { files = [], location, sharedContact, sticker, link, unsupported, empty, removed } = content;
  // Of pictures and stickers the name says nothing: messengers make it up.
  const result = files.flatMap(({ kind, name }) => {
    if (kind === 'sticker') return [];
    return [kind === 'file' && name ? `[file ${name}]` : `[${kind}]`];
  });
  if (location) result.push(`[location ${location.lat}, ${location.lon}]`);
  if (sharedContact) {
    const { name, phoneNumber, phoneNumbers = [phoneNumber] } = sharedContact;
    const parts = [name, ...phoneNumbers].filter(Boolean);
    result.push(`[contact card${parts.length > 0 ? `: ${parts.join(', ')}` : ''}]`);
  }
  if (sticker) result.push('[sticker]');
  if (link) result.push(link);
  if (unsupported) result.push(`[${unsupported.type}]`);
  if (empty) result.push(EMPTY_MESSAGE);
  if (removed) result.push(REMOVED_TEXT);
  return result;
}
