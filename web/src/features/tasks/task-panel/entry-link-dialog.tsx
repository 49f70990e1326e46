import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { Button } from '../../../ui/button/button.tsx';
import { CopyField } from '../../../ui/copy-field/copy-field.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import { nameOf, type Task } from '../task-list/task-row.ts';

const DAYS = 14;

/** A link made for this customer alone: their first message through it lands in this task. */
export default function EntryLinkDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useLingui();
  const id = task.chat!.accountId;
  // One for as long as the page stands: whoever opens the dialog again finds the same.
  const { data, error } = useQuery({
    queryKey: ['accounts', id, 'entry-links', 'for', task.id],
    queryFn: () =>
      answered(
        api.POST('/api/messengers/accounts/{id}/entry-links', {
          params: { path: { id } },
          body: { taskId: task.id, expiresInDays: DAYS },
        }),
      ),
    staleTime: Infinity,
    retry: false,
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Trans>The way back for {nameOf(task)}</Trans>}
      foot={
        <Button onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      {error && <p role="alert">{error.message}</p>}
      {!data && !error && <Skeleton rows={1} />}
      {data && (
        <CopyField
          label={t`Link`}
          text={data.url}
          help={
            <Trans>
              Send it by e-mail or SMS. It holds for {DAYS} days, for this customer alone; what they write lands in this
              task.
            </Trans>
          }
        />
      )}
    </Dialog>
  );
}
