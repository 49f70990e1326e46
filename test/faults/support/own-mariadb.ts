import { join } from 'node:path';
import { until } from '../../support/until.js';

/** A MariaDB of the test's own, that may be killed. Durable, as in production. */
export interface OwnMariaDb {
  url: string;
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  run(): Promise<void>;
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  stop(): Promise<void>;
}

const scripts = join(import.meta.dirname, '../../../scripts');
const { localServerBinary, startLocalServer } = (await import(join(scripts, 'mariadb-local.mjs'))) as {
  localServerBinary: () => string | undefined;
  startLocalServer: (
    binary: string,
    login: object,
    flags: string[],
    untilReady: unknown,
    env: Record<string, string>,
  ) => Promise<OwnMariaDb>;
};

/** A server elsewhere, or in a container, cannot be killed from here. */
export const canOwnMariaDb = (): boolean => localServerBinary() !== undefined;

interface ServerOptions {
  /** Besides those that make it durable. */
  flags?: string[];
  /** Of its process, besides this one's. */
  env?: Record<string, string>;
}

export function startOwnMariaDb({ flags = [], env = {} }: ServerOptions = {}): Promise<OwnMariaDb> {
  const login = { user: 'test', password: 'own', database: 'viber_tasks_test' };
  return startLocalServer(
    localServerBinary()!,
    login,
    ['--innodb-flush-log-at-trx-commit=1', '--loose-debug-no-sync=0', '--max-connections=100', ...flags],
    answers,
    env,
  );
}

async function answers(url: string, { stillRuns }: { stillRuns: () => boolean }): Promise<void> {
  const { createConnection } = await import('mysql2/promise');
  const probe = async () => {
    if (!stillRuns()) throw new Error('The server has ended.');
    const connection = await createConnection({ uri: url, connectTimeout: 1_000 }).catch(() => null);
    await connection?.end();
    return connection;
  };
  await until('the database to answer', probe, 60_000);
}
