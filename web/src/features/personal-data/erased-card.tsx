import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { useMe } from '../staff/me/use-me.ts';
import { Counts } from './counts.tsx';
import { erasureQuery } from './personal-data.query.ts';

/** In place of a card that was erased; admins see how far that is. */
export function ErasedCard({ erasureId }: { erasureId: string }) {
  const { role } = useMe();
  const { data } = useQuery({ ...erasureQuery(erasureId), enabled: role === 'admin' });
  return (
    <div role="status">
      {data?.state === 'running' ? (
        <EmptyState title={<Trans>Being erased…</Trans>}>
          <Trans>Nothing is sent to them any more, and nobody finds them. The rest goes in a moment.</Trans>
        </EmptyState>
      ) : (
        <EmptyState title={<Trans>This person is erased</Trans>}>
          {data && (
            <Trans>
              Gone are: <Counts removed={data.removed} />
            </Trans>
          )}
        </EmptyState>
      )}
    </div>
  );
}
