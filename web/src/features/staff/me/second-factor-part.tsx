import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useChange } from '../../../api/use-change.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { RiskDialog } from '../../../ui/dialog/risk-dialog.tsx';
import { Pill } from '../../../ui/pill/pill.tsx';
import { PlacePart } from '../../../ui/place/place.tsx';
import { Row, Rows } from '../../../ui/rows/rows.tsx';
import { EnrolmentForm } from '../sign-in/enrolment-form.tsx';
import { RecoveryCodes } from '../sign-in/recovery-codes.tsx';

const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: ({ signal }) => answered(api.GET('/api/me/second-factor', { signal })),
});

/** A code from the phone beside the password. */
export function SecondFactorPart() {
  const { t } = useLingui();
  const { data: state, error, refetch } = useQuery(secondFactorQuery);
  const [doing, setDoing] = useState<'turning on' | 'turning off'>();
  const close = () => setDoing(undefined);
  const turnOff = useChange(() => answered(api.DELETE('/api/me/second-factor')), secondFactorQuery.queryKey);
  const renew = useChange(() => answered(api.POST('/api/me/second-factor/recovery-codes')), secondFactorQuery.queryKey);
  const left = state?.recoveryCodesLeft ?? 0;
  return (
    <PlacePart name={t`Second factor`}>
      {error && <p role="alert">{error.message}</p>}
      {state && (
        <Rows label={t`Second factor`}>
          <Row
            title={
              <>
                <Trans>Code from an authenticator app</Trans>
                <Pill state={state.enabled ? 'good' : 'quiet'}>{state.enabled ? t`On` : t`Off`}</Pill>
              </>
            }
            about={
              renew.error?.message ??
              (state.enabled ? (
                <Trans>Recovery codes left: {left}</Trans>
              ) : (
                <Trans>Whoever learns your password still cannot sign in as you.</Trans>
              ))
            }
          >
            {state.enabled ? (
              <>
                <Button small busy={renew.isPending} onClick={() => renew.mutate()}>
                  <Trans>New recovery codes</Trans>
                </Button>
                {!state.required && (
                  <Button small onClick={() => setDoing('turning off')}>
                    <Trans>Turn it off…</Trans>
                  </Button>
                )}
              </>
            ) : (
              <Button small look="ink" onClick={() => setDoing('turning on')}>
                <Trans>Turn it on</Trans>
              </Button>
            )}
          </Row>
        </Rows>
      )}
      {doing === 'turning on' && (
        <Dialog open onClose={close} title={<Trans>Turn the second factor on</Trans>}>
          <EnrolmentForm
            why={<Trans>Scan this with an authenticator app, then type the code it shows.</Trans>}
            onEntered={() => {
              close();
              void refetch();
            }}
          />
        </Dialog>
      )}
      {doing === 'turning off' && (
        <RiskDialog
          title={<Trans>Turn the second factor off?</Trans>}
          act={<Trans>Turn it off</Trans>}
          busy={turnOff.isPending}
          error={turnOff.error}
          onAct={() => turnOff.mutate(undefined, { onSuccess: close })}
          onClose={close}
        >
          <p>
            <Trans>From then on the password alone lets in.</Trans>
          </p>
        </RiskDialog>
      )}
      {renew.data && (
        <Dialog open title={<Trans>New recovery codes</Trans>}>
          <RecoveryCodes codes={renew.data.recoveryCodes} onKept={renew.reset} />
        </Dialog>
      )}
    </PlacePart>
  );
}
