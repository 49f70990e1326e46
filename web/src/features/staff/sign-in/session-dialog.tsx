import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { sessionGate } from '../../../api/gate.ts';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { meQuery } from '../me/me.query.ts';
import { useMe } from '../me/use-me.ts';
import { EnrolmentForm } from './enrolment-form.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import { SignInForm } from './sign-in-form.tsx';
import css from './sign-in-page.module.css';

/** Asks for the password again, over the page as it is: what was written stays, and what was asked for waits. */
export default function SessionDialog() {
  const me = useMe();
  const queries = useQueryClient();
  const goOn = () => {
    if (queries.getQueryData(meQuery.queryKey)?.stage === 'full') sessionGate.end(true);
  };
  return (
    <Dialog open title={<Trans>You were signed out</Trans>}>
      <p>
        <Trans>Your drafts are here. Sign in as {me.name} to go on.</Trans>
      </p>
      {me.stage === 'second-factor' && <SecondFactorForm onEntered={goOn} />}
      {me.stage === 'enrolment' && <EnrolmentForm onEntered={goOn} />}
      {me.stage === 'full' && <SignInForm email={me.email} onEntered={goOn} />}
      <p className={css.forgot}>
        <a href="/sign-in">
          <Trans>Sign in in another way</Trans>
        </a>
      </p>
    </Dialog>
  );
}
