import { EVENT_TYPES, type LiveEvent } from './apply-event.ts';

/** What every tab of the browser hears. */
export type LiveMessage =
  | { kind: 'event'; event: LiveEvent }
  /** Something may have been missed: look at everything anew. */
  | { kind: 'reset' }
  | { kind: 'connected' }
  | { kind: 'away' }
  /** A tab has come: whoever reads tells it how things are. */
  | { kind: 'hello' };

const CHANNEL = 'viber-tasks-live';
/** The service says something every 15 s. A connection that says nothing for longer is dead, and no browser notices. */
const SILENT_MS = 35_000;
const SHORTEST_MS = 1_000;
const LONGEST_MS = 15_000;

/** So that not everybody comes back at once. */
const waitOf = (tries: number): number => Math.min(LONGEST_MS, SHORTEST_MS * 2 ** tries) * (0.5 + Math.random() / 2);

/** A page is filled within this; what is older would be told as news. */
const FRESH_MS = 30_000;
let newest: { id: string; at: number } | undefined;

/** Names the event that what is asked for from now on knows of already: only what came after it is told. */
export function rememberNewestEvent(id: string | null): void {
  newest = id === null ? undefined : { id, at: Date.now() };
}

/** One stream of events, until `signal`. A browser that gives up, as after an answer that is none, tries again here. */
function read(tell: (message: LiveMessage) => void, signal: AbortSignal): void {
  let tries = 0;
  let lastId = newest && Date.now() - newest.at < FRESH_MS ? newest.id : undefined;
  const open = () => {
    if (signal.aborted) return;
    const source = new EventSource(lastId ? `/api/events?lastEvent=${encodeURIComponent(lastId)}` : '/api/events');
    let begun = false;
    let silence: ReturnType<typeof setTimeout>;
    const close = () => {
      clearTimeout(silence);
      source.close();
    };
    const again = () => {
      signal.removeEventListener('abort', close);
      close();
      setTimeout(open, waitOf(tries++));
    };
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => {
        tell({ kind: 'away' });
        again();
      }, SILENT_MS);
    };
    signal.addEventListener('abort', close, { once: true });
    heard();
    source.onopen = () => {
      // The service says itself when what was missed is too much.
      if (!begun && !lastId) tell({ kind: 'reset' });
      begun = true;
      tries = 0;
      heard();
      tell({ kind: 'connected' });
    };
    source.onerror = () => {
      tell({ kind: 'away' });
      if (source.readyState === EventSource.CLOSED) again();
    };
    source.addEventListener('beat', heard);
    source.addEventListener('reset', () => tell({ kind: 'reset' }));
    for (const type of EVENT_TYPES) {
      source.addEventListener(type, ({ data, lastEventId }: MessageEvent<string>) => {
        if (lastEventId) lastId = lastEventId;
        heard();
        tell({ kind: 'event', event: JSON.parse(data) as LiveEvent });
      });
    }
  };
  open();
}

/**
 * Live events, over one connection for all tabs of the browser: HTTP/1.1 has six. Whichever tab holds the lock reads and
 * tells the others; when it is closed, the next one does. Returns what ends it.
 * @param hear also told whether this tab is the one that reads
 */
export function followEvents(
  hear: (message: LiveMessage, isReader: boolean) => void,
  howThingsAre: () => LiveMessage[],
): () => void {
  const end = new AbortController();
  const channel = new BroadcastChannel(CHANNEL);
  let reads = false;
  channel.onmessage = ({ data }: MessageEvent<LiveMessage>) => {
    if (data.kind !== 'hello') hear(data, false);
    else if (reads) for (const message of howThingsAre()) channel.postMessage(message);
  };
  channel.postMessage({ kind: 'hello' } satisfies LiveMessage);
  const tell = (message: LiveMessage) => {
    hear(message, true);
    if (!end.signal.aborted) channel.postMessage(message);
  };
  // Pages that are not secure have no locks: there each tab reads for itself.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) read((message) => hear(message, true), end.signal);
  else {
    locks
      .request(CHANNEL, { signal: end.signal }, () => {
        reads = true;
        read(tell, end.signal);
        return new Promise((done) => end.signal.addEventListener('abort', done, { once: true }));
      })
      .catch(() => undefined);
  }
  return () => {
    end.abort();
    channel.close();
  };
}
