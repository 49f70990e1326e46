import type { Principal } from '../../../platform/http/access.js';

/** A token that works, and whom it speaks for. */
export interface KnownToken {
  readonly tokenId: string;
  readonly principal: Principal;
  /** Epoch ms, as far as this process knows. */
  lastUsedAt: number | null;
}

/** How long another process's revocation may stay unnoticed here. */
export const CACHE_MS = 30_000;
const MOST_TOKENS = 10_000;

/** Spares the database a look-up per request. Its times are of `performance.now`, which no clock puts back. Holds only tokens that work, so wrong ones cannot fill it. */
export class PrincipalCache {
  private readonly known = new Map<string, { token: KnownToken; until: number }>();
  private generation = 0;

  get(hash: string, now: number): KnownToken | undefined {
    const entry = this.known.get(hash);
    if (!entry) return undefined;
    if (now < entry.until) return entry.token;
    this.known.delete(hash);
    return undefined;
  }

  /** Call before the look-up; its answer is kept only if nothing was forgotten in the meantime. */
  beginLookUp(now: number): (hash: string, token: KnownToken) => void {
    const begun = this.generation;
    return (hash, token) => {
      if (begun !== this.generation) return;
      if (this.known.size >= MOST_TOKENS) this.known.delete(this.known.keys().next().value!);
      this.known.set(hash, { token, until: now + CACHE_MS });
    };
  }

  /** Tokens or employees have changed: rare enough to forget everything. */
  clear(): void {
    this.generation++;
    this.known.clear();
  }
}
