import { Trans } from '@lingui/react/macro';
import { useBlocker } from '@tanstack/react-router';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import type { RulesDraft } from './use-rules-draft.ts';

/** Asks whoever leaves the page what becomes of their changes. */
export function LeaveDialog({ draft: { isChanged, save } }: { draft: RulesDraft }) {
  const leaving = useBlocker({
    shouldBlockFn: () => isChanged,
    enableBeforeUnload: () => isChanged,
    withResolver: true,
  });
  return (
    <Dialog
      open={leaving.status === 'blocked'}
      onClose={() => leaving.reset?.()}
      title={<Trans>Leave without saving?</Trans>}
      foot={
        <>
          <Button look="bad" onClick={() => leaving.proceed?.()}>
            <Trans>Leave without saving</Trans>
          </Button>
          <Button onClick={() => leaving.reset?.()}>
            <Trans>Stay</Trans>
          </Button>
          <Button look="ink" busy={save.isPending} onClick={() => save.now(() => leaving.proceed?.())}>
            <Trans>Save and leave</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>The rules you changed are not saved.</Trans>
      </p>
      {save.error && <p role="alert">{save.error.message}</p>}
    </Dialog>
  );
}
