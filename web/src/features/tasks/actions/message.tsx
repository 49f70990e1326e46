import { fullTimeOf, timeOf } from '../../../i18n/dates.ts';
import { classes } from '../../../ui/class-names.ts';
import { Face } from '../../../ui/face/face.tsx';
import { DeliveryState } from '../../notifications/ticks/delivery-state.tsx';
import { ReportButton } from '../../notifications/ticks/report-button.tsx';
import { worstState } from '../../notifications/ticks/worst-state.ts';
import { Held } from '../hold/held.tsx';
import type { Action } from '../thread/thread.query.ts';
import css from './action-line.module.css';
import { Content, isBare, isMedia } from './content.tsx';

/** What went between the customer and us, in bubbles: theirs left in white, ours right in iris. */
export function Message({ action, first }: { action: Action; first: boolean }) {
  const at = new Date(action.writtenAt);
  const out = action.direction === 'out';
  const worst = out ? worstState(action.deliveries) : undefined;
  const meta = (
    <span className={css.meta}>
      <time dateTime={action.writtenAt} title={fullTimeOf(at)}>
        {timeOf(at)}
      </time>
      <ReportButton action={action} />
    </span>
  );
  return (
    <article
      className={classes(
        css.message,
        first && css.first,
        out && css.out,
        action.heldUntil && css.held,
        worst === 'failed' && css.failed,
        worst === 'unknown' && css.unknown,
      )}
      aria-label={`${action.author.name}, ${timeOf(at)}`}
    >
      <span className={css.place}>
        {first && !out && <Face id={action.author.id} name={action.author.name} size="sm" />}
      </span>
      <div className={css.stack}>
        <div className={classes(css.bubble, isMedia(action) && css.media, isBare(action) && css.bare)}>
          <Content action={action} meta={meta} />
        </div>
        {action.heldUntil ? (
          <Held action={{ ...action, heldUntil: action.heldUntil }} />
        ) : (
          worst && <DeliveryState action={action} />
        )}
      </div>
    </article>
  );
}
