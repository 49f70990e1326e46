import { Trans, useLingui } from '@lingui/react/macro';
import { CircleHelp, LogIn, LogOut, TriangleAlert, Wifi, WifiOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import css from './demo-page.module.css';
import type { Phone, phoneAt } from './phone.ts';

const ICON = { size: 15, 'aria-hidden': true } as const;

/** What can go wrong on the way to a customer, at the press of a button. */
export function Faults({ phone, simulator }: { phone: Phone; simulator: ReturnType<typeof phoneAt> }) {
  const { t } = useLingui();
  const [told, setTold] = useState<ReactNode>(null);
  const hasLeft = phone.state === 'unsubscribed';
  const press = (act: Promise<object>, then: ReactNode) =>
    void act.then(
      () => setTold(then),
      (error: Error) => setTold(error.message),
    );

  return (
    <section className={css.faults} aria-label={t`Try what can go wrong`}>
      <h2>
        <Trans>Try what can go wrong</Trans>
      </h2>
      <Button
        small
        icon={phone.online ? <WifiOff {...ICON} /> : <Wifi {...ICON} />}
        onClick={() =>
          press(
            simulator.setOnline(!phone.online),
            phone.online ? (
              <Trans>The phone has no network: answers stay at one tick.</Trans>
            ) : (
              <Trans>The phone is back: what waited arrives.</Trans>
            ),
          )
        }
      >
        {phone.online ? <Trans>Network off</Trans> : <Trans>Network on</Trans>}
      </Button>
      <Button
        small
        icon={<TriangleAlert {...ICON} />}
        onClick={() =>
          press(
            simulator.spoilNext({ http: 400 }, phone.userId),
            <Trans>Viber will refuse the next answer. The task says so, and sends it again when you want.</Trans>,
          )
        }
      >
        <Trans>Next send fails</Trans>
      </Button>
      <Button
        small
        icon={<CircleHelp {...ICON} />}
        onClick={() =>
          press(
            simulator.spoilNext({ closeAfter: true }, phone.userId),
            <Trans>The next answer arrives, but Viber will not say so. The task asks before it is sent twice.</Trans>,
          )
        }
      >
        <Trans>No word from Viber</Trans>
      </Button>
      <Button
        small
        icon={hasLeft ? <LogIn {...ICON} /> : <LogOut {...ICON} />}
        onClick={() =>
          press(
            hasLeft ? simulator.comeBack() : simulator.leave(),
            hasLeft ? (
              <Trans>The customer is back, and can be answered.</Trans>
            ) : (
              <Trans>The customer has left the bot. The task says that nobody may write to them now.</Trans>
            ),
          )
        }
      >
        {hasLeft ? <Trans>Come back</Trans> : <Trans>Leave the bot</Trans>}
      </Button>
      <p role="status">{told}</p>
    </section>
  );
}
