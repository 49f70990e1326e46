import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { serverOf } from './database-url.js';

/** How the connection is encrypted, in the driver's words. */
export interface Tls {
  ca?: string;
  rejectUnauthorized: true;
  verifyIdentity: boolean;
}

/** @returns how to speak to the server; undefined: unencrypted. @throws Error when `caFile` cannot be read */
export function tlsOf(url: string, caFile?: string): Tls | undefined {
  const { host, ssl } = serverOf(url);
  if (ssl === 'false' || (ssl === undefined && caFile === undefined)) return undefined;
  const ca = caFile === undefined ? {} : { ca: readFileSync(caFile, 'utf8') };
  // The driver cannot compare addresses, only names: there the authority has to be the company's own.
  return { ...ca, rejectUnauthorized: true, verifyIdentity: isIP(host) === 0 };
}

/** @returns what is wrong with these settings together, to stand behind the name of the first; null when nothing is */
export function tlsProblem(url: string, caFile?: string): string | null {
  const { host, ssl } = serverOf(url);
  if (ssl !== undefined && !/^(true|false)$/.test(ssl)) return 'must say ?ssl=true or ?ssl=false, where it says ssl';
  if (ssl === 'false' && caFile !== undefined)
    return 'must not say ?ssl=false when DATABASE_CA is set: leave one of them out';
  if (caFile !== undefined || ssl === 'false' || isLoopback(host)) return null;
  if (ssl === undefined) {
    return (
      'must not lead to another machine unencrypted: set DATABASE_CA or end it with ?ssl=true, ' +
      'or with ?ssl=false where nobody else is in the network between them'
    );
  }
  const byAddress = 'must name the host, not its IP address, for ?ssl=true; or set DATABASE_CA';
  return isIP(host) === 0 ? null : byAddress;
}

/** @returns whether the file holds a certificate */
export function isCertificate(path: string): boolean {
  try {
    return new X509Certificate(readFileSync(path)).subject !== '';
  } catch {
    return false;
  }
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);
