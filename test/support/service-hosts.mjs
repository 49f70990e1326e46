import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SHORT_LIVED } from '../../scripts/steps.mjs';

/** What a host says when its service has ended; on both outputs, when its command has. */
export const ENDED = '\u0000ended\u0000';
export { SHORT_LIVED };

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
    return this.begin({ env });
  }

  /** Runs an operator's command. @returns its exit code, and what it has said on both outputs */
  async run(env, args) {
    const host = this.begin({ env, args });
    let said = '';
    const word = new Promise((resolve) => {
      const keep = (chunk) => {
        said += chunk;
        if (said.split(ENDED).length > 2) resolve(true);
      };
      for (const stream of [host.stdout, host.stderr]) stream.on('data', keep);
    });
    const code = once(host, 'message').then(([message]) => message.code);
    const ended = await Promise.race([word, this.deaths.get(host)]);
    this.giveBack(host, ended);
    return { code: ended ? await code : host.exitCode, said: said.replaceAll(ENDED, '') };
  }

  begin(message) {
    const host = this.free.pop() ?? this.make();
    this.lives.set(host, (this.lives.get(host) ?? 0) + 1);
    this.hold(host, true);
    host.send({ ...message, env: { PATH: process.env.PATH, ...message.env } });
    return host;
  }

  /** Ends the service; the next story may have its process. */
  async end(host) {
    this.giveBack(host, await this.saysThatItEnded(host));
  }

  giveBack(host, isWell) {
    for (const stream of [host.stdout, host.stderr]) stream.removeAllListeners('data');
    if (!isWell || this.lives.get(host) >= MOST_LIVES) return void host.kill('SIGKILL');
    this.hold(host, false);
    this.free.push(host);
  }

  /** @returns false when it does not in time, or has died */
  async saysThatItEnded(host) {
    let said = '';
    const word = new Promise((resolve) => {
      host.stdout.on('data', (chunk) => {
        said = said.slice(-ENDED.length) + chunk;
        if (said.includes(ENDED)) resolve(true);
      });
    });
    host.send({}, () => undefined);
    return Promise.race([word, this.deaths.get(host), sleep(END_AT_MOST_MS, false, { ref: false })]);
  }

  make() {
    const host = spawn(process.execPath, [...SHORT_LIVED, HOST], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
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
