import { t } from '@lingui/core/macro';
import type { Sentences } from './sentences.ts';

/** What became of a file. */
export const fileSentences = {
  'reply-file-gone': ({ name }) => t`The file ${name} is not there any more: attach it again, or do without it.`,
  'file-lost': () => t`The file is lost.`,
  'came-too-slowly': () => t`It came too slowly.`,
  'came-empty': () => t`It came empty.`,
  'came-not-in-time': () => t`It did not come in time.`,
  'connection-broke-off': () => t`The connection broke off.`,
  'larger-than-taken': ({ mebibytes }) => t`It is larger than ${mebibytes} MiB, the most that is taken here.`,
  'packed-unknown': ({ packing }) => t`It came packed in a way that is not known here (${packing}).`,
  'packed-often': () => t`It came packed over and over.`,
  'packed-damaged': () => t`It came packed, and damaged: it cannot be unpacked.`,
  'address-leads-nowhere': () => t`Its address leads nowhere.`,
  'address-without-end': () => t`Its address leads from one to the next without end.`,
  'address-private': () => t`Its address leads into a private network.`,
  'address-not-of-web': () => t`Its address is none of the web.`,
  'lies-elsewhere': ({ host }) => t`It lies at ${host}, which is not one of Viber’s addresses, so it was not fetched.`,
  'messenger-does-not-give-it': ({ status }) => t`Viber does not give it out (HTTP ${status}).`,
  'no-room-for-it': () => t`There is no room left to store it.`,
  'is-no-picture': () => t`It is no picture.`,
  'could-not-be-stored': () => t`It could not be stored.`,
  'never-came-back': () => t`Every attempt to copy it ended without a result.`,
  'nothing-was-kept': () => t`Nothing of it was kept.`,
  'ask-to-send-again': () => t`Ask the customer to send it again.`,
  'ask-to-send-otherwise': () => t`Ask the customer to send it another way.`,
  'links-live-an-hour': () => t`Links to files live for an hour only.`,
  'can-be-fetched-until': ({ time }) => t`It can be fetched again until ${time} UTC.`,
  'holds-malware': ({ name }) => t`It holds malware (${name}).`,
  'scanner-refuses': ({ said }) => t`The malware scanner does not take it: ${said}`,
  'scanner-silent': () => t`The malware scanner does not answer in time.`,
  'scanner-unreachable': ({ code }) => t`The malware scanner cannot be reached (${code}).`,
  'scanner-broke-off': () => t`The malware scanner broke off.`,
  'picture-not-read': () =>
    t`It is kept as it came, and is a file, not a picture: it is damaged, or of a form that is not read here.`,
  'film-not-read': () =>
    t`It is kept as it came, and was not looked into: it is damaged, or not what its beginning says.`,
  'file-not-read-in-time': () =>
    t`It is kept as it came, and was not looked into: that took too long, or too much memory.`,
  'too-many-files-to-read': () => t`It is kept as it came, and was not looked into: too many files came at once.`,
  'file-not-read': () => t`It is kept as it came, and was not looked into: tell an admin, the log says more.`,
} satisfies Partial<Sentences>;
