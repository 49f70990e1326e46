import { Trans } from '@lingui/react/macro';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';

export const NoContactChosen = () => (
  <main>
    <EmptyState title={<Trans>Choose a contact</Trans>}>
      <Trans>Their numbers, chats and tasks stand here.</Trans>
    </EmptyState>
  </main>
);
