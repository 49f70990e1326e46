import { timeOf } from '../../../i18n/dates.ts';
import { classes } from '../../../ui/class-names.ts';
import { Face } from '../../../ui/face/face.tsx';
import { Moment } from '../../../ui/moment/moment.tsx';
import { DeliveryState } from '../../notifications/ticks/delivery-state.tsx';
import { ReportButton } from '../../notifications/ticks/report-button.tsx';
import { worstState } from '../../notifications/ticks/worst-state.ts';
import { Held } from '../hold/held.tsx';
import type { ActionLineProps } from './action-line.tsx';
import css from './action-line.module.css';
import { Article } from './article.tsx';
import { Content, isBare, isMedia } from './content.tsx';

/** What went between the customer and us, in bubbles: theirs left in white, ours right in iris. */
export function Message({ action, first, last, wrote }: ActionLineProps) {
  const at = new Date(action.writtenAt);
  const out = action.direction === 'out';
  const worst = out ? worstState(action.deliveries) : undefined;
  const meta = (
    <span className={css.meta}>
      <Moment at={at}>{timeOf(at)}</Moment>
      <ReportButton action={action} />
    </span>
  );
  return (
    <Article
      action={action}
      className={classes(
        css.message,
        first && css.first,
        out && css.out,
        action.heldUntil && css.held,
        worst === 'failed' && css.failed,
        worst === 'unknown' && css.unknown,
      )}
    >
      <span className={css.place}>{last && !out && <Face {...action.author} size="sm" />}</span>
      <div className={css.stack}>
        <div className={classes(css.bubble, isMedia(action) && css.media, isBare(action) && css.bare)}>
          <Content action={action} meta={meta} />
        </div>
        {action.heldUntil ? (
          <Held action={{ ...action, heldUntil: action.heldUntil }} wrote={wrote} />
        ) : (
          worst && <DeliveryState action={action} />
        )}
      </div>
    </Article>
  );
}
