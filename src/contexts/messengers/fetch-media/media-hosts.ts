import { isIP } from 'node:net';
import { isPublicAddress } from '../../../platform/outgoing/public-address.js';

/**
 * Hosts that media may be fetched from. An entry is a host, `*.host` for all below it (both: https on its usual port, on
 * public addresses), or an origin such as `http://127.0.0.1:9100`, which an admin has named and may be anywhere.
 */
export class MediaHosts {
  constructor(private readonly entries: readonly string[]) {}

  /** The address to ask, and whether it may be a private one; null when it is not allowed at all. */
  allow(address: string): { url: URL; trusted: boolean } | null {
    if (!URL.canParse(address)) return null;
    const url = new URL(address);
    if (url.username || url.password) return null;
    if (this.entries.some((entry) => entry.includes('://') && new URL(entry).origin === url.origin)) {
      return { url, trusted: true };
    }
    // Old callbacks have http links to hosts that speak https.
    if (url.protocol === 'http:' && url.port === '') url.protocol = 'https:';
    if (url.protocol !== 'https:' || url.port !== '') return null;
    const host = url.hostname.toLowerCase();
    const literal = host.replace(/^\[|\]$/g, '');
    if (isIP(literal) && !isPublicAddress(literal)) return null;
    return this.entries.some((entry) => matches(entry.toLowerCase(), host)) ? { url, trusted: false } : null;
  }
}

const matches = (entry: string, host: string): boolean =>
  entry.startsWith('*.') ? host.endsWith(entry.slice(1)) : host === entry;
