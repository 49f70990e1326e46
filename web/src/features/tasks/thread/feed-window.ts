import type { Action } from './thread.query.ts';

/** A part of a feed without gaps, from the oldest to the newest. */
export interface FeedWindow {
  actions: readonly Action[];
  hasOlder: boolean;
  hasNewer: boolean;
}

/** More are not kept: the end that is far away is fetched again when somebody goes there. */
export const MOST_LOADED = 1_000;

/**
 * Puts a page into a window. What the page covers is as the page has it, so that what was taken away is gone; the page and
 * the window have at least one action in common, else the page is all that is known.
 * @param towards where the window may grow: what is added at both ends at once would move the line that is read
 */
export function withPage(window: FeedWindow, page: FeedWindow, towards?: 'older' | 'newer'): FeedWindow {
  const place = (id: string | undefined) => page.actions.findIndex((action) => action.id === id);
  const [oldest, newest] = [place(window.actions[0]?.id), place(window.actions.at(-1)?.id)];
  const covered = page.actions.slice(
    towards === 'older' ? 0 : Math.max(0, oldest),
    towards === 'newer' || newest < 0 ? undefined : newest + 1,
  );
  const ids = new Set(covered.map(({ id }) => id));
  const first = window.actions.findIndex(({ id }) => ids.has(id));
  if (first < 0) return page;
  const last = window.actions.findLastIndex(({ id }) => ids.has(id));
  // Behind the end of the feed stands nothing: what the window has there was taken back.
  const behind = towards === 'newer' && !page.hasNewer ? [] : window.actions.slice(last + 1);
  return {
    actions: [...window.actions.slice(0, first), ...covered, ...behind],
    hasOlder: towards === 'older' && oldest >= 0 ? page.hasOlder : window.hasOlder,
    hasNewer: towards === 'newer' && (newest >= 0 || !page.hasNewer) ? page.hasNewer : window.hasNewer,
  };
}

/** Lets go of what is far from `near` when a window has become long. */
export function trimmed(window: FeedWindow, near: 'older' | 'newer'): FeedWindow {
  if (window.actions.length <= MOST_LOADED) return window;
  return near === 'older'
    ? { ...window, actions: window.actions.slice(0, MOST_LOADED), hasNewer: true }
    : { ...window, actions: window.actions.slice(-MOST_LOADED), hasOlder: true };
}

/** Whether what changed between two states of a window is at its beginning: then the line that is read must keep its place. */
export function isShifted(before: readonly Action[], now: readonly Action[]): boolean {
  const [old, first] = [before[0]?.id, now[0]?.id];
  if (old === undefined || first === undefined || old === first) return false;
  return now.some(({ id }) => id === old) || before.some(({ id }) => id === first);
}
