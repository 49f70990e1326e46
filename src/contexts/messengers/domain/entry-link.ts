/** A one-time link of staff's; times are epoch ms. */
export interface EntryLink {
  accountId: string;
  expiresAt: number;
  revokedAt: number | null;
  usedAt: number | null;
}

export const ENTRY_LINK_STATES = ['open', 'used', 'revoked', 'expired'] as const;
export type EntryLinkState = (typeof ENTRY_LINK_STATES)[number];

export function entryLinkState({ usedAt, revokedAt, expiresAt }: EntryLink, now: number): EntryLinkState {
  if (usedAt !== null) return 'used';
  if (revokedAt !== null) return 'revoked';
  return expiresAt <= now ? 'expired' : 'open';
}

/** Whether it leads somebody who came through it at this time; where not, it is as if there had been no link. */
export const leads = (link: EntryLink, accountId: string, openedAt: number): boolean =>
  link.accountId === accountId && entryLinkState(link, openedAt) === 'open';
