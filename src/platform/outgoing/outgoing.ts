import dns from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, fetch, Pool, request, type RequestInit, type Response } from 'undici';
import { isLoopbackAddress, isPublicAddress } from './public-address.js';

/*
 * Every request that this service makes to others. What it asks may be named by a stranger, and a name may lead anywhere:
 * so it is the address that counts, when the connection is made. Nobody else imports undici, or uses fetch.
 */

/**
 * Where a client may connect to:
 * - `public`: addresses of the internet
 * - `loopback`: this machine, for a simulator
 * - `anywhere`: also the private network, for what the operator has named
 */
export type Reach = 'public' | 'loopback' | 'anywhere';

/** The code of the error where an address is out of reach: nothing was sent. */
export const OUT_OF_REACH = 'ERR_ADDRESS_OUT_OF_REACH';

const WITHIN: Record<Reach, (address: string) => boolean> = {
  public: isPublicAddress,
  loopback: isLoopbackAddress,
  anywhere: () => true,
};

/** Of an address that the operator has named: this machine where it says so, otherwise the internet. */
export function reachOf(url: string): 'public' | 'loopback' {
  const host = bare(new URL(url).hostname);
  return host === 'localhost' || isLoopbackAddress(host) ? 'loopback' : 'public';
}

/** A name is refused when any of its addresses is out of reach: who mixes them means no good. */
export const lookupWithin =
  (reach: Reach): LookupFunction =>
  (hostname, options, callback) =>
    dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      if (addresses.length === 0 || addresses.some(({ address }) => !WITHIN[reach](address))) {
        return callback(outOfReach(hostname), '', 0);
      }
      if (options.all) return callback(null, addresses);
      return callback(null, addresses[0]!.address, addresses[0]!.family);
    });

export const agentWithin = (reach: Reach, { connect, ...options }: AgentOptions = {}): Agent =>
  new Agent({ ...options, connect: connectorWithin(reach, connect) });

export const poolWithin = (reach: Reach, origin: string, { connect, ...options }: PoolOptions = {}): Pool =>
  new Pool(origin, { ...options, connect: connectorWithin(reach, connect) });

/**
 * `fetch` for libraries that take one. No redirect is followed: what it leads to was not meant.
 * @param exceptions origins that may be on this machine
 */
export function fetchWithin(reach: Reach, exceptions: readonly string[] = []) {
  const [usual, local] = [agentWithin(reach), agentWithin('loopback')];
  return (url: string, init: RequestInit = {}): Promise<Response> => {
    const dispatcher = exceptions.includes(new URL(url).origin) ? local : usual;
    return fetch(url, { ...init, dispatcher, redirect: 'error' });
  };
}

export { request };
export type { Agent, Dispatcher, Pool } from 'undici';

type Connect = buildConnector.BuildOptions;
type AgentOptions = Omit<Agent.Options, 'connect'> & { connect?: Connect };
type PoolOptions = Omit<Pool.Options, 'connect'> & { connect?: Connect };

function connectorWithin(reach: Reach, options: Connect = {}): buildConnector.connector {
  const connect = buildConnector({ ...options, lookup: lookupWithin(reach) });
  return (target, callback) => {
    // An address in numbers is not looked up.
    const host = bare(target.hostname);
    if (isIP(host) !== 0 && !WITHIN[reach](host)) return callback(outOfReach(host), null);
    return connect(target, callback);
  };
}

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

const outOfReach = (host: string): Error =>
  Object.assign(new Error(`${host} leads to an address that must not be asked.`), { code: OUT_OF_REACH });
