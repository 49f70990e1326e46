import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';

/** Ranges that a setting names by a word, in those of Fastify. */
const WORDS: Record<string, string[]> = {
  loopback: ['loopback'],
  private: ['loopback', 'linklocal', 'uniquelocal'],
};

/** Proxies whose `X-Forwarded-For` counts, as Fastify takes them; false: nobody's does. */
export const trustedProxies = (entries: readonly string[]): string[] | false =>
  entries.length > 0 && entries.flatMap((entry) => WORDS[entry] ?? entry);

/** An address, a range such as `10.0.0.0/8`, `loopback` or `private`. */
export const isProxy = (entry: string): boolean => entry in WORDS || isIP(entry) !== 0 || ipaddr.isValidCIDR(entry);

/** Where a request comes from: the nearest that is no trusted proxy. */
export const clientAddress = ({ ip }: Pick<FastifyRequest, 'ip'>): string =>
  ipaddr.isValid(ip) ? ipaddr.process(ip).toString() : ip;

/** Whom a counter is for: of IPv6 one customer of a network has a /64 to choose from. */
export function countedAddress(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`;
}
