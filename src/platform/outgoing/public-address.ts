import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** All that was ever given out of IPv6 lies here; what is local, or leads to an IPv4 address, lies elsewhere or has a name. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** An address of the internet: not of this machine, a private network, or one of the special ranges. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_IPV6);
}

export const isLoopbackAddress = (address: string): boolean =>
  isIP(address) !== 0 && ipaddr.process(address).range() === 'loopback';
