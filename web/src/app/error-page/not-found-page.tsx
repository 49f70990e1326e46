import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';

export const NotFoundPage = () => (
  <EmptyState
    title={<Trans>There is no page at this address</Trans>}
    action={
      <Link to="/">
        <Trans>Go to the tasks</Trans>
      </Link>
    }
  />
);
