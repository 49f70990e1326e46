import type { ServerResponse } from 'node:http';
import type { Principal } from '../../../platform/http/access.js';
import { idOf, type LogPlace } from '../../../platform/messaging/publisher/log-place.js';
import type { EventType, LiveEvent } from './live-event.js';

/** Whoever takes so little is let go of: they come again, and read on where they were. */
const MOST_BEHIND = 1024 * 1024;
/** Browsers come again after so long. */
const RETRY_MS = 2_000;

/** What one client wants to be told. */
export interface Wanted {
  /** Undefined: everything. */
  types: ReadonlySet<EventType> | undefined;
  /** Of this task alone, if any is named. */
  taskId: string | undefined;
}

/** One client at the stream, as text/event-stream (WHATWG HTML, 9.2). */
export class Follower {
  /** Of the last event it was told, or need not be. */
  place: LogPlace | undefined;

  constructor(
    readonly caller: Principal,
    private readonly wanted: Wanted,
    private readonly response: ServerResponse,
  ) {}

  /** Whoever hears that it is open looks at everything: what happens from now on must reach them. */
  open(): void {
    this.response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // The connection ends with the stream: a stop need not wait for it.
      connection: 'close',
      // Proxies such as nginx would collect it otherwise.
      'x-accel-buffering': 'no',
    });
    this.write(`retry: ${RETRY_MS}\n\n`);
  }

  get gone(): boolean {
    return this.response.destroyed || this.response.writableEnded;
  }

  onClose(listener: () => void): void {
    this.response.once('close', listener);
  }

  /** @param numbered it stands in the log, at the follower's place */
  tell(event: LiveEvent, numbered = false): void {
    const { types, taskId } = this.wanted;
    if (types && !types.has(event.type)) return;
    if (taskId !== undefined && event.subject.id !== taskId) return;
    const id = numbered ? `id: ${idOf(this.place!)}\n` : '';
    this.write(`${id}event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  }

  /** From there on it misses nothing. @param lost it has missed something: it is to look at everything anew */
  begin(place: LogPlace, lost: boolean): void {
    this.place = { ...place };
    this.write(`id: ${idOf(place)}\n${lost ? 'event: reset\ndata: {}\n' : ''}\n`);
  }

  /** So that nobody on the way believes that the connection is dead: a comment, and an event for those who see no comments. */
  beat(): void {
    this.write(': still here\nevent: beat\ndata: {}\n\n');
  }

  end(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (this.gone) return;
    this.response.write(text);
    if (this.response.writableLength > MOST_BEHIND) this.response.destroy();
  }
}
