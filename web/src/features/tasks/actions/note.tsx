import { Trans } from '@lingui/react/macro';
import { Lock } from 'lucide-react';
import { fullTimeOf, timeOf } from '../../../i18n/dates.ts';
import type { Action } from '../thread/thread.query.ts';
import css from './action-line.module.css';
import { Content } from './content.tsx';

/** What stays in the house: in sand, with a dashed edge, a lock and the words for it. */
export function Note({ action }: { action: Action }) {
  const at = new Date(action.writtenAt);
  const name = action.author.name;
  return (
    <article className={css.note} aria-label={`${name}, ${timeOf(at)}`}>
      <div className={css.noteHead}>
        <Lock size={14} aria-hidden="true" />
        <span>
          <Trans>
            <b>Note by {name}</b> · only your team sees it
          </Trans>
        </span>
        <time dateTime={action.writtenAt} title={fullTimeOf(at)}>
          {timeOf(at)}
        </time>
      </div>
      <div className={css.noteText}>
        <Content action={action} />
      </div>
    </article>
  );
}
