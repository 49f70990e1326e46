import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';

const NewTaskDialog = lazy(() => import('./new-task-dialog.tsx'));

export function NewTask() {
  const { t } = useLingui();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <IconButton label={t`New task`} onClick={() => setAsked(true)}>
        <Plus size={18} />
      </IconButton>
      <Suspense fallback={null}>{isAsked && <NewTaskDialog onClose={() => setAsked(false)} />}</Suspense>
    </>
  );
}
