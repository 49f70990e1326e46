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
/** Whether it ends with a picture: what is said of it stands on that. */
const isPicture = ({ text, files, location, sharedContact, sticker }: Action): boolean => {
  const last = files.at(-1);
  return text === '' && !location && !sharedContact && !sticker && !!last?.thumbnailUrl && isShown(last);
};
/** Whether it ends with the name of a file: what is said of it stands beside that. */
const isTile = (action: Action): boolean => {
  const { text, files, location, sharedContact, sticker } = action;
  return (
    text === '' && !action.removed && files.length > 0 && !location && !sharedContact && !sticker && !isPicture(action)
  );
};
/** Whether it stands without a bubble. */
export const isBare = ({ sticker, text, files }: Action): boolean => !!sticker && text === '' && files.length > 0;

/** What it says; words of our own where there is nothing to read, or not any more. */
function textOf(action: Action): string {
  if (action.removed) return t`Its text went by its age.`;
  if (action.empty) return t`An empty message`;
  return action.text || (action.link ?? '');
}

/** Everything that an action holds, each kind in its way. @param meta time and ticks, at the end of what is last */
export function Content({ action, meta }: { action: Action; meta?: ReactNode }) {
  const media = isMedia(action);
  const endsWithTile = isTile(action);
  return (
    <>
      {action.files.map((file, at) => (
        <div key={file.id} className={css.tile}>
          <FileTile file={file} />
          {endsWithTile && at === action.files.length - 1 && meta}
        </div>
      ))}
      {action.location && (
        <>
          <MapPicture location={action.location} />
          <LocationLines location={action.location} />
        </>
      )}
      {action.sharedContact && <SharedContact action={action} />}
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
      {isPicture(action) ? (
        meta && <span className={css.over}>{meta}</span>
      ) : endsWithTile ? null : media ? (
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
