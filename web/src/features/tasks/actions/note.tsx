import { Trans } from '@lingui/react/macro';
import { Lock } from 'lucide-react';
import { personName } from '../../../i18n/sentences/words-of.ts';
import { timeOf } from '../../../i18n/dates.ts';
import type { Action } from '../thread/thread.query.ts';
import css from './action-line.module.css';
import { Article } from './article.tsx';
import { Content } from './content.tsx';
import { Moment } from '../../../ui/moment/moment.tsx';

/** What stays in the house: in sand, with a dashed edge, a lock and the words for it. */
export function Note({ action }: { action: Action }) {
  const at = new Date(action.writtenAt);
  const name = personName(action.author.name);
  return (
    <Article action={action} className={css.note}>
      <div className={css.noteHead}>
        <Lock size={14} aria-hidden="true" />
        <span>
          <Trans>
            <b>Note by {name}</b> · only your team sees it
          </Trans>
        </span>
        <Moment at={at}>{timeOf(at)}</Moment>
      </div>
      <div className={css.noteText}>
        <Content action={action} />
      </div>
    </Article>
  );
}
