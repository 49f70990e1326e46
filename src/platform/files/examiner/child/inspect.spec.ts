import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { readPicturesFromMemory } from '../../../../../test/support/pictures.js';
import type { Inspection } from '../jobs.js';
import { inspect } from './inspect.js';

let folder: string;
beforeAll(async () => {
  readPicturesFromMemory();
  folder = await mkdtemp(join(tmpdir(), 'viber-tasks-inspect-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let made = 0;
/** The name is a lie where the test says so; nothing may follow from it. */
async function look(bytes: Buffer | string, name = 'file') {
  const path = join(folder, `${++made}-${name}`);
  await writeFile(path, bytes);
  const found: Partial<Inspection> = {};
  await inspect(path, `${path}.small`, (part) => Object.assign(found, part));
  const { thumbnail, ...rest } = found as Inspection;
  // What is known of its pixels is known by who has read all of it.
  expect(thumbnail !== undefined).toBe(rest.info.width !== undefined && rest.mimeType.startsWith('image/'));
  return rest;
}

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3366ff' } });
const png = () => canvas(7, 5).png().toBuffer();
const jpeg = () => canvas(40, 30).jpeg().toBuffer();

async function animatedGif(): Promise<Buffer> {
  const frames = ['#400', '#800', '#c00'].map((background) =>
    sharp({ create: { width: 9, height: 6, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .gif()
    .toBuffer();
}

describe('what is inside a file', () => {
  it('a png that is called a jpg', async () => {
    expect(await look(await png(), 'photo.jpg')).toEqual({
      mimeType: 'image/png',
      extension: 'png',
      info: { width: 7, height: 5 },
    });
  });

  it('a page that is called a png is text, and never html', async () => {
    expect(await look('<!doctype html><script>alert(1)</script>', 'photo.png')).toEqual({
      mimeType: 'text/plain',
      extension: 'txt',
      info: {},
    });
  });

  it.each([
    ['plain', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['with a declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ])('a drawing that can run scripts (%s) is no picture', async (_what, bytes) => {
    const { mimeType, info } = await look(bytes, 'drawing.svg');
    expect(mimeType).toMatch(/^(text\/plain|application\/xml)$/);
    expect(info).toEqual({});
  });

  it.each([
    ['text', 'Hello,\r\n\tworld\n', 'text/plain', 'txt'],
    ['text in another writing', 'Здравствуйте', 'text/plain', 'txt'],
    ['text whose sample ends inside a character', `${'a'.repeat(8191)}жжж`, 'text/plain', 'txt'],
    ['text of another encoding', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), 'application/octet-stream', ''],
    ['something with zeros', 'abc\0def', 'application/octet-stream', ''],
    ['nothing', '', 'application/octet-stream', ''],
    ['one byte', Buffer.from([0xff]), 'application/octet-stream', ''],
    ['a document', '%PDF-1.4\n%âãÏÓ\n1 0 obj', 'application/pdf', 'pdf'],
    ['a program of Windows', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'application/x-msdownload', 'exe'],
  ])('%s', async (_what, bytes, mimeType, extension) => {
    expect(await look(bytes)).toEqual({ mimeType, extension, info: {} });
  });

  it.each(['utf-16le', 'utf-16be'] as const)('text in %s, as Excel and Notepad save it', async (charset) => {
    const bytes = Buffer.from('\ufeffид;имя\r\n1;Ion\r\n', 'utf16le');
    if (charset === 'utf-16be') bytes.swap16();
    for (const form of [bytes, bytes.subarray(2)]) {
      expect(await look(form)).toEqual({ mimeType: 'text/plain', extension: 'txt', info: { charset } });
    }
  });

  it('a picture is as large as it is shown', async () => {
    const turned = await canvas(40, 30).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect((await look(turned)).info).toEqual({ width: 30, height: 40 });
  });

  it('a picture that moves is told from one that does not', async () => {
    expect(await look(await animatedGif(), 'a.gif')).toEqual({
      mimeType: 'image/gif',
      extension: 'gif',
      info: { width: 9, height: 6, animated: true },
    });
    expect((await look(await canvas(9, 6).gif().toBuffer())).info).toEqual({ width: 9, height: 6 });
  });

  it('a picture that is damaged is still of its type', async () => {
    const whole = await jpeg();
    for (const length of [4, 20, whole.length >> 1]) {
      const looked = await look(whole.subarray(0, length));
      expect([length, looked.mimeType]).toEqual([length, 'image/jpeg']);
    }
  });

  it('a video that is only a beginning is still a video', async () => {
    const beginning = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypisom\0\0\0\0isommp42'),
      Buffer.alloc(64),
    ]);
    expect(await look(beginning, 'a.txt')).toEqual({ mimeType: 'video/mp4', extension: 'mp4', info: {} });
  });
});
