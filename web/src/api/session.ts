interface Pause {
  over: Promise<void>;
  end: () => void;
}

/** Stands while nobody is signed in any more on a page that was opened by somebody. */
let pause: Pause | undefined;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

export const hasSessionEnded = (): boolean => pause !== undefined;

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Resolves once they have signed in again; all requests of the page wait for the same. */
export function sessionRenewed(): Promise<void> {
  if (!pause) {
    let end = () => {};
    pause = { over: new Promise<void>((done) => (end = done)), end };
    tell();
  }
  return pause.over;
}

/** Lets the requests that wait go on. */
export function goOnWithSession(): void {
  pause?.end();
  pause = undefined;
  tell();
}
