import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { QueryBus } from '@nestjs/cqrs';
import type { Principal } from '../../../platform/http/access.js';
import type { EventLog } from '../../../platform/messaging/event-log.js';
import type { EventPublisher, PublishedEvent } from '../../../platform/messaging/publisher/event-publisher.js';
import type { LogPlace } from '../../../platform/messaging/publisher/log-place.js';
import { TaskDeleted } from '../../tasks/contract.js';
import { Follower } from './follower.js';
import { LiveEvents } from './live-events.js';
import type { Presence } from '../presence/presence.js';

/** A client, and which events it was told of. */
class Client extends EventEmitter {
  private text = '';
  readonly destroyed = false;
  readonly writableEnded = false;
  readonly writableLength = 0;
  writeHead(): void {}
  write(text: string): void {
    this.text += text;
  }
  end(): void {}
  get heard(): number[] {
    return [...this.text.matchAll(/"kind":"task","id":"(\d+)"/g)].map(([, id]) => Number(id));
  }
}

const soon = () => new Promise<void>((resolve) => void setImmediate(resolve));
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await soon();
}

/** A log whose answers are held back, as a busy database does: before the events, and before it says that these were all. */
class HeldLog {
  reached: LogPlace = { epoch: 'e', seq: 1 };
  readonly reads: Array<{ given: boolean; ended: boolean }> = [];
  isBusy = true;

  onPublish = (): unknown => undefined;

  async publish(): Promise<LogPlace> {
    this.onPublish();
    return { ...this.reached };
  }

  async *read(after: number, upTo: number): AsyncIterable<PublishedEvent[]> {
    const read = { given: false, ended: false };
    this.reads.push(read);
    await until(() => read.given || !this.isBusy);
    const seqs = Array.from({ length: upTo - after }, (_, index) => after + 1 + index);
    yield seqs.map((seq) => ({ seq, type: TaskDeleted.type, subjectId: `${seq}`, data: {}, at: 0 }));
    await until(() => read.ended || !this.isBusy);
  }
}

interface Readers {
  log: HeldLog;
  live: LiveEvents;
  comes: (client: Client, lastId?: string) => Promise<void>;
}

function readers(): Readers {
  const log = new HeldLog();
  const live = new LiveEvents(
    { appended: { wake: () => undefined, wait: soon } } as unknown as EventLog,
    log as unknown as EventPublisher,
    { now: () => [], changes: () => Promise.resolve([]) } as unknown as Presence,
    {} as QueryBus,
  );
  const comes = (client: Client, lastId?: string) => {
    const wanted = { types: undefined, taskId: undefined };
    return live.follow(new Follower({} as Principal, wanted, client as unknown as ServerResponse), lastId);
  };
  return { log, live, comes };
}

it('are not read within the request of whoever came first: all others would wait no longer than it may', async () => {
  const { log, live, comes } = readers();
  const request = new AsyncLocalStorage<string>();
  const askedIn: Array<string | undefined> = [];
  log.onPublish = () => askedIn.push(request.getStore());
  await request.run('the first', () => comes(new Client()));
  await until(() => askedIn.length > 3);
  expect(new Set(askedIn.slice(1))).toEqual(new Set([undefined]));
  await live.beforeApplicationShutdown();
});

it('pass nobody by who comes back while the others are being told', async () => {
  const { log, live, comes } = readers();
  const [there, back] = [new Client(), new Client()];
  await comes(there);
  const isBack = comes(back, 'e.0');
  await until(() => log.reads.length === 1);
  log.reached = { epoch: 'e', seq: 3 };
  await until(() => log.reads.length === 2);
  // The others are told of two more, in a step that is not over when the one who is back has caught up.
  log.reads[1]!.given = true;
  await until(() => there.heard.length === 2);
  log.reads[0]!.given = log.reads[0]!.ended = true;
  await until(() => back.heard.length === 1);
  for (let step = 0; step < 10; step++) await soon();
  log.isBusy = false;
  await isBack;
  log.reached = { epoch: 'e', seq: 4 };
  await until(() => there.heard.length === 3);
  expect(back.heard).toEqual([1, 2, 3, 4]);
  await live.beforeApplicationShutdown();
});
