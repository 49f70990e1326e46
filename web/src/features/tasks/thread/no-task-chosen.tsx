import { Trans } from '@lingui/react/macro';
import { MessagesSquare } from 'lucide-react';
import css from './thread-page.module.css';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';

export const NoTaskChosen = () => (
  <main className={css.thread}>
    <EmptyState icon={<MessagesSquare size={22} />} title={<Trans>Choose a task to read it</Trans>}>
      <Trans>J and K go through the list, Enter opens.</Trans>
    </EmptyState>
  </main>
);
