import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

const IMAGE = 'mariadb:10.11';

/** Resolves with what Docker prints. */
const docker = async (...args) => (await promisify(execFile)('docker', args)).stdout.trim();

/** A container of the version in docker-compose.yml, or undefined (with the reason said) where Docker does not serve. */
export async function startContainer({ password, database }, flags) {
  try {
    await docker('version');
  } catch {
    console.log('No mariadbd or mysqld on the PATH, and no Docker engine answers.');
    return undefined;
  }
  // The test user creates databases, so it is given the rights of root.
  const setup = { MARIADB_ROOT_PASSWORD: password, MARIADB_ROOT_HOST: '%', MARIADB_DATABASE: database };
  const env = Object.entries(setup).map(([name, value]) => `--env=${name}=${value}`);
  const server = ['--character-set-server=utf8mb4', '--innodb-flush-log-at-trx-commit=0', ...flags];
  try {
    const id = await docker('run', '--detach', '--rm', '--publish=127.0.0.1::3306', ...env, IMAGE, ...server);
    const remove = () => void execFileSync('docker', ['rm', '--force', '--volumes', id], { stdio: 'ignore' });
    process.once('exit', remove);
    const port = Number((await docker('port', id, '3306/tcp')).split(':').at(-1));
    const stop = async () => {
      process.off('exit', remove);
      remove();
    };
    return { url: `mysql://root:${password}@127.0.0.1:${port}/${database}`, port, stop };
  } catch (error) {
    console.log(`Docker is here but could not start ${IMAGE}: ${error.stderr || error.message}`);
    return undefined;
  }
}
