import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';
import { useChange } from '../../../api/use-change.ts';
import { timeOf } from '../../../i18n/dates.ts';
import { CopyField } from '../../../ui/copy-field/copy-field.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { RiskDialog } from '../../../ui/dialog/risk-dialog.tsx';
import { Face } from '../../../ui/face/face.tsx';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import { MenuItem, MenuPopup } from '../../../ui/menu/menu.tsx';
import { Pill } from '../../../ui/pill/pill.tsx';
import { Row } from '../../../ui/rows/rows.tsx';
import { useMe } from '../me/use-me.ts';
import { employeesQuery } from './employees.query.ts';

type Colleague = components['schemas']['Colleague'];

/** A colleague: what they may do, and the ways to change that. */
export function EmployeeRow({ employee }: { employee: Colleague }) {
  const { t } = useLingui();
  const me = useMe();
  const [leaving, setLeaving] = useState(false);
  const { id, name, email, role, active } = employee;
  const params = { path: { id } };
  const change = useChange(
    (body: components['schemas']['EmployeeChanges']) => answered(api.PATCH('/api/employees/{id}', { params, body })),
    employeesQuery.queryKey,
  );
  const resetLink = useChange(() => answered(api.POST('/api/employees/{id}/reset-link', { params })));
  const endSecondFactor = useChange(() => answered(api.DELETE('/api/employees/{id}/second-factor', { params })));
  const error = change.error ?? resetLink.error ?? endSecondFactor.error;

  return (
    <Row
      faint={!active}
      sign={<Face id={id} name={name} avatarFileId={employee.avatarFileId} size="md" />}
      title={
        <>
          {name}
          {id === me.id && <Pill>{t`You`}</Pill>}
          {role === 'admin' && <Pill state="iris">{t`Admin`}</Pill>}
          {!active && <Pill state="warn">{t`Deactivated`}</Pill>}
        </>
      }
      about={email}
      below={error && <p role="alert">{error.message}</p>}
    >
      <Menu.Root>
        <Menu.Trigger render={<IconButton label={t`What to do with ${name}`} />}>
          <MoreHorizontal size={18} />
        </Menu.Trigger>
        <MenuPopup>
          {active && (
            <MenuItem onClick={() => change.mutate({ role: role === 'admin' ? 'employee' : 'admin' })}>
              {role === 'admin' ? <Trans>Make them an employee</Trans> : <Trans>Make them an admin</Trans>}
            </MenuItem>
          )}
          {active && (
            <MenuItem onClick={() => resetLink.mutate()}>
              <Trans>Link for a new password</Trans>
            </MenuItem>
          )}
          {active && id !== me.id && (
            <MenuItem onClick={() => endSecondFactor.mutate()}>
              <Trans>Turn off their second factor</Trans>
            </MenuItem>
          )}
          {active && id !== me.id && (
            <MenuItem bad onClick={() => setLeaving(true)}>
              <Trans>Deactivate…</Trans>
            </MenuItem>
          )}
          {!active && (
            <MenuItem onClick={() => change.mutate({ active: true })}>
              <Trans>Activate again</Trans>
            </MenuItem>
          )}
        </MenuPopup>
      </Menu.Root>
      {resetLink.data && <ResetLink name={name} made={resetLink.data} onClose={resetLink.reset} />}
      {leaving && (
        <RiskDialog
          title={<Trans>Deactivate {name}?</Trans>}
          act={<Trans>Deactivate</Trans>}
          busy={change.isPending}
          onAct={() => change.mutate({ active: false }, { onSettled: () => setLeaving(false) })}
          onClose={() => setLeaving(false)}
        >
          <p>
            <Trans>
              {name} is signed out everywhere, and access tokens of theirs stop working. Tasks stay assigned to them
              until somebody else takes them.
            </Trans>
          </p>
        </RiskDialog>
      )}
    </Row>
  );
}

interface ResetLinkProps {
  name: string;
  made: components['schemas']['OneTimeLink'];
  onClose: () => void;
}

function ResetLink({ name, made, onClose }: ResetLinkProps) {
  const { t } = useLingui();
  const until = timeOf(new Date(made.expiresAt));
  return (
    <Dialog open onClose={onClose} title={<Trans>A new password for {name}</Trans>}>
      <p>
        <Trans>
          Send this link to {name}. It works once, until {until}.
        </Trans>
      </p>
      <CopyField label={t`Link`} text={made.link} help={<Trans>Copy it now: it is not shown again.</Trans>} />
    </Dialog>
  );
}
