import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { components } from '../../../api/schema.gen.ts';
import { PlacePart } from '../../../ui/place/place.tsx';
import { Row, Rows } from '../../../ui/rows/rows.tsx';
import { Switch } from '../../../ui/switch/switch.tsx';
import { useChangeMe } from './use-change-me.ts';
import { useMe } from './use-me.ts';

type Alerts = components['schemas']['Alerts'];

/** Notifications exist only where the page came over https, and not in every browser of a phone. */
const CAN_NOTIFY = 'Notification' in window;

/** What the app tells of while one does something else. */
export function AlertsPart() {
  const { t } = useLingui();
  const { alerts } = useMe();
  const change = useChangeMe();
  const [isRefused, setRefused] = useState(CAN_NOTIFY && Notification.permission === 'denied');
  const set = (changed: Partial<Alerts>) => change.mutate({ alerts: { ...alerts, ...changed } });
  const switchBrowser = async (browser: boolean) => {
    // The browser asks the person, and only after a press.
    const isGranted = !browser || (await Notification.requestPermission()) === 'granted';
    setRefused(!isGranted);
    if (isGranted) set({ browser });
  };
  return (
    <PlacePart name={t`Alerts`}>
      <Rows label={t`Alerts`}>
        <Row title={<Trans>Notifications of the browser</Trans>} about={<Why isRefused={isRefused} />}>
          <Switch
            aria-label={t`Notifications of the browser`}
            checked={alerts.browser && CAN_NOTIFY && !isRefused}
            disabled={!CAN_NOTIFY || change.isPending}
            onCheckedChange={(on) => void switchBrowser(on)}
          />
        </Row>
        <Row title={<Trans>With a sound</Trans>} about={<Trans>Also for the task that is open in front of you.</Trans>}>
          <Switch
            aria-label={t`With a sound`}
            checked={alerts.sound}
            disabled={change.isPending}
            onCheckedChange={(sound) => set({ sound })}
          />
        </Row>
        <Row
          title={<Trans>Also for tasks that nobody has</Trans>}
          about={change.error?.message ?? <Trans>Else only for your own, and for what colleagues write for you.</Trans>}
        >
          <Switch
            aria-label={t`Also for tasks that nobody has`}
            checked={alerts.unassigned}
            disabled={change.isPending}
            onCheckedChange={(unassigned) => set({ unassigned })}
          />
        </Row>
      </Rows>
    </PlacePart>
  );
}

function Why({ isRefused }: { isRefused: boolean }) {
  if (!CAN_NOTIFY) return <Trans>This browser has none here. They need an address with https.</Trans>;
  if (isRefused)
    return <Trans>The browser refuses them. Allow them beside the address of this page, then switch on.</Trans>;
  return <Trans>When a customer writes in your tasks, a colleague writes for you, or gives you a task.</Trans>;
}
