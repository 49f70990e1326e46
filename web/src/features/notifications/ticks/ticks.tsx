import { useLingui } from '@lingui/react/macro';
import { Check, CheckCheck, CircleHelp, Clock, TriangleAlert } from 'lucide-react';
import { classes } from '../../../ui/class-names.ts';
import css from './ticks.module.css';
import type { DeliveryStateName } from './worst-state.ts';

/** How far a message has come, as a sign with a name. */
export function Ticks({ state }: { state: DeliveryStateName }) {
  const { t } = useLingui();
  const names: Record<DeliveryStateName, string> = {
    queued: t`Waiting to be sent`,
    sending: t`Sending`,
    sent: t`Sent`,
    delivered: t`Delivered`,
    seen: t`Seen`,
    failed: t`Not sent`,
    unknown: t`Not known whether it arrived`,
  };
  const Icon = {
    queued: Clock,
    sending: Clock,
    sent: Check,
    delivered: CheckCheck,
    seen: CheckCheck,
    failed: TriangleAlert,
    unknown: CircleHelp,
  }[state];
  return (
    <span role="img" aria-label={names[state]} title={names[state]} className={classes(css.ticks, css[state])}>
      <Icon size={16} strokeWidth={1.7} aria-hidden="true" />
    </span>
  );
}
