import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { countsQuery, mentionsQuery } from './alerts.query.ts';
import { tabTitle } from './tab-title.ts';

/** Says in the tab's title, and by a dot on its icon, that something is unread. @returns how many tasks have it */
export function useTabAlert(): number {
  const { t } = useLingui();
  const { data: counts } = useQuery(countsQuery);
  const { data: mentions } = useQuery(mentionsQuery);
  const unread = counts?.unread ?? 0;
  const title = tabTitle(t`Tasks`, unread);
  const hasDot = unread > 0 || (mentions?.items.length ?? 0) > 0;
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (icon) icon.href = hasDot ? '/icon-dot.svg' : '/icon.svg';
  }, [hasDot]);
  return unread;
}
