import { domainToASCII } from 'node:url';
import { Transform, Type } from 'class-transformer';
import { Matches, ValidateBy, ValidateIf, type ValidationArguments } from 'class-validator';
import { serverOf } from '../database/database-url.js';
import { tlsProblem } from '../database/tls.js';

// The kinds of settings there are, and what each must look like.

/** For how many days something is kept; 0: for ever. @param least why it is no less otherwise */
export const Days =
  (least = 1, why = '') =>
  (target: object, property: string) => {
    const needed = least > 1 ? `, at least ${least}: ${why}` : '';
    const message = `must be a whole number of days up to 36500${needed}; 0 keeps it for ever`;
    const validate = (days: number) => Number.isInteger(days) && (days === 0 || (days >= least && days <= 36_500));
    Type(() => Number)(target, property);
    ValidateBy({ name: 'days', validator: { validate } }, { message })(target, property);
  };

/** A whole number of something. */
export const Whole = (of: string, least: number, most: number) => (target: object, property: string) => {
  const message = `must be a whole number of ${of}, ${least} to ${most}`;
  const validate = (value: unknown) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
  Type(() => Number)(target, property);
  ValidateBy({ name: 'whole', validator: { validate } }, { message })(target, property);
};

export const NeededFor = (setting: string) => (target: object, property: string) => {
  ValidateIf((settings: Record<string, unknown>) => settings[setting] !== undefined)(target, property);
  Matches(/./, { message: `is needed for ${setting}` })(target, property);
};

/** An address, brought to its usual form without a slash at the end, unless it counts `asItIs`. On loopback, or `anywhere`, it may be http. */
export const Address =
  (message: string, { anywhere = false, asItIs = false } = {}) =>
  (target: object, property: string) => {
    if (!asItIs) Transform(({ value }: { value: unknown }) => usualAddress(value))(target, property);
    ValidateBy({ name: 'address', validator: { validate: (value) => isAddress(value, anywhere) } }, { message })(
      target,
      property,
    );
  };

/** What somebody typed to get past the check of the length: everybody guesses it. */
export const NotMonotonous = () =>
  ValidateBy(
    { name: 'notMonotonous', validator: { validate: (value) => !isMonotonous(value) } },
    { message: 'must be made by chance, not of one or two signs (make one with: openssl rand -base64 32)' },
  );

/** A token that opens everything: not what somebody thought up, such as the same piece again and again. */
export const Generated = () =>
  ValidateBy(
    { name: 'generated', validator: { validate: (value) => typeof value !== 'string' || looksGenerated(value) } },
    { message: 'must be made by chance, not of few signs or of repetitions (make one with: openssl rand -hex 32)' },
  );

const looksGenerated = (token: string): boolean => new Set(token).size >= 8 && !/^(.{1,16})\1+.{0,15}$/.test(token);

/** Small letters, the host in ASCII, no usual port; what is no address stays as it is, to be refused. */
function usualAddress(value: unknown): unknown {
  if (typeof value !== 'string' || !URL.canParse(value)) return value;
  return new URL(value).href.replace(/\/+$/, '');
}

function isAddress(value: unknown, anywhere: boolean): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  // Searched for in the text: an empty query is none to the parser, yet everything would be put behind its mark.
  if (username !== '' || password !== '' || /[?#]/.test(value)) return false;
  const loopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && (loopback || anywhere));
}

/** Both ends on this machine: whoever is shown beside the app may show the app. */
export const isDemo = (phone: unknown, { PUBLIC_URL }: { PUBLIC_URL: string }): boolean =>
  [phone, PUBLIC_URL].every((address) => isAddress(address, false) && String(address).startsWith('http:'));

export function isDatabaseUrl(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (value.startsWith('sqlite:')) return /^sqlite:(?!:memory:|file:|\s)./.test(value);
  try {
    const { database, port } = serverOf(value);
    return database.trim() !== '' && port > 0 && port < 65_536;
  } catch {
    return false;
  }
}

export function databaseTls(url: unknown, about?: ValidationArguments): string | null {
  // What is no address at all is told of already.
  if (!isDatabaseUrl(url) || (url as string).startsWith('sqlite:')) return null;
  return tlsProblem(url as string, (about!.object as { DATABASE_CA?: string }).DATABASE_CA);
}

/** Two kinds of signs at most, in the setting or in the key that it stands for. */
function isMonotonous(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const key = Buffer.from(value, 'base64');
  return new Set(value).size <= 2 || (key.length === 32 && new Set(key).size <= 2);
}

/** Entries with commas or blanks between them. */
export const List = (usual: (entry: string) => string = (entry) => entry) =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string'
      ? value
          .split(/[\s,]+/)
          .filter(Boolean)
          .map(usual)
      : value,
  );

/** Hosts of addresses are compared in this form. */
export function usualHost(entry: string): string {
  if (/^https?:\/\//i.test(entry)) return isOrigin(entry) ? new URL(entry).origin : entry;
  const [, below = '', host = ''] = /^(\*\.)?(.*)$/.exec(entry)!;
  return below + (domainToASCII(host) || host);
}

/** None at all would lose every file without a word. */
export const areMediaHosts = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((entry: string) => /^(\*\.)?[a-z0-9.-]+$/i.test(entry) || isOrigin(entry));

const isOrigin = (value: string): boolean => /^https?:\/\/[^/\s?#@]+$/i.test(value) && URL.canParse(value);

export function is32Bytes(value: unknown): boolean {
  return (
    typeof value === 'string' && /^[A-Za-z0-9+/_-]+={0,2}$/.test(value) && Buffer.from(value, 'base64').length === 32
  );
}
