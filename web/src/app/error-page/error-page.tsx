import { Trans } from '@lingui/react/macro';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Problem } from '../../api/problem.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';

/** A part that could not be shown; the rest of the page lives on. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const requestId = error instanceof Problem ? error.more.requestId : undefined;
  return (
    <EmptyState
      title={<Trans>This part could not be shown</Trans>}
      action={
        <Button onClick={reset}>
          <Trans>Reload this part</Trans>
        </Button>
      }
    >
      {error instanceof Error ? error.message : String(error)}
      {typeof requestId === 'string' && (
        <>
          {' '}
          <Trans>In the log of the service it is request {requestId}.</Trans>
        </>
      )}
    </EmptyState>
  );
}
