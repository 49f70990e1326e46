import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMe } from '../../features/staff/me/use-me.ts';
import { switchKeys, useKeys } from '../../platform/keys.ts';

/** The keys that work on every page. @returns whether the list of all keys is shown, and what shows and hides it */
export function useShortcuts(): [boolean, (shown: boolean) => void] {
  const navigate = useNavigate();
  const me = useMe();
  const [isListed, setListed] = useState(false);
  useEffect(() => switchKeys(me.keys), [me.keys]);
  useKeys({
    // It stands elsewhere on each keyboard, so it goes by what it writes.
    'Shift+?': () => setListed(true),
    'KeyG KeyT': () => void navigate({ to: '/tasks', search: { list: 'waiting' } }),
    'KeyG KeyC': () => void navigate({ to: '/contacts' }),
    'KeyG KeyS': () => void (me.role === 'admin' && navigate({ to: '/settings' })),
  });
  // Ctrl K, on a Mac ⌘ K, also in fields; by the place of the key, whatever the language of the keyboard.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      void navigate({ to: '/search' });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [navigate]);
  return [isListed, setListed];
}
