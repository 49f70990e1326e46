import { Trans } from '@lingui/react/macro';
import { useKindNames } from './use-kind-names.ts';

/** How many went, by kind: “Tasks: 2 · Files: 5”. */
export function Counts({ removed }: { removed: Readonly<Record<string, number>> }) {
  const nameOf = useKindNames();
  const some = Object.entries(removed).filter(([, count]) => count > 0);
  if (some.length === 0) return <Trans>nothing</Trans>;
  return some.map(([kind, count]) => `${nameOf(kind)}: ${count}`).join(' · ');
}
