import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../domain-error.js';
import { clientAddress, countedAddress } from '../http/client-address.js';

const MINUTE_MS = 60_000;
/** So many a minute come by old links, and of many customers behind one address. */
const MOST = 60;
/** More addresses than this are kept by nobody who runs out of memory: all of them begin anew. */
const MOST_ADDRESSES = 10_000;

/**
 * Addresses that lead nowhere, by where they are asked for from: whoever guesses is refused for the rest of the minute.
 * What is found is never refused: many customers may share one address. This instance counts for itself.
 */
@Injectable()
export class PublicMisses {
  private readonly missed = new Map<string, number>();
  private since = -Infinity;

  /** Call it where nothing was found. @throws DomainError `too-many-guesses` */
  count(request: Pick<FastifyRequest, 'ip'>): void {
    const now = performance.now();
    if (now - this.since >= MINUTE_MS || this.missed.size >= MOST_ADDRESSES) {
      this.missed.clear();
      this.since = now;
    }
    const from = countedAddress(clientAddress(request));
    const times = (this.missed.get(from) ?? 0) + 1;
    this.missed.set(from, times);
    if (times > MOST) throw tooMany(Math.ceil((this.since + MINUTE_MS - now) / 1_000));
  }
}

const tooMany = (retryAfter: number): DomainError =>
  new DomainError(
    'too-many',
    'too-many-guesses',
    `There is nothing at this address, as at ${MOST} others that were asked for within a minute. Check the address; come again in ${retryAfter} seconds.`,
    [],
    { retryAfter },
  );
