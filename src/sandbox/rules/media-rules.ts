import { bad, missing, type Problem } from './statuses.js';

const MIB = 1_048_576;
/** What Viber takes, by the sources of chapter 3.2. */
export const VIDEO_MAX_BYTES = 26 * MIB;
export const FILE_MAX_BYTES = 50 * MIB;
const URL_MAX = 2000;
/** Three sources name 768, 512 and 120; 512 is what our own rules advise, so more is refused. */
const CAPTION_MAX = 512;

const FORBIDDEN_EXTENSIONS = new Set(
  (
    'bat bin cmd com cpl exe gadget inf1 ins inx isu job jse lnk msc msi msp mst paf pif ps1 reg rgs sct shb shs u3p vb vbe ' +
    'vbs vbscript ws wsf action app command csh osx workflow ksh out run apk ipa'
  ).split(' '),
);

type Body = Record<string, unknown>;

export function pictureProblems(body: Body): Problem[] {
  return [
    ...mediaProblems(body, /\.(jpe?g|png|gif)$/i, '.jpg, .jpeg, .png or .gif'),
    ...(body['text'] === undefined ? [missing('text')] : captionProblems(body)),
    ...thumbnailProblems(body),
  ];
}

export function videoProblems(body: Body): Problem[] {
  const duration = body['duration'];
  const seconds = duration === undefined || (isWhole(duration) && duration <= 180);
  return [
    ...mediaProblems(body, /\.mp4$/i, '.mp4'),
    ...sizeProblems(body, VIDEO_MAX_BYTES),
    ...(seconds ? [] : [bad('duration must be whole seconds, at most 180')]),
    ...captionProblems(body),
    ...thumbnailProblems(body),
  ];
}

export function fileProblems(body: Body): Problem[] {
  return [...mediaProblems(body), ...sizeProblems(body, FILE_MAX_BYTES), ...fileNameProblems(body['file_name'])];
}

export function urlProblems(body: Body): Problem[] {
  const problems = mediaProblems(body);
  const tooLong = typeof body['media'] === 'string' && body['media'].length > URL_MAX;
  return tooLong ? [...problems, bad(`media is longer than ${URL_MAX}`)] : problems;
}

function fileNameProblems(name: unknown): Problem[] {
  if (name === undefined) return [missing('file_name')];
  if (typeof name !== 'string' || name.length > 256) return [bad('file_name must be text of at most 256 characters')];
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  if (!extension) return [bad('file_name has no extension')];
  return FORBIDDEN_EXTENSIONS.has(extension) ? [bad(`files of type .${extension} are forbidden`)] : [];
}

function mediaProblems(body: Body, ending?: RegExp, endings?: string): Problem[] {
  const media = body['media'];
  if (media === undefined || media === '') return [missing('media')];
  const url = typeof media === 'string' && URL.canParse(media) ? new URL(media) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return [bad('media must be an absolute http(s) URL')];
  // Unescaped non-ASCII works in some clients only; the contract asks for percent-encoding.
  if (/[^\x21-\x7e]/.test(media as string)) return [bad('media must be percent-encoded')];
  const lastSegment = url.pathname.split('/').pop() ?? '';
  return ending && !ending.test(lastSegment) ? [bad(`media must end in ${endings}`)] : [];
}

function sizeProblems(body: Body, max: number): Problem[] {
  const size = body['size'];
  if (size === undefined) return [missing('size')];
  return isWhole(size) && size <= max ? [] : [bad(`size must be a whole number of bytes, at most ${max}`)];
}

function captionProblems(body: Body): Problem[] {
  const text = body['text'];
  const fine = text === undefined || (typeof text === 'string' && text.length <= CAPTION_MAX);
  return fine ? [] : [bad(`text of media must be at most ${CAPTION_MAX} characters`)];
}

function thumbnailProblems(body: Body): Problem[] {
  const thumbnail = body['thumbnail'];
  const fine = thumbnail === undefined || (typeof thumbnail === 'string' && URL.canParse(thumbnail));
  return fine ? [] : [bad('thumbnail must be a URL')];
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
