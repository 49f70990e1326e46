const DAY_MS = 24 * 3_600_000;
/** Staff choose for how many days a link lives. */
export const LINK_DAYS = { least: 1, most: 365, usual: 30 };

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
  return expiresAt <= now || endsNever(expiresAt, now) ? 'expired' : 'open';
}

/** Made while the clock was years ahead. The messenger's clock and ours, or a repeated callback, may differ by a day. */
const endsNever = (expiresAt: number, now: number) => expiresAt - now > (LINK_DAYS.most + 1) * DAY_MS;

/** Whether it leads somebody who came through it at this time; where not, it is as if there had been no link. */
export const leads = (link: EntryLink, accountId: string, openedAt: number): boolean =>
  link.accountId === accountId && entryLinkState(link, openedAt) === 'open';
