import { keyFingerprint } from '../secrets/secrets.js';
import { type ChainedEntry, type ChainEnd, hashOf, sealOf } from './audit-chain.js';
import { EXPIRED } from './audit-record.js';

export type Ask = (sql: string, parameters: Array<string | number>) => Promise<object[]>;

export interface AuditFinding {
  /** How many are there. */
  entries: number;
  newest: ChainEnd | null;
  /** Sentences for the operator; empty when nothing was changed or taken away. */
  problems: string[];
}

const PAGE = 1_000;
/** More are no more help. */
const MOST_PROBLEMS = 20;

/**
 * Looks at every entry: whether it is as it was written, and whether one is missing.
 * @param secretKeys also the key before it, while that is being changed: instances still seal under it
 */
export async function verifyAudit(ask: Ask, secretKeys: readonly Buffer[]): Promise<AuditFinding> {
  const own = new Map(secretKeys.map((key) => [keyFingerprint(key), key]));
  const problems: string[] = [];
  const wrong = (problem: string) => problems.length < MOST_PROBLEMS && problems.push(problem);
  let entries = 0;
  let first: number | null = null;
  let expiredThrough = 0;
  let last: ChainEnd | null = null;
  let sealedThrough = 0;
  for await (const entry of inOrder(ask)) {
    const { id, hash } = entry;
    entries++;
    first ??= id;
    if (hashOf(entry) !== hash) wrong(`Entry ${id} is not as it was written.`);
    if (last && id !== last.id + 1) wrong(`${missing(last.id + 1, id - 1)} missing.`);
    else if (last && entry.previous_hash !== last.hash) wrong(`Entry ${id} does not follow entry ${last.id}.`);
    const secretKey = own.get(entry.sealed_under);
    if (secretKey) {
      if (entry.seal !== sealOf(hash, secretKey)) wrong(`The seal of entry ${id} does not fit.`);
      sealedThrough = id;
    }
    if (entry.action === EXPIRED) expiredThrough = Number(/"through":(\d+)/.exec(entry.details)?.[1]);
    last = { id, hash };
  }
  const end = await endOf(ask);
  if (first !== null && first !== expiredThrough + 1) wrong(`${missing(expiredThrough + 1, first - 1)} missing.`);
  const newest = last?.id ?? 0;
  if (end.id !== newest) wrong(`${missing(newest + 1, end.id)} missing.`);
  else if (last && end.hash !== last.hash) wrong(`The end of the chain is not entry ${last.id}.`);
  if (newest > sealedThrough) {
    wrong(
      `Entries ${sealedThrough + 1} to ${newest} are sealed under another SECRET_KEY: nobody can tell with this one.`,
    );
  }
  return { entries, newest: last, problems };
}

const missing = (from: number, to: number): string =>
  from === to ? `Entry ${from} is` : `Entries ${from} to ${to} are`;

async function* inOrder(ask: Ask): AsyncGenerator<ChainedEntry> {
  for (let after = 0; ;) {
    const rows = await ask('SELECT * FROM audit_entry WHERE id > ? ORDER BY id LIMIT 1000', [after]);
    for (const row of rows as ChainedEntry[]) {
      const entry = { ...row, id: Number(row.id), at: Number(row.at) };
      after = entry.id;
      yield entry;
    }
    if (rows.length < PAGE) return;
  }
}

async function endOf(ask: Ask): Promise<ChainEnd> {
  const [row] = (await ask("SELECT last_id, last_hash FROM audit_chain WHERE id = 'audit'", [])) as Array<{
    last_id: unknown;
    last_hash: string;
  }>;
  return { id: Number(row?.last_id ?? 0), hash: row?.last_hash ?? '' };
}
