import * as fc from 'fast-check';
import { messageProblems } from './message-rules.js';

type Body = Record<string, unknown>;

const sender = { name: 'Service desk' };
const text = { sender, type: 'text', text: 'x' };
const picture = { sender, type: 'picture', media: 'https://a.example/m/1/a.png', text: '' };
const video = { sender, type: 'video', media: 'https://a.example/v.mp4', size: 27_262_976, duration: 180 };
const file = { sender, type: 'file', media: 'https://a.example/m/1', size: 52_428_800, file_name: 'a.pdf' };
const contact = { sender, type: 'contact', contact: { name: 'Иван', phone_number: '+375291234567' } };
const location = { sender, type: 'location', location: { lat: 53.9, lon: 27.5 } };
const url = { sender, type: 'url', media: 'https://a.example/' };
const sticker = { sender, type: 'sticker', sticker_id: '40129' };
const button = { ActionType: 'reply', ActionBody: 'x', Text: 'X' };
const keyboard = { Type: 'keyboard', Buttons: [button] };
const carousel = { Type: 'rich_media', ButtonsGroupColumns: 6, ButtonsGroupRows: 7, Buttons: [{ ...button, Rows: 7 }] };
const rich = { sender, type: 'rich_media', min_api_version: 7, rich_media: carousel };
const withButton = (more: Body, version = 1): Body => ({
  ...text,
  min_api_version: version,
  keyboard: { Type: 'keyboard', Buttons: [{ ...button, ...more }] },
});

describe('messages Viber takes', () => {
  it.each<[string, Body]>([
    ['text', text],
    ['text at its limit', { ...text, text: 'ж'.repeat(7000) }],
    ['tracking data at its limit', { ...text, tracking_data: 'x'.repeat(4000) }],
    ['a name at its limit', { ...text, sender: { name: 'n'.repeat(28) } }],
    ['picture', picture],
    ['picture with a query after its extension', { ...picture, media: 'https://a.example/a.jpeg?v=1' }],
    ['caption at its limit', { ...picture, text: 'x'.repeat(512) }],
    ['video', video],
    ['file', file],
    ['contact', contact],
    ['location', location],
    ['url', url],
    ['sticker', sticker],
    ['sticker by number', { ...sticker, sticker_id: 40129 }],
    ['rich media', rich],
    ['a keyboard without a type', { sender, keyboard }],
    ['share-phone from version 3', withButton({ ActionType: 'share-phone' }, 3)],
    [
      'a link longer than other action bodies',
      withButton({ ActionType: 'open-url', ActionBody: `https://a.example/${'x'.repeat(300)}` }),
    ],
  ])('%s', (_, body) => expect(messageProblems(body)).toEqual([]));
});

describe('messages Viber refuses', () => {
  it.each<[number, string, Body]>([
    [4, 'no sender', { type: 'text', text: 'x' }],
    [4, 'no name', { ...text, sender: {} }],
    [3, 'a name too long', { ...text, sender: { name: 'n'.repeat(29) } }],
    [3, 'an avatar that is no address', { ...text, sender: { name: 'n', avatar: 'x' } }],
    [4, 'no type', { sender, text: 'x' }],
    [3, 'an unknown type', { sender, type: 'audio' }],
    [3, 'a type of the object prototype', { sender, type: 'constructor' }],
    [4, 'no text', { sender, type: 'text' }],
    [4, 'an empty text', { ...text, text: '' }],
    [3, 'a text too long', { ...text, text: 'x'.repeat(7001) }],
    [3, 'a text of surrogate pairs that is too long in units', { ...text, text: '😀'.repeat(3501) }],
    [3, 'tracking data null', { ...text, tracking_data: null }],
    [3, 'tracking data too long', { ...text, tracking_data: 'x'.repeat(4001) }],
    [3, 'a version that is text', { ...text, min_api_version: '3' }],
    [4, 'a picture without a text', { ...picture, text: undefined }],
    [4, 'a picture without media', { ...picture, media: undefined }],
    [3, 'a picture without an extension', { ...picture, media: 'https://a.example/m/1/a' }],
    [3, 'an extension in the query only', { ...picture, media: 'https://a.example/m?a=.png' }],
    [3, 'a relative address', { ...picture, media: '/m/a.png' }],
    [3, 'an address with unescaped letters', { ...picture, media: 'https://a.example/файл.png' }],
    [3, 'a caption too long', { ...picture, text: 'x'.repeat(513) }],
    [4, 'a video without a size', { ...video, size: undefined }],
    [3, 'a video too large', { ...video, size: 27_262_977 }],
    [3, 'a video too long', { ...video, duration: 181 }],
    [3, 'a video that is no mp4', { ...video, media: 'https://a.example/v.mov' }],
    [4, 'a file without a name', { ...file, file_name: undefined }],
    [4, 'a file without a size', { ...file, size: undefined }],
    [3, 'a file too large', { ...file, size: 52_428_801 }],
    [3, 'a file without an extension', { ...file, file_name: 'README' }],
    [3, 'a forbidden file', { ...file, file_name: 'setup.EXE' }],
    [3, 'a file name too long', { ...file, file_name: `${'x'.repeat(253)}.pdf` }],
    [4, 'a contact without a name', { ...contact, contact: { phone_number: '+1' } }],
    [3, 'a contact whose name is too long', { ...contact, contact: { name: 'n'.repeat(29), phone_number: '+1' } }],
    [3, 'a number with spaces', { ...contact, contact: { name: 'n', phone_number: '+375 29' } }],
    [3, 'a number too long', { ...contact, contact: { name: 'n', phone_number: `+${'1'.repeat(18)}` } }],
    [4, 'a location without numbers', { ...location, location: {} }],
    [3, 'a location off the Earth', { ...location, location: { lat: 90, lon: 0 } }],
    [3, 'coordinates as text', { ...location, location: { lat: '1', lon: 1 } }],
    [3, 'a link too long', { ...url, media: `https://a.example/${'x'.repeat(2000)}` }],
    [4, 'a sticker without an id', { sender, type: 'sticker' }],
    [14, 'rich media for old clients', { ...rich, min_api_version: 1 }],
    [
      3,
      'share-phone in rich media',
      { ...rich, rich_media: { ...carousel, Buttons: [{ ...button, ActionType: 'share-phone' }] } },
    ],
    [
      3,
      'more than six cards',
      { ...rich, rich_media: { ...carousel, Buttons: Array.from({ length: 7 }, () => ({ ...button, Rows: 7 })) } },
    ],
    [3, 'a keyboard null', { ...text, keyboard: null }],
    [3, 'a keyboard without buttons', { ...text, keyboard: { Type: 'keyboard', Buttons: [] } }],
    [3, 'a button without an action body', withButton({ ActionBody: undefined })],
    [3, 'a button seven columns wide', withButton({ Columns: 7 })],
    [3, 'an open-url button with no URL', withButton({ ActionType: 'open-url' })],
    [
      3,
      'a keyboard of 25 rows',
      { ...text, keyboard: { Type: 'keyboard', Buttons: Array.from({ length: 25 }, () => button) } },
    ],
    [14, 'an input field state for old clients', { ...text, keyboard: { ...keyboard, InputFieldState: 'hidden' } }],
  ])('with %i: %s', (status, _, body) => {
    expect(messageProblems(JSON.parse(JSON.stringify(body)) as Body)[0]?.status).toBe(status);
  });

  it.each<[string, Body]>([
    ['(["Type"])', { ...text, keyboard: { Buttons: [button] } }],
    ['array is too short: must have at least 1 elements', { ...text, keyboard: { Type: 'keyboard', Buttons: [] } }],
    [
      '("share-phone") not found in enum (possible values: ["reply","open-url",""])',
      withButton({ ActionType: 'share-phone' }),
    ],
  ])('in the words of the real server: %s', (words, body) => {
    expect(messageProblems(body)[0]?.message).toContain(words);
  });

  it('without ever throwing, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys({ ...rich, ...file, ...contact, keyboard })), fc.jsonValue()),
        (body) => {
          expect(Array.isArray(messageProblems({ ...text, ...body }))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
