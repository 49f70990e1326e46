import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Action } from '../thread/thread.query.ts';
import { ShowFile } from './show-file.ts';

const Viewer = lazy(() => import('./viewer.tsx'));

interface Props {
  actions: readonly Action[];
  load: (towards: 'older' | 'newer') => Promise<void>;
  children: ReactNode;
}

/** A feed whose pictures and films open in the viewer. */
export function WithViewer({ actions, load, children }: Props) {
  const [fileId, show] = useState<string>();
  return (
    <ShowFile value={show}>
      {children}
      {fileId !== undefined && (
        <Suspense>
          <Viewer actions={actions} fileId={fileId} load={load} onClose={() => show(undefined)} />
        </Suspense>
      )}
    </ShowFile>
  );
}
