import type { StoredFile } from '../../../platform/files/files.js';
import type { ActionContent } from '../../tasks/contract.js';
import type { OutboundMessage } from '../contract.js';
import { planViber } from './viber-plan.js';

const MIB = 1024 * 1024;
const PICTURE = { width: 800, height: 600 };
const CLIP = { ...PICTURE, videoCodec: 'avc', durationMs: 12_000 };

let made = 0;
function file(name: string, mimeType: string, size: number, info: StoredFile['info'] = {}): StoredFile {
  const id = `file-${++made}`;
  const rest = {
    state: 'stored',
    reason: null,
    storageKey: id,
    publicKey: null,
    publicSince: null,
    originalId: null,
    variant: null,
    createdAt: 0,
  } as const;
  return { id, name, mimeType, size, info, ...rest };
}

const jpeg = (size = 1000, info: StoredFile['info'] = PICTURE) => file('photo.jpg', 'image/jpeg', size, info);
const pdf = (name = 'contract.pdf', size = 1000) => file(name, 'application/pdf', size);

function plan(text: string, files: StoredFile[], rest: ActionContent = {}) {
  const attached = files.map(({ id, name }) => ({ id, name, kind: 'file' as const }));
  return planViber(text, { files: attached, ...rest }, new Map(files.map((one) => [one.id, one])));
}

/** Kinds, with the texts of those that are text. */
const outline = (messages: Array<{ message: OutboundMessage }>) =>
  messages.map(({ message }) => (message.kind === 'text' ? message.text : message.kind));

describe('the form of one file', () => {
  const picture = { kind: 'picture', text: '', mostBytes: 1_000_000 };
  const scaled = { kind: 'picture', text: '', fitBytes: 1_000_000 };

  it.each<[string, StoredFile, object, RegExp | null]>([
    ['a jpeg', jpeg(), { kind: 'picture', text: '' }, null],
    ['a jpeg of as many bytes as a picture may have', jpeg(1_000_000), { kind: 'picture', text: '' }, null],
    ['a jpeg of one byte more', jpeg(1_000_001), scaled, /“photo\.jpg”.*1 MB.*link/],
    [
      'a png of one byte more',
      file('a.png', 'image/png', 1_000_001, PICTURE),
      scaled,
      /“a\.png”.*smaller one.*original/,
    ],
    ['a png', file('a.png', 'image/png', 1_000_000, PICTURE), { kind: 'picture', text: '' }, null],
    [
      'a picture under a forbidden name: its address tells what it is',
      file('a.exe', 'image/png', 9, PICTURE),
      { kind: 'picture', text: '' },
      null,
    ],
    ['a gif that stands still', file('a.gif', 'image/gif', 1000, PICTURE), { kind: 'picture', text: '' }, null],
    ['a gif that moves', file('a.gif', 'image/gif', 1000, { ...PICTURE, animated: true }), { kind: 'file' }, null],
    ['a gif that is too large', file('a.gif', 'image/gif', 1_000_001, PICTURE), scaled, /“a\.gif”.*1 MB.*link/],
    ['a webp, of which a picture is made', file('a.webp', 'image/webp', 1000, PICTURE), picture, null],
    ['an avif', file('a.avif', 'image/avif', 1000, PICTURE), picture, null],
    ['a tiff', file('a.tif', 'image/tiff', 1000, PICTURE), picture, null],
    ['a tiff of several pages', file('a.tif', 'image/tiff', 9, { ...PICTURE, animated: true }), { kind: 'file' }, null],
    ['a webp that moves', file('a.webp', 'image/webp', 9, { ...PICTURE, animated: true }), { kind: 'file' }, null],
    [
      'a heic, which cannot be read here',
      file('a.heic', 'image/heic', 9, { notExamined: true }),
      { kind: 'file' },
      null,
    ],
    ['an svg', file('a.svg', 'text/plain', 1000), { kind: 'file' }, null],
    ['a jpeg that cannot be read', jpeg(1000, {}), { kind: 'file' }, null],
    ['a large jpeg that cannot be read', jpeg(2_000_000, {}), { kind: 'file' }, null],
    ['a video', file('a.mp4', 'video/mp4', 1000, CLIP), { kind: 'video' }, null],
    [
      'a video at both limits',
      file('a.mp4', 'video/mp4', 26 * MIB, { ...CLIP, durationMs: 180_000 }),
      { kind: 'video' },
      null,
    ],
    ['a video of one byte more', file('a.mp4', 'video/mp4', 26 * MIB + 1, CLIP), { kind: 'file' }, null],
    [
      'a video that lasts too long',
      file('a.mp4', 'video/mp4', 1000, { ...CLIP, durationMs: 180_001 }),
      { kind: 'file' },
      null,
    ],
    [
      'a video of unknown duration',
      file('a.mp4', 'video/mp4', 1000, { ...PICTURE, videoCodec: 'avc' }),
      { kind: 'file' },
      null,
    ],
    ['an mp4 in HEVC', file('a.mp4', 'video/mp4', 1000, { ...CLIP, videoCodec: 'hevc' }), { kind: 'file' }, null],
    ['an mp4 that cannot be read', file('a.mp4', 'video/mp4', 1000), { kind: 'file' }, null],
    ['a mov', file('a.mov', 'video/quicktime', 1000, CLIP), { kind: 'file' }, null],
    ['a document', pdf(), { kind: 'file' }, null],
    ['a file without an extension', file('LICENSE', 'text/plain', 1000), { kind: 'file' }, null],
    ['a file whose name only sounds forbidden', pdf('exe'), { kind: 'file' }, null],
    ['a forbidden extension that is not the last', file('a.exe.zip', 'application/zip', 9), { kind: 'file' }, null],
    ['a file of as many bytes as there may be', pdf('a.pdf', 50 * MIB), { kind: 'file' }, null],
    ['a file of one byte more', pdf('a.pdf', 50 * MIB + 1), { kind: 'link' }, /“a\.pdf”.*50 MiB.*link/],
    ['a very large video', file('a.mp4', 'video/mp4', 60 * MIB, CLIP), { kind: 'link' }, /larger than Viber carries/],
  ])('%s', (_name, one, message, note) => {
    const [planned, ...others] = plan('', [one]);
    expect(others).toEqual([]);
    expect(planned).toMatchObject({ message: { fileId: one.id, ...message }, label: one.name });
    expect(planned!.note ?? '').toMatch(note ?? /^$/);
  });

  it.each(
    // Chapter 3.2, system by system.
    `bat bin cmd com cpl exe gadget inf1 ins inx isu job jse lnk msc msi msp mst paf pif ps1 reg rgs sct shb shs u3p vb
     vbe vbs vbscript ws wsf action app bin command csh osx workflow bin csh ksh out run apk ipa`.split(/\s+/),
  )('a file that ends in .%s, in any case, is a link, with the reason', (extension) => {
    for (const ending of [
      extension,
      extension.toUpperCase(),
      extension.replace(/^./, (first) => first.toUpperCase()),
    ]) {
      const name = `Счёт 7.v2.${ending}`;
      const [planned] = plan('', [file(name, 'application/octet-stream', 5)]);
      expect(planned!.message.kind).toBe('link');
      expect(planned!.note).toBe(`Viber does not carry files of the type .${extension}: “${name}” is sent as a link.`);
    }
  });

  it.each(['zip', 'html', 'js', 'jar', 'docm', 'inf', 'sh', 'heic', 'mp3'])(
    'a file that ends in .%s is sent',
    (end) => {
      expect(outline(plan('', [file(`a.${end}`, 'application/octet-stream', 5)]))).toEqual(['file']);
    },
  );
});

describe('the messages of one action', () => {
  const long = 'x'.repeat(512);

  it.each<[string, string, StoredFile[], string[]]>([
    ['a text alone', 'Hello', [], ['Hello']],
    ['one picture and a short text', long, [jpeg()], ['picture']],
    ['one picture and a longer text', `${long}x`, [jpeg()], [`${long}x`, 'picture']],
    ['one picture to be scaled and a short text', 'x'.repeat(262), [jpeg(2_000_000)], ['picture']],
    [
      'one picture to be scaled and a text that leaves no room for the link',
      'x'.repeat(263),
      [jpeg(2_000_000)],
      ['x'.repeat(263), 'picture'],
    ],
    ['one document and a text: a file has no caption', 'Hello', [pdf()], ['Hello', 'file']],
    ['one video and a text', 'Hello', [file('a.mp4', 'video/mp4', 9, CLIP)], ['Hello', 'video']],
    ['one link and a text', 'Hello', [file('a.exe', 'application/x-msdownload', 9)], ['Hello', 'link']],
    ['two pictures and a text', 'Hello', [jpeg(), jpeg()], ['Hello', 'picture', 'picture']],
    ['files alone, in their order', '', [pdf(), jpeg(), pdf('a.apk'), jpeg()], ['file', 'picture', 'link', 'picture']],
    [
      'a very long text and files',
      `${'a'.repeat(6999)} ${'b'.repeat(7000)}`,
      [jpeg(), pdf()],
      ['a'.repeat(6999), 'b'.repeat(7000), 'picture', 'file'],
    ],
  ])('%s', (_name, text, files, expected) => {
    const planned = plan(text, files);
    expect(outline(planned)).toEqual(expected);
    expect(planned.flatMap(({ message }) => ('fileId' in message ? [message.fileId] : []))).toEqual(
      files.map(({ id }) => id),
    );
  });

  it('a caption is the whole text, and leaves the label and the note of its picture alone', () => {
    const [caption] = plan('Like this?', [jpeg(2_000_000)]);
    expect(caption).toMatchObject({
      message: { kind: 'picture', text: 'Like this?', fitBytes: 1_000_000 },
      label: 'photo.jpg',
      note: expect.any(String),
    });
  });

  it('a location and a card come last, and make the text of a picture a message of its own', () => {
    const place = { lat: 47.0245, lon: 28.8322 };
    const planned = plan('Here', [jpeg()], {
      location: place,
      sharedContact: { name: 'Ion Popescu', phoneNumber: '+40721234567' },
    });
    expect(outline(planned)).toEqual(['Here', 'picture', 'location', 'contact']);
    expect(planned.slice(2)).toEqual([
      { message: { kind: 'location', ...place }, label: '', note: null },
      {
        message: { kind: 'contact', name: 'Ion Popescu', phoneNumber: '+40721234567' },
        label: 'Ion Popescu',
        note: null,
      },
    ]);
    expect(outline(plan('Here', [jpeg()], { location: place }))).toEqual(['Here', 'picture', 'location']);
  });

  it('a question for the phone number is one message, whose button is settled when it is sent', () => {
    expect(plan('Your number?', [], { phoneRequest: { id: 'r' } })).toEqual([
      { message: { kind: 'phone-request', text: 'Your number?', requestId: 'r' }, label: '', note: null },
    ]);
  });

  it('a card without a name is named by its number, since Viber wants a name', () => {
    const phoneNumber = '+40721234567';
    expect(plan('', [], { sharedContact: { name: null, phoneNumber } })).toEqual([
      { message: { kind: 'contact', name: phoneNumber, phoneNumber }, label: phoneNumber, note: null },
    ]);
  });
});
