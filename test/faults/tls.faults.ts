import { execFileSync } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, createConnection } from 'mysql2/promise';
import { Service } from '../support/service.js';
import { mariadb } from './support/fault-run.js';
import { canOwnMariaDb, type OwnMariaDb, startOwnMariaDb } from './support/own-mariadb.js';
import { itWhere } from './support/possible.js';

let folder: string;
let server: OwnMariaDb | undefined;
let admin: Connection | undefined;
let service: Service | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viber-tasks-test-'));
});
afterAll(async () => {
  await service?.stop();
  await admin?.end();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const file = (name: string) => join(folder, name);
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
const canMakeCertificates = () => {
  try {
    return execFileSync('openssl', ['version'], { stdio: 'pipe' }).length > 0;
  } catch {
    return false;
  }
};
const possible = canOwnMariaDb() && canMakeCertificates();
const impossible = mariadb ? (possible ? null : 'no mariadbd and openssl here') : 'SQLite has no server';

function authority(name: string): void {
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`];
  openssl('req', '-x509', ...key, '-out', `${name}.pem`, '-days', '2', '-subj', `/CN=${name}`);
}

/** A certificate of the authority `ours`. */
async function certify(host: string): Promise<void> {
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${host}.key`, '-out', 'request', '-subj', `/CN=${host}`);
  await writeFile(file('names'), `subjectAltName=DNS:${host}`);
  const by = ['-CA', 'ours.pem', '-CAkey', 'ours.key', '-CAcreateserial', '-extfile', 'names'];
  openssl('x509', '-req', '-in', 'request', '-out', `${host}.pem`, '-days', '2', ...by);
}

/** The server shows this one from now on. */
async function show(host: string): Promise<void> {
  for (const end of ['key', 'pem']) await copyFile(file(`${host}.${end}`), file(`shown.${end}`));
  await admin?.query('FLUSH SSL');
}

itWhere(
  impossible,
  'a database server is spoken to encrypted, and only when it proves to be the one that is named',
  async () => {
    for (const name of ['ours', 'theirs']) authority(name);
    for (const host of ['localhost', 'elsewhere.test']) await certify(host);
    await show('localhost');
    server = await startOwnMariaDb({ flags: [`--ssl-cert=${file('shown.pem')}`, `--ssl-key=${file('shown.key')}`] });
    admin = await createConnection(server.url);
    await admin.query('SET GLOBAL require_secure_transport = ON');

    const url = server.url.replace('127.0.0.1', 'localhost');
    const start = (env: Record<string, string>) => Service.start({ env: { DATABASE_URL: url, ...env } });
    const ca = { DATABASE_CA: file('ours.pem') };
    service = await start(ca);
    await service.ok('POST', '/api/tasks', { title: 'Over TLS' });
    const [rows] = await admin.query(
      `SELECT COUNT(*) AS others FROM information_schema.processlist WHERE user = 'test' AND id <> CONNECTION_ID()`,
    );
    expect(Number((rows as Array<{ others: number }>)[0]!.others)).toBeGreaterThan(0);

    // MySQL says so, MariaDB does not.
    await expect(start({})).rejects.toThrow(
      /did not start\. DATABASE_URL: .+ (does not let this user in|only encrypted)/,
    );
    const untrusted = /did not start\. DATABASE_URL: .+ cannot be trusted .+DATABASE_CA/;
    await expect(start({ DATABASE_CA: file('theirs.pem') })).rejects.toThrow(untrusted);
    await expect(start({ DATABASE_URL: `${url}?ssl=true` })).rejects.toThrow(untrusted);
    await show('elsewhere.test');
    await expect(start(ca)).rejects.toThrow(untrusted);
    await admin.query('SET GLOBAL require_secure_transport = OFF');
  },
  180_000,
);

itWhere(
  impossible,
  'nothing is said to a server without TLS where TLS is asked for',
  async () => {
    authority('ours');
    const plain = await startOwnMariaDb({ flags: ['--skip-ssl'] });
    try {
      const env = { DATABASE_URL: plain.url, DATABASE_CA: file('ours.pem') };
      await expect(Service.start({ env })).rejects.toThrow(/did not start\. DATABASE_URL: .+ speaks no TLS.+ssl=false/);
    } finally {
      await plain.stop();
    }
  },
  120_000,
);
