import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { mentionsQuery } from './mentions.query.ts';

/** A dot on the tab's icon: something is unread, or a colleague has written for me. */
export function useIconDot(unread: number): void {
  const { data: mentions } = useQuery(mentionsQuery);
  const hasDot = unread > 0 || (mentions?.items.length ?? 0) > 0;
  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (icon) icon.href = hasDot ? '/icon-dot.svg' : '/icon.svg';
  }, [hasDot]);
}
