import { useLingui } from '@lingui/react/macro';
import type { DeliveryStateName } from './worst-state.ts';

/** How far a message, or a part of it, has come, in words. */
export function useStateNames(): Record<DeliveryStateName, string> {
  const { t } = useLingui();
  return {
    queued: t`Waiting to be sent`,
    sending: t`Sending`,
    sent: t`Sent`,
    delivered: t`Delivered`,
    seen: t`Seen`,
    failed: t`Not sent`,
    unknown: t`Not known whether it arrived`,
  };
}
