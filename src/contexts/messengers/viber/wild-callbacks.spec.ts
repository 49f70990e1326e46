import * as fc from 'fast-check';
import { quoted, wildJson as wild, wildNumber, wildText } from '../../../../test/support/wild-json.js';
import { tidyName } from '../../../platform/files/file-name.js';
import { viberEnvelope } from './viber-envelope.js';
import { translateViber } from './viber-translator.js';

const KINDS = ['text', 'picture', 'video', 'file', 'sticker', 'contact', 'url', 'location', 'rich_media', 'new'];
const EVENTS = ['message', 'subscribed', 'unsubscribed', 'delivered', 'seen', 'failed', 'conversation_started', 'x'];
const object = (members: Record<string, string>) =>
  `{${Object.entries(members)
    .map(([key, value]) => `"${key}":${value}`)
    .join(',')}}`;
/** Mostly as documented, sometimes anything. */
const mostly = (documented: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 4, arbitrary: documented }, { weight: 1, arbitrary: wild });
const id = mostly(quoted(fc.base64String({ minLength: 24, maxLength: 24 })));
const user = mostly(
  fc.record({ id, name: mostly(quoted(wildText)), avatar: wild }, { requiredKeys: ['id'] }).map(object),
);
const link = quoted(wildText.map((text) => `https://dl-media.viber.com/${text}?Expires=${text.length}`));
const content = fc
  .record(
    {
      type: mostly(quoted(fc.constantFrom(...KINDS))),
      text: mostly(quoted(wildText)),
      media: mostly(link),
      thumbnail: mostly(link),
      file_name: mostly(quoted(wildText)),
      rich_media: mostly(fc.record({ Buttons: wild }).map(object)),
      sticker_id: wild,
      contact: mostly(fc.record({ phone_number: wild, name: wild }).map(object)),
      location: mostly(fc.record({ lat: wild, lon: wild }).map(object)),
      alt_text: wild,
    },
    { requiredKeys: ['type'] },
  )
  .map(object);
const callback = fc
  .record(
    {
      event: mostly(quoted(fc.constantFrom(...EVENTS))),
      timestamp: mostly(wildNumber),
      message_token: mostly(wildNumber),
      user_id: user,
      user,
      sender: user,
      message: mostly(content),
      desc: wild,
    },
    { requiredKeys: ['event'] },
  )
  .map((members) => Buffer.from(object(members)));
/** A callback with a few bytes changed, cut off or doubled. */
const damaged = fc
  .tuple(callback, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }), fc.nat(), fc.boolean())
  .map(([bytes, changes, length, cutOff]) => {
    const copy = Buffer.from(bytes);
    for (const [position, byte] of changes) copy[position % copy.length] = byte;
    return cutOff ? copy.subarray(0, length % copy.length) : copy;
  });
/** Deeper than a parser's stack, at any place. */
const deep = fc
  .tuple(
    fc.integer({ min: 100, max: 20_000 }),
    fc.constantFrom('event', 'user_id', 'message', 'sender', 'x'),
    fc.boolean(),
  )
  .map(([depth, member, closed]) =>
    Buffer.from(`{"event":"message","${member}":${'['.repeat(depth)}${closed ? `${']'.repeat(depth)}}` : ''}`),
  );
const bytes = fc.oneof(
  { weight: 60, arbitrary: callback },
  { weight: 40, arbitrary: damaged },
  { weight: 1, arbitrary: deep },
  { weight: 20, arbitrary: wild.map((text) => Buffer.from(text)) },
  { weight: 20, arbitrary: fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)) },
);

/** What is wrong with the event; undefined when nothing is. */
function faultOf(body: Buffer): string | undefined {
  const { event, messageToken, userId, timestamp } = viberEnvelope(body, 1_700_000_000_000);
  if (event.length === 0 || event.length > 64) return `an event of ${event.length}`;
  if (!/^-?\d{1,40}$|^sha256:[0-9a-f]{48}$/.test(messageToken)) return `the token ${messageToken}`;
  if (userId.length > 190) return `a user of ${userId.length}`;
  if (!Number.isSafeInteger(timestamp) || timestamp < 0) return `the time ${timestamp}`;
  if (!wellFormed([event, userId])) return 'an envelope that no database takes';
  const again = viberEnvelope(Buffer.from(body), 1);
  if (again.messageToken !== messageToken || again.userId !== userId) return 'a repetition that is not recognised';
  try {
    const translated = translateViber(body);
    return wellFormed(translated) ? undefined : 'an event that no database takes';
  } catch (error) {
    // What the processor fails with its reason; anything else would be a mistake of ours.
    const failed =
      error instanceof SyntaxError || error instanceof RangeError || (error as Error).constructor === Error;
    return failed && (error as Error).message !== '' ? undefined : String(error);
  }
}

const wellFormed = (value: unknown): boolean => {
  const json = JSON.stringify(value);
  return json.isWellFormed() && !/\\ud[89a-f]/i.test(json);
};

it('whatever bytes come get a key that fits its columns, and become an event or an Error that says why', () => {
  const found = fc.check(
    fc.property(bytes, (body) => faultOf(body) === undefined),
    { numRuns: 2_500 },
  );
  const bad = found.counterexample?.[0];
  expect(bad && { fault: faultOf(bad), body: bad.toString('latin1'), seed: found.seed }).toBeUndefined();
});

it.each([
  ['tags that never end', '"type":"rich_media","rich_media":{"Buttons":[{"Text":"LONG"}]}', '<'],
  ['a file name of dots', '"type":"file","media":"https://x.invalid/","file_name":"aLONGx"', '.'],
  ['an address of questions', '"type":"file","media":"https://x.invalid/LONG"', '?Expires=1'],
  ['a text of spaces', '"type":"text","text":"LONG"', ' '],
  ['a number', '"type":"text","x":1LONG.1LONG', '0'],
  ['doubled members', '"type":"text","x":{"a":[LONG1],"a":[LONG1]}', '[],'],
])('%s: a megabyte is read in no time, since everybody else waits meanwhile', (_name, message, piece) => {
  const long = piece.repeat(1_000_000 / piece.length);
  const body = Buffer.from(
    `{"event":"message","sender":{"id":"x"},"message":{${message.replaceAll('LONG', () => long)}}}`,
  );
  const began = performance.now();
  const event = translateViber(body) as { media: Array<{ name: string }> };
  event.media.forEach(({ name }) => tidyName(name ?? ''));
  // What grows with the square of the length takes minutes.
  expect(performance.now() - began).toBeLessThan(30_000);
});
