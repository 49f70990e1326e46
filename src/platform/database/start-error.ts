import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { serverOf } from './database-url.js';

type Failure = Error & { code?: string };

/** Trying again cannot help: somebody has to change something first. */
const LASTING =
  /^(ER_(ACCESS_DENIED|DBACCESS_DENIED|BAD_DB|NOT_SUPPORTED_AUTH|OPTION_PREVENTS)|POOL_UNFIT|HANDSHAKE_|AUTH_)/;

export const isLasting = ({ code }: Failure): boolean => LASTING.test(code ?? '');

/** Where the database is looked for, as one may read in a log: no user and no password. */
export function placeOf(url: string): string {
  if (url.startsWith('sqlite:')) return url.slice('sqlite:'.length);
  const { host, port, database } = serverOf(url);
  return `${host}:${port}/${database}`;
}

/** What is wrong with the database at the start, and what to do about it, in one line. */
export function startError(error: Failure, url: string): Error {
  const what = url.startsWith('sqlite:') ? ofFile(error, placeOf(url)) : ofServer(error, url);
  return new Error(what ?? `DATABASE_URL (${placeOf(url)}): ${error.message.replaceAll(/\s+/g, ' ')}`, {
    cause: error,
  });
}

function ofServer({ code = '', message }: Failure, url: string): string | null {
  const { host, port, database } = serverOf(url);
  const server = `DATABASE_URL: the server at ${host}:${port}`;
  if (code.startsWith('ER_ACCESS_DENIED') || code === 'ER_NOT_SUPPORTED_AUTH_MODE') {
    return `${server} does not let this user in (${code}): check user and password, and from where the user may come.`;
  }
  if (/^ER_(DB|TABLE|COLUMN)ACCESS_DENIED/.test(code)) {
    return `${server} does not let this user do all it must in the database "${database}": grant them all privileges on it.`;
  }
  if (code === 'ER_BAD_DB_ERROR') return `${server} has no database "${database}": create it, or correct its name.`;
  if (code === 'ER_OPTION_PREVENTS_STATEMENT') {
    return `${server} takes no changes, its read_only is on: switch that off, or name the server that takes them.`;
  }
  if (code === 'ER_SECURE_TRANSPORT_REQUIRED') {
    return `${server} takes only encrypted connections: set DATABASE_CA, or end the address with ?ssl=true.`;
  }
  if (code === 'HANDSHAKE_NO_SSL_SUPPORT') {
    return `${server} speaks no TLS: switch it on there, or end the address with ?ssl=false where the network between is private.`;
  }
  if (code === 'HANDSHAKE_SSL_ERROR') {
    return `${server} cannot be trusted (${message}): look at its certificate, and at who DATABASE_CA says vouches for it.`;
  }
  if (code === 'POOL_UNFIT_SERVER') return `${server} cannot be used. ${message}`;
  if (/^(E[A-Z]+|PROTOCOL_.*)$/.test(code)) {
    return `${server} does not answer (${code}): look whether it runs, and whether host and port are right.`;
  }
  return null;
}

function ofFile({ code = '', message }: Failure, path: string): string | null {
  const file = `DATABASE_URL: the file ${path}`;
  const is = kindOf(path);
  if (is === 'folder')
    return `DATABASE_URL: ${path} is a folder: name a file in it, as in sqlite:${path}/viber-tasks.sqlite.`;
  if (code === 'EEXIST' || code === 'ENOTDIR') return `${file} cannot be there: ${dirname(path)} is no folder.`;
  if (code.startsWith('SQLITE_NOTADB')) return `${file} is no SQLite database: name another one, or move it away.`;
  if (code.startsWith('SQLITE_CORRUPT')) return `${file} is damaged: put a backup in its place.`;
  if (code.startsWith('SQLITE_BUSY')) return `${file} is held by another program: end that one.`;
  if (code.startsWith('SQLITE_FULL')) return `${file} cannot grow, its disk is full: make room.`;
  if (
    /^(EACCES|EPERM|EROFS|ENOENT|SQLITE_(CANTOPEN|READONLY|IOERR))/.test(code) ||
    /open database|directory/.test(message)
  ) {
    return `${file} cannot be opened to write (${code || message}): the service's user must be able to write it and its folder.`;
  }
  return null;
}

function kindOf(path: string): 'folder' | 'other' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'other';
  } catch {
    return 'other';
  }
}
