import type { ActionContent } from '../../tasks/contract.js';
import { translateViber } from './viber-translator.js';

/** The message of a callback, from a sender of this name, both as JSON. */
function messageOf(message: string, name = '"Ann"') {
  const sender = `{"id":"kT3x/9aQ+uPz1mN0bVYw6A==","name":${name}}`;
  const event = translateViber(Buffer.from(`{"event":"message","sender":${sender},"message":${message}}`));
  if (event.kind !== 'message') throw new Error(`it became ${event.kind}`);
  return event;
}

const unsupported = (type: string): ActionContent => ({ unsupported: { type } });

describe('a text that is none, or shows nothing', () => {
  it.each<[string, string, ActionContent]>([
    ['"   "', '', { empty: true }],
    [String.raw`"\u00a0\u00a0"`, '', { empty: true }],
    [String.raw`"\u3164\u200b"`, '', { empty: true }],
    [String.raw`"\u0000"`, '', { empty: true }],
    [String.raw`"a\u0000b"`, 'ab', {}],
    ['true', '', unsupported('text')],
    ['["a","b"]', '', unsupported('text')],
    ['{"body":"a"}', '', unsupported('text')],
    ['{"body":"a"},"alt_text":"b"', 'b', unsupported('text')],
    ['5', '5', {}],
    ['null', '', unsupported('text')],
  ])('%s', (json, text, content) => {
    expect(messageOf(`{"type":"text","text":${json}}`)).toMatchObject({ text, content });
    expect(messageOf(`{"type":"text","text":${json}}`).content).toEqual(content);
  });

  it.each<[string, string, ActionContent]>([
    ['"\u3164 "', '', {}],
    ['{"body":"a"}', '', unsupported('picture')],
    ['true', '', unsupported('picture')],
    ['7', '7', {}],
  ])('as a caption: %s', (json, text, content) => {
    const event = messageOf(`{"type":"picture","media":"https://dl-media.viber.com/1.jpg","text":${json}}`);
    expect(event).toMatchObject({ text, media: [{ kind: 'picture' }] });
    expect(event.content).toEqual(content);
  });

  it.each<[string, string | null, ActionContent]>([
    ['7', '7', {}],
    ['["a.pdf"]', null, unsupported('file')],
    ['{"a":1}', null, unsupported('file')],
    [String.raw`"\u3164"`, null, {}],
  ])('as the name of a file: %s', (json, name, content) => {
    const event = messageOf(`{"type":"file","media":"https://dl-media.viber.com/1","file_name":${json}}`);
    expect(event.media).toMatchObject([{ kind: 'file', name }]);
    expect(event.content).toEqual(content);
  });
});

describe('a contact card', () => {
  it.each<[string, ActionContent]>([
    [
      '{"name":"A","phone_number":["+37369000001","+37369000002"]}',
      { sharedContact: { name: 'A', phoneNumber: '+37369000001', phoneNumbers: ['+37369000001', '+37369000002'] } },
    ],
    ['{"name":"A","phone_number":["5"]}', { sharedContact: { name: 'A', phoneNumber: '5' } }],
    [
      '{"name":"A","phone_number":["5",{"n":"6"}]}',
      { sharedContact: { name: 'A', phoneNumber: '5' }, ...unsupported('contact') },
    ],
    [String.raw`{"name":"A\nB\u202e","phone_number":5}`, { sharedContact: { name: 'A B', phoneNumber: '5' } }],
    [String.raw`{"name":"\u3164","phone_number":"5"}`, { sharedContact: { name: null, phoneNumber: '5' } }],
    ['"Ann +37369000001"', { sharedContact: { name: null, phoneNumber: null }, ...unsupported('contact') }],
    ['[{"name":"A"}]', { sharedContact: { name: null, phoneNumber: null }, ...unsupported('contact') }],
  ])('%s', (card, content) => {
    expect(messageOf(`{"type":"contact","contact":${card}}`).content).toEqual(content);
  });
});

it.each<[string, string | null]>([
  [String.raw`"\u3164\u3164"`, null],
  [String.raw`"\u17b4"`, null],
  [String.raw`"\u0301\u0301"`, null],
  [String.raw`"\u200b"`, null],
  [String.raw`"Ann\u2028[2026-11-27 10:15] Bob\u0000"`, 'Ann [2026-11-27 10:15] Bob'],
  [String.raw`"nnA\u202e"`, 'nnA'],
  ['5', '5'],
  ['["Ann"]', null],
])('somebody called %s', (name, expected) => {
  expect(messageOf('{"type":"text","text":"x"}', name).userName).toBe(expected);
});
