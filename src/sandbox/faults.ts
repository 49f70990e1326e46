/** How the simulated network treats every callback and receipt. */
export interface Faults {
  /** Copies of each callback, sent in parallel. */
  duplicate: number;
  /** Hold a callback and send it after the next one of that bot (or after a second, when none follows). */
  outOfOrder: boolean;
  /** Wait before each attempt, milliseconds. */
  slowMs: number;
  /** Receipts reach the webhook before the send call is answered. */
  receiptsFirst: boolean;
  /** The handshake of set_webhook comes without any signature, as some integrators report. */
  unsignedHandshake: boolean;
}

/** The network at its best. */
export function noFaults(): Faults {
  return { duplicate: 1, outOfOrder: false, slowMs: 0, receiptsFirst: false, unsignedHandshake: false };
}

/**
 * What goes wrong with one call of the API. A fault with `status`, `http` or `html` refuses the call: nothing reaches the
 * customer. `closeAfter`, `brokenJson`, `cutBody` and `delayMs` alone spoil the answer of a call that was carried out.
 */
export interface SendFault {
  /** Viber's status in the envelope. */
  status?: number;
  statusMessage?: string;
  /** HTTP status; the body is plain text unless `status` or `html` says otherwise. */
  http?: number;
  /** An HTML page instead of JSON. */
  html?: boolean;
  /** Never answered; not carried out unless `accepted`. */
  hang?: boolean;
  /** With `hang`, `http` or `html`: the message is carried out all the same. */
  accepted?: boolean;
  /** Connection closed before anything was carried out. */
  closeBefore?: boolean;
  /** Carried out, then the connection is closed without an answer. */
  closeAfter?: boolean;
  /** Carried out, then half of the JSON, complete as HTTP. */
  brokenJson?: boolean;
  /** Carried out, then closed in the middle of the announced body. */
  cutBody?: boolean;
  /** Answer after this long. */
  delayMs?: number;
  /** A `Retry-After` header. */
  retryAfterSeconds?: number;
  /** How many calls it spoils, default 1. */
  times?: number;
  /** Only messages to this user id. */
  receiver?: string;
  /** Only calls with this bot's key. */
  apiKey?: string;
  /** Default `send_message`. */
  endpoint?: string;
}

/**
 * What goes wrong with one download of customers' media. `http`, `hang` and `redirectTo` take the place of the content;
 * the others spoil how it comes, and may be put together.
 */
export interface MediaFault {
  /** This status instead of the content. */
  http?: number;
  /** Never answered. */
  hang?: boolean;
  /** 302 to this address. */
  redirectTo?: string;
  /** The connection is closed half way. */
  cut?: boolean;
  /** Headers and half of the content, then silence on an open connection. */
  hangAfterHeaders?: boolean;
  /** Comes this slowly, so that a test can do something in the middle. */
  bytesPerSecond?: number;
  /** Chunked, without a Content-Length. */
  noLength?: boolean;
  /** A Content-Type that is not true. */
  contentType?: string;
  /** How many downloads it spoils, default 1. */
  times?: number;
  /** Only downloads of the medium with this name. Avatars and stickers are spoiled only by their name: `40133.png`. */
  fileName?: string;
}

/** Faults waiting for their call; consumed in the order in which they were added. */
export class FaultQueue<F extends { times?: number }> {
  private waiting: Array<{ fault: F; left: number }> = [];

  add(fault: F): void {
    this.waiting.push({ fault, left: fault.times ?? 1 });
  }

  take(matches: (fault: F) => boolean = () => true): F | undefined {
    const found = this.waiting.find((entry) => matches(entry.fault));
    if (!found) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.waiting = this.waiting.filter((entry) => entry !== found);
    return found.fault;
  }

  /** How many calls are still to be spoiled. */
  get size(): number {
    return this.waiting.reduce((sum, entry) => sum + entry.left, 0);
  }

  clear(): void {
    this.waiting = [];
  }
}
