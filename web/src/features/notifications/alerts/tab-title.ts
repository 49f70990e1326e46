/** What the tab says while something is unread. */
export const tabTitle = (page: string, unread: number): string => (unread > 0 ? `(${unread}) ${page}` : page);
