import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { SETTINGS_KEY, type SettingsPreview } from './settings.query.ts';

const AFTER_MS = 400;

/** What a change would do to the chats there are. Asked for once nothing has been changed for a moment. @param changes null: none */
export function usePreview<Changes extends object>(
  of: string,
  changes: Changes | null,
  ask: (changes: Changes) => Promise<object>,
) {
  const wanted = changes && JSON.stringify(changes);
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), AFTER_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const { data, error } = useQuery({
    queryKey: [...SETTINGS_KEY, 'preview', of, settled],
    queryFn: () => ask(JSON.parse(settled!) as Changes) as Promise<SettingsPreview>,
    enabled: settled !== null,
    gcTime: 0,
  });
  const isOfNow = wanted !== null && settled === wanted;
  return { answer: isOfNow ? data : undefined, error: isOfNow ? error : null };
}

export type Preview = ReturnType<typeof usePreview>;
