import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { classes } from '../../../ui/class-names.ts';
import { Face } from '../../../ui/face/face.tsx';
import type { Action } from '../thread/thread.query.ts';
import css from './action-line.module.css';
import { FileTile } from './file-tile.tsx';
import { LocationLines } from './location-lines.tsx';
import { isFewEmoji } from './few-emoji.ts';

/** Whether something fills the bubble to its edge. */
export const isMedia = (action: Action): boolean =>
  action.files.length > 0 || !!action.location || !!action.sharedContact;
/** Whether it stands without a bubble. */
export const isBare = (action: Action): boolean => !!action.sticker && action.text === '';

/** Everything that an action holds, each kind in its way. @param meta time and ticks, at the end of what is last */
export function Content({ action, meta }: { action: Action; meta?: ReactNode }) {
  const media = isMedia(action);
  return (
    <>
      {action.files.map((file) => (
        <FileTile key={file.id} file={file} />
      ))}
      {action.location && <LocationLines location={action.location} />}
      {action.sharedContact && (
        <div className={css.card}>
          <Face id={action.sharedContact.phoneNumber ?? ''} name={action.sharedContact.name ?? '?'} />
          <span>
            <span className={css.fileName} dir="auto">
              {action.sharedContact.name || action.sharedContact.phoneNumber}
            </span>
            <span className={css.quiet}>{action.sharedContact.phoneNumber}</span>
          </span>
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
      {media ? (
        <div className={css.under}>
          <Text action={action} />
          {meta}
        </div>
      ) : (
        <>
          <Text action={action} />
          {meta}
        </>
      )}
    </>
  );
}

const Text = ({ action }: { action: Action }) => (
  <span className={classes(css.text, isFewEmoji(action.text) && css.emoji)} dir="auto">
    {action.text || action.link}
  </span>
);
