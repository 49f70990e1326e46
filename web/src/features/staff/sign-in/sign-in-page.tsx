import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { meQuery } from '../me/me.query.ts';
import { EnrolmentForm } from './enrolment-form.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { WayIn } from './way-in.tsx';

const route = getRouteApi('/sign-in');

/** Where everybody begins. Who is signed in afterwards goes on to where they wanted to. */
export function SignInPage() {
  const { then } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: me } = useQuery(meQuery);
  const goOn = () => void navigate({ href: then ?? '/', replace: true });

  return (
    <WayIn title={(name) => <Trans>Sign in to {name}</Trans>}>
      {me?.stage === 'second-factor' && <SecondFactorForm onEntered={goOn} />}
      {me?.stage === 'enrolment' && <EnrolmentForm onEntered={goOn} />}
      {me?.stage !== 'second-factor' && me?.stage !== 'enrolment' && <SignInForm onEntered={goOn} />}
    </WayIn>
  );
}
