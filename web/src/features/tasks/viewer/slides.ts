import type { ActionFile } from '../actions/action-file.ts';
import type { Action } from '../thread/thread.query.ts';

/** A picture or film in the viewer. */
export interface Slide {
  id: string;
  name: string;
  url: string;
  thumbnailUrl?: string;
  width?: number;
  height?: number;
  /** Of a film: what its bytes are. */
  film?: string;
}

/** What every browser shows; of other pictures it shows the small JPEG. */
const SHOWN = /^image\/(?:jpeg|png|gif|webp|avif)$/;

/** Whether a file is looked at in the viewer: it is here, and was found to be what it says. */
export const isShown = ({ kind, state, notExamined, thumbnailUrl, mimeType }: ActionFile): boolean =>
  state === 'stored' &&
  !notExamined &&
  (kind === 'video' ? mimeType.startsWith('video/') : kind === 'picture' && thumbnailUrl !== undefined);

/** All pictures and films of a feed, from the oldest to the newest. */
export const slidesOf = (actions: readonly Action[]): Slide[] =>
  actions.flatMap(({ files }) => files.filter(isShown).map(slideOf));

function slideOf({ id, name, url, thumbnailUrl, width, height, mimeType }: ActionFile): Slide {
  const size = { id, name, width, height };
  // Browsers refuse a QuickTime film by its name, and play the H.264 inside all the same.
  if (mimeType === 'video/quicktime') return { ...size, url, thumbnailUrl, film: 'video/mp4' };
  if (mimeType.startsWith('video/')) return { ...size, url, thumbnailUrl, film: mimeType };
  return SHOWN.test(mimeType) ? { ...size, url } : { ...size, url: thumbnailUrl! };
}
