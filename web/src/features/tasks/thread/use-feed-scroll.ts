import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { FeedLine } from './feed-lines.ts';
import type { FeedWindow } from './feed-window.ts';
import { setInSight } from './thread.query.ts';

/** Within this of the end new messages are followed. */
const NEAR_END_PX = 80;
/** More is fetched when this much is left above or below. */
const AHEAD_PX = 800;

/** A row that a scroll has brought into sight is there by the second frame. */
const STILL_FRAMES = 2;
/** The list hides a row until it is measured. */
const UNMEASURED = ':scope > div > [style*="visibility: hidden"]';
/** Whoever scrolls meanwhile has the last word. */
const MOST_FRAMES = 30;

interface Props {
  taskId: string;
  /** Where it is opened; at the end without it. */
  around: string | undefined;
  lines: readonly FeedLine[];
  window: FeedWindow | undefined;
  load: (towards: 'older' | 'newer') => Promise<void>;
  list: RefObject<VirtualizerHandle | null>;
  scroller: RefObject<HTMLElement | null>;
}

/** Opens a feed at its place, follows its end while that is in sight, and moves nothing otherwise. */
export function useFeedScroll({ taskId, around, lines, window, load, list, scroller }: Props) {
  const atEnd = useRef(around === undefined);
  const [away, setAway] = useState(false);
  const settling = useRef<number>(undefined);
  const opened = useRef<string>(undefined);
  const hasNewer = window?.hasNewer ?? false;
  const newest = window?.actions.at(-1)?.id;

  const fill = () => {
    const box = scroller.current;
    if (!box || lines.length === 0 || settling.current !== undefined) return;
    if (box.scrollTop < AHEAD_PX) void load('older');
    if (box.scrollHeight - box.scrollTop - box.clientHeight < AHEAD_PX) void load('newer');
  };

  const look = () => {
    const box = scroller.current;
    if (!box || lines.length === 0 || settling.current !== undefined) return;
    const below = box.scrollHeight - box.scrollTop - box.clientHeight;
    atEnd.current = !hasNewer && below < NEAR_END_PX;
    setAway(!atEnd.current);
    fill();
    const middle = lines[list.current!.findItemIndex(box.scrollTop + box.clientHeight / 2)];
    if (middle?.kind === 'action') setInSight(taskId, middle.action.id);
  };
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  // One page comes at a time: whoever stands at an edge meanwhile scrolls no more, and waits for the next.
  const filling = useRef(fill);
  useEffect(() => {
    filling.current = fill;
  });
  useEffect(() => filling.current(), [window]);

  /** Until rows are measured, places are guesses: nothing is fetched before the feed stands still where it is to open. */
  const open = (at: number) => {
    cancelAnimationFrame(settling.current ?? 0);
    let before = '';
    let still = 0;
    let frames = 0;
    const go = () => {
      const box = scroller.current;
      if (!box || !list.current) return;
      const most = box.scrollHeight - box.clientHeight;
      const wanted = at < 0 ? most : Math.min(most, Math.max(0, list.current.getItemOffset(at) - box.clientHeight / 3));
      const now = `${wanted} ${box.scrollHeight}`;
      const stands = now === before && Math.abs(box.scrollTop - wanted) < 1;
      still = stands && !box.querySelector(UNMEASURED) ? still + 1 : 0;
      before = now;
      if (still === 0) box.scrollTop = wanted;
      frames += 1;
      const isOpen = still === STILL_FRAMES || frames === MOST_FRAMES;
      // Nobody sees the guesses.
      box.style.opacity = isOpen ? '' : '0';
      settling.current = isOpen ? undefined : requestAnimationFrame(go);
      if (isOpen) latest.current();
    };
    go();
  };
  useEffect(() => () => cancelAnimationFrame(settling.current ?? 0), []);

  /** What grows there while it is measured is followed; a scroll of the list's own would go on after somebody let go. */
  const toEnd = () => {
    atEnd.current = true;
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
  };

  const holdPlace = useCallback(() => {
    atEnd.current = false;
    setAway(true);
  }, []);

  useLayoutEffect(() => {
    if (lines.length === 0) return;
    if (opened.current === (around ?? 'end')) {
      if (atEnd.current && !hasNewer) toEnd();
      return;
    }
    opened.current = around ?? 'end';
    // The line “New” stands above the action.
    const found = lines.findIndex((line) => line.kind === 'action' && line.action.id === around);
    open(lines[found - 1]?.kind === 'new' ? found - 1 : found);
    // Only what is new at the end, and opening, move anything.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [newest, around, lines.length === 0]);

  useEffect(() => {
    // At the end the last line stays where it is: a late picture, a growing editor, a keyboard push up what is above.
    const observer = new ResizeObserver(() => {
      const box = scroller.current;
      if (atEnd.current && box) box.scrollTop = box.scrollHeight;
    });
    observer.observe(scroller.current!);
    for (const child of scroller.current!.children) observer.observe(child);
    return () => observer.disconnect();
  }, [scroller]);

  /** The newest action that stands in sight as a whole. */
  const lastSeen = (): string | undefined => {
    const box = scroller.current;
    if (!box || !list.current) return undefined;
    if (atEnd.current) return newest;
    const edge = list.current.findItemIndex(box.scrollTop + box.clientHeight);
    const line = lines.slice(0, edge).findLast((each) => each.kind === 'action');
    return line?.kind === 'action' ? line.action.id : undefined;
  };

  return { onScroll: look, away, toEnd, holdPlace, lastSeen };
}
