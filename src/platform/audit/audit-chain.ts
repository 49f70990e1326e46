import { createHash, createHmac } from 'node:crypto';
import { keyFingerprint } from '../secrets/secrets.js';

/** An entry before it stands in the chain. */
export interface UnchainedEntry {
  at: number;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string | null;
  credential_kind: string | null;
  credential_id: string | null;
  address: string | null;
  action: string;
  target_kind: string;
  target_id: string | null;
  outcome: string;
  request_id: string | null;
  details: string;
}

/** The end of the chain. */
export interface ChainEnd {
  id: number;
  hash: string;
}

export interface ChainedEntry extends UnchainedEntry {
  id: number;
  previous_hash: string;
  hash: string;
  seal: string;
  sealed_under: string;
}

/**
 * Each entry has a hash of itself and of the entry before: whoever changes one has to change all that follow. The seal
 * of a hash needs SECRET_KEY. Entries of a former key are covered by the seals of those that followed.
 */
export function chained(entry: UnchainedEntry, end: ChainEnd, secretKey: Buffer): ChainedEntry {
  const linked = { ...entry, id: end.id + 1, previous_hash: end.hash };
  const hash = hashOf(linked);
  return { ...linked, hash, seal: sealOf(hash, secretKey), sealed_under: keyFingerprint(secretKey) };
}

const HASHED = [
  'previous_hash',
  'id',
  'at',
  'actor_kind',
  'actor_id',
  'actor_name',
  'credential_kind',
  'credential_id',
  'address',
  'action',
  'target_kind',
  'target_id',
  'outcome',
  'request_id',
  'details',
] as const satisfies ReadonlyArray<keyof ChainedEntry>;

export const hashOf = (entry: Pick<ChainedEntry, (typeof HASHED)[number]>): string =>
  createHash('sha256')
    .update(JSON.stringify(HASHED.map((column) => entry[column])))
    .digest('hex');

/** Signed apart from everything else that is made of SECRET_KEY. */
export const sealOf = (hash: string, secretKey: Buffer): string =>
  createHmac('sha256', secretKey).update(`viber-tasks audit ${hash}`).digest('hex');
