import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { Place } from '../../../ui/place/place.tsx';
import { Rows } from '../../../ui/rows/rows.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import { StatusDialog } from './status-dialog.tsx';
import { StatusRow } from './status-row.tsx';
import { statusesQuery } from './statuses.query.ts';

/** What a task can be, in order. The kind of a status decides where the customer's next message goes. */
export function StatusesPage() {
  const { t } = useLingui();
  const { data: statuses, error, isPending } = useQuery(statusesQuery);
  const [adding, setAdding] = useState(false);
  return (
    <Place
      name={t`Statuses`}
      about={<Trans>A customer's next message goes on in a task whose status is active; else a new task begins.</Trans>}
      action={
        <Button look="ink" icon={<Plus size={16} aria-hidden="true" />} onClick={() => setAdding(true)}>
          <Trans>Add a status</Trans>
        </Button>
      }
    >
      {isPending && <Skeleton rows={4} />}
      {error && <p role="alert">{error.message}</p>}
      {statuses && (
        <Rows label={t`Statuses`}>
          {statuses.map((status) => (
            <StatusRow key={status.id} status={status} all={statuses} />
          ))}
        </Rows>
      )}
      {adding && <StatusDialog onClose={() => setAdding(false)} />}
    </Place>
  );
}
