import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { MessageSquareText, RotateCw, Smartphone } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { appInfoQuery } from '../../api/app-info.query.ts';
import { useLiveUpdates } from '../../api/live/use-live.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { classes } from '../../ui/class-names.ts';
import { Mark } from '../../ui/mark/mark.tsx';
import { useMe } from '../staff/me/use-me.ts';
import { countsQuery } from '../tasks/task-list/counts.query.ts';
import css from './demo-page.module.css';
import { Faults } from './faults.tsx';
import { phoneAt, usePhone } from './phone.ts';
import { StepList } from './step-list.tsx';
import { began, beginAgain } from './beginning.ts';
import { useSharedChoices } from './use-shared-choices.ts';

/** The staff app and the phone of a customer, side by side. */
export function DemoPage() {
  const { t, i18n } = useLingui();
  const me = useMe();
  const { data: app } = useSuspenseQuery(appInfoQuery);
  const { phoneUrl } = app.demo!;
  const simulator = useMemo(() => phoneAt(phoneUrl), [phoneUrl]);
  const phone = usePhone(simulator.events);
  const [shown, setShown] = useState<'app' | 'phone'>('phone');
  const [again, setAgain] = useState<'going' | Error>();
  const { data: { waiting = 0 } = {} } = useQuery(countsQuery);
  const customer = phone?.customer.name ?? '…';
  useLiveUpdates();
  useSharedChoices();
  useEffect(() => {
    document.title = t`Demo of viber-tasks`;
  }, [t]);

  const startAgain = async () => {
    setAgain('going');
    try {
      const { link } = await simulator.startAgain();
      beginAgain();
      location.replace(link);
      // The address differs behind its # alone.
      location.reload();
    } catch (error) {
      setAgain(error as Error);
    }
  };

  return (
    <div className={css.page}>
      <header className={css.head}>
        <Mark />
        <div className={css.name}>
          <h1>
            <Trans>Demo of viber-tasks</Trans>
          </h1>
          <p>
            <Trans>A made-up company on this machine: nothing leaves it.</Trans>
          </p>
        </div>
        <StepList phone={phone} since={began()} />
        <Button
          busy={again === 'going'}
          icon={<RotateCw size={15} aria-hidden="true" />}
          onClick={() => void startAgain()}
        >
          <Trans>Start again</Trans>
        </Button>
        <a className={css.api} href="/api/docs" target="_blank" rel="noreferrer">
          API
        </a>
      </header>
      <div className={css.tabs} role="group" aria-label={t`What is shown`}>
        <button type="button" aria-pressed={shown === 'phone'} onClick={() => setShown('phone')}>
          <Smartphone size={16} aria-hidden="true" />
          <Trans>Customer’s phone</Trans>
        </button>
        <button type="button" aria-pressed={shown === 'app'} onClick={() => setShown('app')}>
          <MessageSquareText size={16} aria-hidden="true" />
          <Trans>Staff app</Trans>
          <Badge count={waiting} label={t`Tasks that wait: ${waiting}`} />
        </button>
      </div>
      {again ? (
        <p className={css.again} role={again === 'going' ? 'status' : 'alert'}>
          {again === 'going' ? (
            <Trans>The company and its customers are made anew. That takes some seconds.</Trans>
          ) : (
            <Trans>It could not start again: {again.message}. End the demo, and start it once more.</Trans>
          )}
        </p>
      ) : (
        <main className={css.both}>
          <figure className={classes(css.app, shown === 'phone' && css.away)}>
            <figcaption>
              <Trans>{me.name}, an employee</Trans>
            </figcaption>
            <iframe src="/" title={t`Staff app`} />
          </figure>
          <div className={classes(css.side, shown === 'app' && css.away)}>
            <figure>
              <figcaption>
                <Trans>{customer}, a customer</Trans>
              </figcaption>
              {/* Made anew in another language: a new address in the same frame would be a step back in the browser. */}
              <iframe
                key={i18n.locale}
                src={`${phoneUrl}?lang=${i18n.locale}`}
                title={t`The customer’s phone, simulated`}
              />
            </figure>
            {phone && <Faults phone={phone} simulator={simulator} />}
          </div>
        </main>
      )}
    </div>
  );
}
