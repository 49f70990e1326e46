import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { Button } from '../../../ui/button/button.tsx';
import { classes } from '../../../ui/class-names.ts';
import { CopyField } from '../../../ui/copy-field/copy-field.tsx';
import { QrCode } from '../../../ui/qr-code/qr-code.tsx';
import { type Account, accountsQuery } from '../../messengers/accounts/accounts.query.ts';
import { useMe } from '../me/use-me.ts';
import css from './first-run-page.module.css';
import { firstTasksQuery, hasWritten, hideFirstRun, wasAnswered } from './first-run.query.ts';

const LinkAccount = lazy(() => import('../../messengers/link-account/link-account.tsx'));

/** From nothing to the first answered customer: what is done ticks itself, by live events. */
export function FirstRunPage() {
  const { t } = useLingui();
  const me = useMe();
  const navigate = useNavigate();
  const [linking, setLinking] = useState(false);
  const { data: accounts = [] } = useQuery(accountsQuery);
  const { data: tasks = [] } = useQuery(firstTasksQuery);
  const [linked, written, replied] = [accounts.length > 0, hasWritten(tasks), wasAnswered(tasks)];
  const left = [linked, written, replied].filter((done) => !done).length;
  const account = accounts[0];
  const task = tasks.find(({ chat }) => chat);
  const hide = () => {
    hideFirstRun();
    void navigate({ to: '/tasks', search: { list: 'waiting' } });
  };

  return (
    <main className={css.page} aria-label={t`First steps`}>
      <div className={css.column}>
        <p className={css.greeting}>
          <Greeting name={me.name} />
        </p>
        <h1>
          {left === 0 ? (
            <Trans>Your first customer is answered</Trans>
          ) : (
            <Plural
              value={left}
              _1="One step to your first answered customer"
              _2="Two steps to your first answered customer"
              other="Three steps to your first answered customer"
            />
          )}
        </h1>
        <progress className={css.bar} max={4} value={4 - left} aria-label={t`Steps done`} />
        <ol className={css.steps}>
          <Step place={1} done title={<Trans>Your account</Trans>}>
            <Trans>You are an admin. The set-up link no longer works.</Trans>
          </Step>
          <Step place={2} done={linked} title={<Trans>Link a bot</Trans>}>
            {account ? (
              <Trans>{account.name} is linked, Viber sends its messages here.</Trans>
            ) : (
              <>
                <Trans>Make a bot at partners.viber.com, copy its key there, and paste it here.</Trans>
                <Button look="ink" className={css.act} onClick={() => setLinking(true)}>
                  <Trans>Add account</Trans>
                </Button>
              </>
            )}
          </Step>
          <Step place={3} done={written} title={<Trans>Write to it</Trans>}>
            <Trans>Be the customer for a minute, from your own Viber.</Trans>
            {account && !written && <WayToWrite account={account} />}
          </Step>
          <Step place={4} done={replied} title={<Trans>Answer from the task</Trans>}>
            <Trans>Choose the customer under Notify, and watch ✓ become ✓✓.</Trans>
            {task && !replied && (
              <Link to="/tasks/$number" params={{ number: String(task.number) }} search={{ list: 'waiting' }}>
                <Trans>Open the task</Trans>
              </Link>
            )}
          </Step>
        </ol>
        <p className={css.later}>
          {left > 0 && (
            <>
              <Trans>Later:</Trans>{' '}
            </>
          )}
          <Link to="/settings/employees">
            <Trans>invite colleagues</Trans>
          </Link>
          {' · '}
          <Link to="/settings/templates">
            <Trans>a template for new tasks</Trans>
          </Link>
          {' · '}
          <button type="button" className={css.hide} onClick={hide}>
            {left === 0 ? <Trans>Go to the tasks</Trans> : <Trans>Hide this list</Trans>}
          </button>
        </p>
      </div>
      {linking && (
        <Suspense fallback={null}>
          <LinkAccount onClose={() => setLinking(false)} />
        </Suspense>
      )}
    </main>
  );
}

function Greeting({ name }: { name: string }) {
  const hour = new Date().getHours();
  const [first] = name.split(' ');
  if (hour < 5 || hour >= 18) return <Trans>Good evening, {first}</Trans>;
  return hour < 12 ? <Trans>Good morning, {first}</Trans> : <Trans>Good afternoon, {first}</Trans>;
}

interface StepProps {
  place: number;
  done: boolean;
  title: ReactNode;
  children: ReactNode;
}

function Step({ place, done, title, children }: StepProps) {
  const { t } = useLingui();
  return (
    <li className={classes(css.step, done && css.done)}>
      <span className={css.sign} role="img" aria-label={done ? t`Done` : t`Step ${place}`}>
        {done ? <Check size={15} strokeWidth={2.4} /> : place}
      </span>
      <div className={css.words}>
        <h2>{title}</h2>
        <div className={css.about}>{children}</div>
      </div>
    </li>
  );
}

const entryQuery = (id: string) =>
  queryOptions({
    queryKey: ['entry', id],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/messengers/accounts/{id}/entry', { params: { path: { id } }, signal })),
  });

function WayToWrite({ account }: { account: Account }) {
  const { t } = useLingui();
  const { data: entry } = useQuery(entryQuery(account.id));
  if (!entry) return null;
  return (
    <>
      <div className={css.way}>
        <QrCode svg={entry.qrSvg} label={t`Code that opens the chat with ${account.name}`} />
        <div>
          <h3>
            <Trans>With your phone</Trans>
          </h3>
          <p>
            <Trans>Scan, press “Start”, write something.</Trans>
          </p>
          <CopyField label={t`Link`} text={entry.pageUrl} />
        </div>
      </div>
      <p className={css.listening} role="status">
        <Trans>Listening for the first message…</Trans>
      </p>
    </>
  );
}
