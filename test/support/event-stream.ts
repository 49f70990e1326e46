import { until } from './until.js';

export interface StreamedEvent {
  id?: string;
  type: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- read as a client of the API would
  data: any;
}

/** A client of GET /api/events. */
export class EventStream {
  readonly heard: StreamedEvent[] = [];
  lastId: string | undefined;
  ended = false;

  private constructor(private readonly stopped: AbortController) {}

  /** @throws Error with the status, when it is no stream */
  static async open(url: string, headers: Record<string, string>): Promise<EventStream> {
    const stream = new EventStream(new AbortController());
    const response = await fetch(url, { headers, signal: stream.stopped.signal });
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    void stream.read(response.body!).catch(() => (stream.ended = true));
    // The first id says from where on nothing is missed.
    await until('the beginning of the stream', () => stream.lastId !== undefined);
    return stream;
  }

  close(): void {
    this.stopped.abort();
  }

  /** The first event that is such a one. */
  hear(what: string, is: (event: StreamedEvent) => boolean): Promise<StreamedEvent> {
    return until(what, () => this.heard.find(is));
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) this.take(new Map(block.split('\n').map((line) => splitAt(line))));
    }
    this.ended = true;
  }

  private take(fields: ReadonlyMap<string, string>): void {
    const id = fields.get('id');
    if (fields.has('event')) {
      this.heard.push({ ...(id && { id }), type: fields.get('event')!, data: JSON.parse(fields.get('data')!) });
    }
    this.lastId = id ?? this.lastId;
  }
}

function splitAt(line: string): [string, string] {
  const colon = line.indexOf(': ');
  return [line.slice(0, colon), line.slice(colon + 2)];
}
