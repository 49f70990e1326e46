import { sentences } from '../../../platform/text/sentences.js';

/** Why a customer's file is not here, and what can be done. */
export const say = sentences({
  'file-lost': 'The file is lost.',
  'came-too-slowly': 'It came too slowly.',
  'came-empty': 'It came empty.',
  'came-not-in-time': 'It did not come in time.',
  'connection-broke-off': 'The connection broke off.',
  'larger-than-taken': 'It is larger than {mebibytes} MiB, the most that is taken here.',
  'packed-unknown': 'It came packed in a way that is not known here ({packing}).',
  'packed-often': 'It came packed over and over.',
  'packed-damaged': 'It came packed, and damaged: it cannot be unpacked.',
  'address-leads-nowhere': 'Its address leads nowhere.',
  'address-without-end': 'Its address leads from one to the next without end.',
  'address-private': 'Its address leads into a private network.',
  'address-not-of-web': 'Its address is none of the web.',
  'lies-elsewhere': "It lies at {host}, which is not one of the messenger's addresses, so it was not fetched.",
  'messenger-does-not-give-it': 'The messenger does not give it out (HTTP {status}).',
  'no-room-for-it': 'There is no room left to store it.',
  'is-no-picture': 'It is no picture.',
  'could-not-be-stored': 'It could not be stored.',
  'never-came-back': 'Every attempt to copy it ended without a result, the last one with the service itself.',
  'nothing-was-kept': 'Nothing of it was kept.',
  'ask-to-send-again': 'Ask the customer to send it again.',
  'ask-to-send-otherwise': 'Ask the customer to send it another way.',
  'links-live-an-hour': 'Links to files live for an hour only.',
  'can-be-fetched-until': 'It can be fetched again until {time} UTC.',
});
