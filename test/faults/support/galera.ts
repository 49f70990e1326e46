import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { freePort } from '../../support/service.js';
import { until } from '../../support/until.js';
import { type OwnMariaDb, startOwnMariaDb } from './own-mariadb.js';

const PLACES = ['/usr/lib/galera', '/usr/lib', '/usr/lib64/galera-4', '/usr/lib64/galera'];

/** Wherever Debian's or Ubuntu's mariadb-server is, this is too: a machine without it is told what to do, not passed over. */
function galeraLibrary(): string {
  const found = PLACES.map((place) => join(place, 'libgalera_smm.so')).find((file) => existsSync(file));
  if (!found) throw new Error('F24 needs the Galera library: apt-get install mariadb-server galera-4');
  return found;
}

/** A cluster of the test's own on loopback. */
export interface Galera {
  nodes: OwnMariaDb[];
  /** Transactions that failed since another node was faster. */
  conflicts(): Promise<number>;
  /** What an administrator tells a node that is left over. */
  goOnAlone(node: OwnMariaDb): Promise<void>;
  stop(): Promise<void>;
}

export async function startGalera(size: number): Promise<Galera> {
  const library = galeraLibrary();
  const scripts = await stateTransfer();
  const ports = await Promise.all(Array.from({ length: 3 * size }, freePort));
  const members = ports.slice(0, size).map((port) => `127.0.0.1:${port}`);
  const nodes: OwnMariaDb[] = [];
  const stop = async () => {
    await Promise.all(nodes.map((node) => node.stop()));
    await rm(scripts, { recursive: true });
  };
  try {
    for (const [index, address] of members.entries()) {
      const node = await startOwnMariaDb({
        env: { PATH: [scripts, process.env['PATH']].join(delimiter) },
        flags: [
          '--wsrep-on=ON',
          `--wsrep-provider=${library}`,
          `--wsrep-cluster-address=gcomm://${members.join(',')}`,
          `--wsrep-node-address=${address}`,
          `--wsrep-provider-options=gmcast.listen_addr=tcp://${address};ist.recv_addr=127.0.0.1:${ports[size + index]}`,
          '--wsrep-sst-method=open',
          `--wsrep-sst-receive-address=127.0.0.1:${ports[2 * size + index]}`,
          '--binlog-format=ROW',
          '--innodb-autoinc-lock-mode=2',
          ...(index === 0 ? ['--wsrep-new-cluster'] : []),
        ],
      });
      nodes.push(node);
      await until('the node to belong to the cluster', () => isReady(node), 60_000);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    nodes,
    stop,
    async conflicts() {
      const names = ['wsrep_local_cert_failures', 'wsrep_local_bf_aborts'];
      const counts = nodes.flatMap((node) => names.map(async (name) => Number(await status(node, name))));
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    },
    async goOnAlone(node) {
      await on(node, "SET GLOBAL wsrep_provider_options = 'pc.bootstrap=true'");
    },
  };
}

const isReady = async (node: OwnMariaDb): Promise<boolean> => (await status(node, 'wsrep_ready')) === 'ON';

async function status(node: OwnMariaDb, name: string): Promise<string | undefined> {
  const rows = (await on(node, `SHOW STATUS LIKE '${name}'`)) as Array<{ Value: string }>;
  return rows[0]?.Value;
}

async function on({ url }: OwnMariaDb, sql: string): Promise<unknown> {
  const connection = await createConnection(url);
  try {
    return (await connection.query(sql))[0];
  } finally {
    await connection.end();
  }
}

/** Galera's own way through rsync, whose daemon writes as nobody when root has started it: the folder is opened to it. */
async function stateTransfer(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'viber-tasks-galera-'));
  const script = join(folder, 'wsrep_sst_open');
  await writeFile(
    script,
    `#!/bin/sh
data=$(printf '%s\\n' "$@" | sed -n '/^--datadir$/{n;p;}' | head -1)
chmod a+x "$data/.."
chmod -R a+rwX "$data"
exec wsrep_sst_rsync "$@"
`,
  );
  await chmod(script, 0o755);
  return folder;
}
