import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { wordsOf } from '../../../i18n/sentences/words-of.ts';
import { classes } from '../../../ui/class-names.ts';
import type { Action } from '../../tasks/thread/thread.query.ts';
import css from '../../tasks/actions/action-line.module.css';

/** Under a message that did not arrive, or waits: why, and what can be done. Nothing where all went well. */
export function DeliveryState({ action }: { action: Action }) {
  const { t } = useLingui();
  const [warned, setWarned] = useState(false);
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: (id: string) => answered(api.POST('/api/deliveries/{id}/retry', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
  const failed = action.deliveries.find(({ state }) => state === 'failed');
  const unknown = action.deliveries.find(({ state }) => state === 'unknown');
  const waiting = action.deliveries.find(({ waits }) => waits && waits.for !== 'earlier-message');

  if (failed) {
    const why = failed.reason && wordsOf(failed.reasonCodes, failed.reason);
    return (
      <p className={classes(css.state, css.stateBad)} role="status">
        <span>
          <Trans>
            <b>Not sent.</b> {why}
          </Trans>
        </span>
        <button type="button" disabled={retry.isPending} onClick={() => retry.mutate(failed.id)}>
          <Trans>Try again</Trans>
        </button>
        {retry.error && <span>{retry.error.message}</span>}
      </p>
    );
  }
  if (unknown) {
    return (
      <p className={classes(css.state, css.stateWarn)} role="status">
        <span>
          {warned
            ? t`The customer may have it already and would see it twice.`
            : unknown.reason
              ? wordsOf(unknown.reasonCodes, unknown.reason)
              : t`Not known whether the customer got it: Viber did not answer.`}
        </span>
        {warned ? (
          <>
            <button type="button" onClick={() => setWarned(false)}>
              <Trans>Leave it</Trans>
            </button>
            <button type="button" disabled={retry.isPending} onClick={() => retry.mutate(unknown.id)}>
              <Trans>Send again</Trans>
            </button>
          </>
        ) : (
          <button type="button" onClick={() => setWarned(true)}>
            <Trans>Send again…</Trans>
          </button>
        )}
      </p>
    );
  }
  return waiting ? <p className={css.state}>{wordsOf(waiting.waits!.textCodes, waiting.waits!.text)}</p> : null;
}
