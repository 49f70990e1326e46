import { Trans, useLingui } from '@lingui/react/macro';
import { personName } from '../../../i18n/sentences/words-of.ts';
import type { components } from '../../../api/schema.gen.ts';
import { timeOf } from '../../../i18n/dates.ts';
import { classes } from '../../../ui/class-names.ts';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Moment } from '../../../ui/moment/moment.tsx';
import type { Action } from '../../tasks/thread/thread.query.ts';
import { DeliveryState } from './delivery-state.tsx';
import css from './delivery-report.module.css';
import { useStateNames } from './use-state-names.ts';

type Delivery = components['schemas']['Delivery'];
type Part = components['schemas']['DeliveryPart'];

const timesOf = ({ sentAt, deliveredAt, seenAt, failedAt }: Part) =>
  [sentAt, deliveredAt, seenAt, failedAt].filter((at) => at !== undefined);

/** Everything that is known of how a message went: when, through which bot, to whom, and what became of each part. */
export default function DeliveryReport({ action, onClose }: { action: Action; onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title={<Trans>How it was sent</Trans>}>
      <table className={css.report}>
        <thead>
          <tr>
            <th>
              <Trans>When</Trans>
            </th>
            <th>
              <Trans>Through</Trans>
            </th>
            <th>
              <Trans>To</Trans>
            </th>
            <th>
              <Trans>What</Trans>
            </th>
          </tr>
        </thead>
        {action.deliveries.map((delivery) => (
          <DeliveryRows key={delivery.id} action={action} delivery={delivery} />
        ))}
      </table>
    </Dialog>
  );
}

function DeliveryRows({ action, delivery }: { action: Action; delivery: Delivery }) {
  const names = useStateNames();
  const wordOf = usePartWord(action);
  const { attempts } = delivery;
  return (
    <tbody>
      {delivery.parts.map((part, index) => {
        const at = timesOf(part).at(-1);
        return (
          // Parts never change their places.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index} className={classes(part.state === 'failed' && css.bad, part.state === 'unknown' && css.warn)}>
            <td>{at ? <Moment at={new Date(at)}>{timeOf(new Date(at))}</Moment> : '–'}</td>
            <td dir="auto">{delivery.accountName ?? '–'}</td>
            <td dir="auto">{personName(delivery.contactName)}</td>
            <td>
              <b dir="auto">{wordOf(part)}</b> {names[part.state]}
              <Times part={part} />
            </td>
          </tr>
        );
      })}
      <tr>
        <td colSpan={4} className={css.below}>
          <DeliveryState action={{ ...action, deliveries: [delivery] }} />
          {attempts > delivery.parts.length && <Trans>It was tried {attempts} times.</Trans>}
        </td>
      </tr>
    </tbody>
  );
}

function Times({ part }: { part: Part }) {
  const { sentAt, deliveredAt, seenAt } = part;
  const time = (at: string) => timeOf(new Date(at));
  if (timesOf(part).length < 2) return null;
  return (
    <small>
      {sentAt && <Trans>Sent {time(sentAt)}</Trans>} {deliveredAt && <Trans>· Delivered {time(deliveredAt)}</Trans>}{' '}
      {seenAt && <Trans>· Seen {time(seenAt)}</Trans>}
    </small>
  );
}

/** A part by the name of its file, or by its kind. */
function usePartWord(action: Action): (part: Part) => string {
  const { t } = useLingui();
  const kinds: Record<Part['kind'], string> = {
    text: t`Text`,
    picture: t`Photo`,
    video: t`Video`,
    file: t`File`,
    link: t`Link`,
    location: t`Location`,
    contact: t`Contact card`,
    'phone-request': t`Question for the phone number`,
  };
  return ({ kind, fileId }) => action.files.find(({ id }) => id === fileId)?.name ?? kinds[kind];
}
