import { useEffect, useState } from 'react';
import { useAwaySince } from '../../api/live/use-live.ts';

/** The script this page came with; its name changes with what is in it. */
const OWN = document.querySelector<HTMLScriptElement>('script[type="module"]')?.getAttribute('src');

/** Whether the service has another app than this page; false where it cannot be asked. */
async function isUpgraded(): Promise<boolean> {
  if (!OWN) return false;
  const response = await fetch('/', { cache: 'no-store' }).catch(() => undefined);
  return !!response?.ok && !(await response.text()).includes(OWN);
}

/**
 * Parts that are loaded later are gone after an upgrade: then the page is loaded anew. Nothing is lost by it, drafts are on the
 * disk. Call it before anything else.
 */
export function reloadWhereAPartIsMissing(): void {
  addEventListener('vite:preloadError', () => void isUpgraded().then((is) => is && location.reload()));
}

/** Whether the service has a newer app than this page. It is looked for when the connection was away: an upgrade cuts it. */
export function useNewVersion(): boolean {
  const awaySince = useAwaySince();
  const [isNew, setNew] = useState(false);
  const [wasAway, setWasAway] = useState(false);
  if (awaySince !== undefined && !wasAway) setWasAway(true);
  useEffect(() => {
    if (!wasAway || awaySince !== undefined) return;
    setWasAway(false);
    void isUpgraded().then(setNew);
  }, [wasAway, awaySince]);
  return isNew;
}
