import { expect, it } from 'vitest';
import type { ActionFile } from '../actions/action-file.ts';
import type { Action } from '../thread/thread.query.ts';
import { slidesOf } from './slides.ts';

const file = (changes: Partial<ActionFile>): ActionFile => ({
  id: 'a',
  name: 'a.jpg',
  kind: 'picture',
  mimeType: 'image/jpeg',
  size: 10,
  state: 'stored',
  url: '/api/files/a',
  thumbnailUrl: '/api/files/a/thumbnail',
  publicUrl: null,
  ...changes,
});
const slides = (...files: ActionFile[]) => slidesOf([{ files }, { files: [] }] as unknown as Action[]);

it('shows pictures and films of all actions, in their order', () => {
  const second = file({ id: 'b', kind: 'video', mimeType: 'video/mp4', thumbnailUrl: undefined });
  expect(slides(file({}), second).map(({ id, film }) => [id, film])).toEqual([
    ['a', undefined],
    ['b', 'video/mp4'],
  ]);
});

it.each([
  ['a file of another kind', file({ kind: 'file', mimeType: 'application/pdf' })],
  ['a sticker', file({ kind: 'sticker' })],
  ['one that is on its way', file({ state: 'pending' })],
  ['one that is lost', file({ state: 'lost' })],
  ['a picture that could not be looked into', file({ notExamined: true })],
  ['a picture that is none', file({ mimeType: 'text/plain', thumbnailUrl: undefined })],
  ['a film that is none', file({ kind: 'video', mimeType: 'text/plain' })],
])('leaves out %s', (_what, one) => {
  expect(slides(one)).toEqual([]);
});

it('shows the small JPEG of a picture that browsers do not know, and plays what is inside a QuickTime film', () => {
  expect(slides(file({ mimeType: 'image/heic' }))[0]!.url).toBe('/api/files/a/thumbnail');
  expect(slides(file({ kind: 'video', mimeType: 'video/quicktime' }))[0]!.film).toBe('video/mp4');
});
