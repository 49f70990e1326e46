import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';
import { useChange } from '../../../api/use-change.ts';
import { dateOf } from '../../../i18n/dates.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Place, PlacePart } from '../../../ui/place/place.tsx';
import { Row, Rows } from '../../../ui/rows/rows.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import { EmployeeRow } from './employee-row.tsx';
import { employeesQuery } from './employees.query.ts';
import { invitationsQuery } from './invitations.query.ts';
import { InviteDialog } from './invite-dialog.tsx';

/** Who works here, who is invited, and what they may do. */
export function EmployeesPage() {
  const { t } = useLingui();
  const employees = useQuery(employeesQuery);
  const invitations = useQuery(invitationsQuery);
  const [inviting, setInviting] = useState(false);
  const open = invitations.data?.filter(({ state }) => state === 'open') ?? [];

  return (
    <Place
      name={t`Employees`}
      about={<Trans>They answer customers from tasks. Admins also see these settings.</Trans>}
      action={
        <Button look="ink" icon={<UserPlus size={16} aria-hidden="true" />} onClick={() => setInviting(true)}>
          <Trans>Invite a colleague</Trans>
        </Button>
      }
    >
      {employees.isPending && <Skeleton rows={3} />}
      {employees.error && <p role="alert">{employees.error.message}</p>}
      {employees.data && (
        <Rows label={t`Employees`}>
          {employees.data.map((employee) => (
            <EmployeeRow key={employee.id} employee={employee} />
          ))}
        </Rows>
      )}
      {open.length > 0 && (
        <PlacePart name={t`Invited`}>
          <Rows label={t`Invitations`}>
            {open.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} />
            ))}
          </Rows>
        </PlacePart>
      )}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Place>
  );
}

function InvitationRow({ invitation }: { invitation: components['schemas']['Invitation'] }) {
  const { id, email, name, role } = invitation;
  const until = dateOf(new Date(invitation.expiresAt));
  const withdraw = useChange(
    () => answered(api.DELETE('/api/invitations/{id}', { params: { path: { id } } })),
    invitationsQuery.queryKey,
  );
  return (
    <Row
      title={name ? `${name} · ${email}` : email}
      about={
        withdraw.error?.message ??
        (role === 'admin' ? <Trans>As an admin, until {until}</Trans> : <Trans>As an employee, until {until}</Trans>)
      }
    >
      <Button small busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
        <Trans>Withdraw</Trans>
      </Button>
    </Row>
  );
}
