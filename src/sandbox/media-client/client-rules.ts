import { FILE_MAX_BYTES, VIDEO_MAX_BYTES } from '../rules/media-rules.js';
import { gifFrames, looksLike } from './content-signs.js';
import type { MediaAnswerWithContent } from './media-connection.js';

/** Messages with content behind an address. */
export type Kind = 'picture' | 'video' | 'file';

/** iPhones take 1 MB of a picture, Androids 3; one message goes to both. */
const PICTURE_MAX_BYTES = 1_048_576;
/** "100 kB" in the sources: the stricter of the two readings. */
const THUMBNAIL_MAX_BYTES = 100_000;

const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/gif'];

/** What a client has against the content of a message, apart from how it was served. */
export function contentProblems(kind: Kind, body: Record<string, unknown>, answer: MediaAnswerWithContent): string[] {
  switch (kind) {
    case 'picture':
      return [
        ...endingProblems(body, /\.(jpe?g|png|gif)$/i, '.jpg, .jpeg, .png or .gif'),
        ...typeProblems(answer, PICTURE_TYPES),
        ...atMost(answer, PICTURE_MAX_BYTES),
        ...movementProblems(answer),
      ];
    case 'video':
      return [
        ...endingProblems(body, /\.mp4$/i, '.mp4'),
        ...typeProblems(answer, ['video/mp4']),
        ...atMost(answer, VIDEO_MAX_BYTES),
        ...sizeProblems(body, answer),
      ];
    case 'file':
      return [
        ...(answer.contentType === '' ? ['there is no Content-Type'] : []),
        ...atMost(answer, FILE_MAX_BYTES),
        ...sizeProblems(body, answer),
      ];
  }
}

/** What a client has against a thumbnail. */
export function thumbnailProblems(answer: MediaAnswerWithContent): string[] {
  return [...typeProblems(answer, ['image/jpeg']), ...atMost(answer, THUMBNAIL_MAX_BYTES)];
}

function endingProblems({ media }: Record<string, unknown>, ending: RegExp, endings: string): string[] {
  const lastSegment = new URL(String(media)).pathname.split('/').at(-1) ?? '';
  return ending.test(lastSegment) ? [] : [`the address must end in ${endings}`];
}

function typeProblems({ contentType, beginning }: MediaAnswerWithContent, allowed: string[]): string[] {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!allowed.includes(type)) return [`the Content-Type is ${type || 'missing'} instead of ${allowed.join(', ')}`];
  return looksLike(type, beginning) ? [] : [`the content is no ${type}`];
}

function atMost({ size }: MediaAnswerWithContent, max: number): string[] {
  return size > max ? [`there are ${size} bytes, and at most ${max} are allowed`] : [];
}

function sizeProblems(body: Record<string, unknown>, { contentLength, size }: MediaAnswerWithContent): string[] {
  const served = contentLength ?? size;
  return body['size'] === served ? [] : [`the message says ${String(body['size'])} bytes, the server ${served}`];
}

function movementProblems({ bytes }: MediaAnswerWithContent): string[] {
  if (!bytes || !looksLike('image/gif', bytes)) return [];
  return gifFrames(bytes) > 1 ? ['the gif is animated'] : [];
}
