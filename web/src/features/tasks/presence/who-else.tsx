import { Trans } from '@lingui/react/macro';
import { usePresent } from '../../../api/live/use-live.ts';
import { useMe } from '../../staff/me/use-me.ts';

/** Who else has the task open: whoever writes before whoever only looks. */
export function WhoElse({ taskId }: { taskId: string }) {
  const me = useMe();
  const others = usePresent(taskId).filter(({ id }) => id !== me.id);
  const writing = others.find((other) => other.writing);
  const [first] = others;
  if (!first) return null;
  const { name } = writing ?? first;
  return (
    <>
      <span>·</span>
      <span role="status">
        {writing ? <Trans>{name} is writing…</Trans> : <Trans>{name} is here</Trans>}
        {others.length > 1 && ` +${others.length - 1}`}
      </span>
    </>
  );
}
