import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useRefusalWords } from '../staff/sign-in/use-sign-in.ts';
import { WayIn } from '../staff/sign-in/way-in.tsx';

/** Where the link of the demo leads when it does not sign in. */
export function LinkRefused({ error }: { error: unknown }) {
  const words = useRefusalWords();
  return (
    <WayIn title={() => <Trans>This link does not sign you in</Trans>}>
      <p role="alert">{words(error)}</p>
      <p>
        <Trans>The demo prints a new link at each start, and the password beside it.</Trans>
      </p>
      <Link to="/sign-in" search={{ then: '/demo' }}>
        <Trans>Sign in with the password</Trans>
      </Link>
    </WayIn>
  );
}
