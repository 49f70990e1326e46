import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Action } from '../thread/thread.query.ts';
import { isShown } from '../viewer/slides.ts';
import css from './action-line.module.css';
import { FileTile } from './file-tile.tsx';
import { LocationLines } from './location-lines.tsx';
import { MapPicture } from './map-picture.tsx';
import { SharedContact } from './shared-contact.tsx';
import { Text } from './text.tsx';

/** Whether something fills the bubble to its edge. */
export const isMedia = (action: Action): boolean =>
  action.files.length > 0 || !!action.location || !!action.sharedContact;
/** Whether it stands without a bubble. */
export const isBare = ({ sticker, text, files }: Action): boolean => !!sticker && text === '' && files.length > 0;

/** What it says; words of our own where there is nothing to read, or not any more. */
function textOf(action: Action): string {
  if (action.removed) return t`Its text went by its age.`;
  if (action.empty) return t`An empty message`;
  return action.text || (action.link ?? '');
}

/** What it ends with where no words do: time and ticks stand on a picture, and beside the others. */
function endOf(action: Action): 'picture' | 'file' | 'location' | 'card' | undefined {
  const { files, location, sharedContact, sticker } = action;
  const last = files.at(-1);
  if (textOf(action) !== '' || sticker) return undefined;
  if (sharedContact) return 'card';
  if (location) return 'location';
  return last && (last.thumbnailUrl && isShown(last) ? 'picture' : 'file');
}

/** Everything that an action holds, each kind in its way. @param meta time and ticks, at the end of what is last */
export function Content({ action, meta }: { action: Action; meta?: ReactNode }) {
  const end = endOf(action);
  return (
    <>
      {action.files.map((file, at) => (
        <div key={file.id} className={css.tile}>
          <FileTile file={file} />
          {end === 'file' && at === action.files.length - 1 && meta}
        </div>
      ))}
      {action.location && (
        <>
          <MapPicture location={action.location} />
          <LocationLines location={action.location}>{end === 'location' && meta}</LocationLines>
        </>
      )}
      {action.sharedContact && (
        <div className={css.tile}>
          <SharedContact action={action} />
          {end === 'card' && meta}
        </div>
      )}
      {action.sticker && action.files.length === 0 && (
        <p>
          <Trans>Sticker {action.sticker.id}</Trans>
        </p>
      )}
      {action.unsupported && (
        <p>
          <Trans>
            Viber sent something this version cannot show ({action.unsupported.type}). It is kept in the inbox log.
          </Trans>
        </p>
      )}
      {end === 'picture' && meta && <span className={css.over}>{meta}</span>}
      {end !== undefined ? null : isMedia(action) ? (
        <div className={css.under}>
          <Text id={action.id} text={textOf(action)} />
          {meta}
        </div>
      ) : (
        <>
          <Text id={action.id} text={textOf(action)} />
          {meta}
        </>
      )}
    </>
  );
}
