import type { ServerResponse } from 'node:http';
import { wireJson, type Wire } from '../wire/wire-json.js';
import type { World } from '../world.js';

/**
 * Server-sent events: the whole view at once and after every change. Changes come in bursts, so one event tells about
 * all of a burst.
 */
export function followChanges(world: World, response: ServerResponse, view: () => unknown): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  let due: NodeJS.Immediate | undefined;
  const tell = (): void => {
    due = undefined;
    response.write(`data: ${wireJson(view() as Wire)}\n\n`);
  };
  const changed = (): void => {
    due ??= setImmediate(tell);
  };
  world.changes.on('change', changed);
  response.on('close', () => {
    world.changes.off('change', changed);
    if (due) clearImmediate(due);
  });
  tell();
}
