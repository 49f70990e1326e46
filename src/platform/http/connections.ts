import type { Server } from 'node:http';
import { Logger } from '@nestjs/common';
import proxyAddr from '@fastify/proxy-addr';
import { countedAddress, trustedProxies } from './client-address.js';

/** Some kilobytes each, so many are no burden; those of a proxy are far fewer. */
const MOST = 4_000;
/** An office behind one address needs some hundreds: six of each browser at most. */
const MOST_OF_ONE_ADDRESS = 1_000;
/** A request on which nothing moves for so long is given up: its client reads no answer. Live events beat oftener. */
const SILENCE_MS = 120_000;
const WARN_EVERY_MS = 60_000;

/**
 * Bounds open connections, so that no stranger takes the room of all others. A trusted proxy is not counted: behind it
 * is everybody. One too many is closed at once, before a byte of it is read.
 */
export function limitConnections(server: Server, proxies: readonly string[]): void {
  const logger = new Logger('Connections');
  const isTrusted = proxyAddr.compile(trustedProxies(proxies) || []);
  const open = new Map<string, number>();
  let warnedAt = -Infinity;
  server.maxConnections = MOST;
  server.timeout = SILENCE_MS;
  server.on('connection', (socket) => {
    const { remoteAddress: peer } = socket;
    if (peer === undefined || isTrusted(peer, 0)) return;
    const address = countedAddress(peer);
    const before = open.get(address) ?? 0;
    if (before >= MOST_OF_ONE_ADDRESS) {
      socket.destroy();
      if (performance.now() - warnedAt < WARN_EVERY_MS) return;
      warnedAt = performance.now();
      logger.warn(
        `${address} has ${before} connections open, and gets no more. If that is your proxy, name it in TRUSTED_PROXIES.`,
      );
      return;
    }
    open.set(address, before + 1);
    socket.once('close', () => {
      const left = open.get(address)! - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
}
