import { useLingui } from '@lingui/react/macro';
import { Check, CheckCheck, CircleHelp, Clock, TriangleAlert } from 'lucide-react';
import { timeOf } from '../../../i18n/dates.ts';
import { classes } from '../../../ui/class-names.ts';
import css from './ticks.module.css';
import { useStateNames } from './use-state-names.ts';
import type { DeliveryStateName } from './worst-state.ts';

/** How far a message has come, as a sign with a name. */
export function Ticks({ state, seenAt }: { state: DeliveryStateName; seenAt?: string }) {
  const { t } = useLingui();
  const names = useStateNames();
  const name = state === 'seen' && seenAt ? t`Seen ${timeOf(new Date(seenAt))}` : names[state];
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
    <span role="img" aria-label={name} title={name} className={classes(css.ticks, css[state])}>
      <Icon size={16} strokeWidth={1.7} aria-hidden="true" />
    </span>
  );
}
