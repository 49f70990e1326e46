import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** What a host says when its service has ended. */
export const SERVICE_ENDED = '\u0000ended\u0000';
const HOST = fileURLToPath(new URL('service-host.mjs', import.meta.url));
const END_AT_MOST_MS = 5_000;
/** Each leaves some memory behind. */
const MOST_LIVES = 25;

/**
 * Processes in which services live one after another. A service whose process gets a signal ends with it, as any other:
 * only where a story ends and nobody looks any more, the process is kept for the next one.
 */
export class ServiceHosts {
  /** @type {import('node:child_process').ChildProcess[]} */
  free = [];
  lives = new WeakMap();
  deaths = new WeakMap();

  /** Starts a service. @returns its process, whose output is the service's from now on */
  start(env) {
    const host = this.free.pop() ?? this.make();
    this.lives.set(host, (this.lives.get(host) ?? 0) + 1);
    this.hold(host, true);
    host.send({ env: { PATH: process.env.PATH, ...env } });
    return host;
  }

  /** Ends the service; the next story may have its process. */
  async end(host) {
    const ended = await this.saysThatItEnded(host);
    for (const stream of [host.stdout, host.stderr]) stream.removeAllListeners('data');
    if (!ended || this.lives.get(host) >= MOST_LIVES) return host.kill('SIGKILL');
    this.hold(host, false);
    this.free.push(host);
  }

  /** @returns false when it does not in time, or has died */
  async saysThatItEnded(host) {
    let said = '';
    const word = new Promise((resolve) => {
      host.stdout.on('data', (chunk) => {
        said = said.slice(-SERVICE_ENDED.length) + chunk;
        if (said.includes(SERVICE_ENDED)) resolve(true);
      });
    });
    host.send({}, () => undefined);
    return Promise.race([word, this.deaths.get(host), sleep(END_AT_MOST_MS, false, { ref: false })]);
  }

  make() {
    const host = spawn(process.execPath, [HOST], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    const died = once(host, 'exit').then(() => {
      this.free = this.free.filter((one) => one !== host);
      return false;
    });
    this.deaths.set(host, died);
    return host;
  }

  /** One that nobody uses keeps nothing from ending. */
  hold(host, isUsed) {
    const hold = isUsed ? 'ref' : 'unref';
    for (const one of [host, host.stdout, host.stderr, host.channel]) one[hold]();
  }
}
