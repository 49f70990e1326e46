import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;

interface Lock {
  packages: Record<string, { resolved?: string } & Partial<Described>>;
}

interface Described {
  integrity: string;
  optionalDependencies: Record<string, string>;
}

describe('package-lock.json', () => {
  it('names the binaries of every platform and what is in them (node scripts/complete-lock.mjs adds them)', async () => {
    const { incomplete } = (await import(join(root, 'scripts/complete-lock.mjs'))) as {
      incomplete: (lock: Lock) => string[];
    };
    expect(incomplete(lock)).toEqual([]);
    const tool = { integrity: 'sha512-x', optionalDependencies: { '@tool/linux': '1.2.3', '@tool/darwin': '1.2.3' } };
    expect(incomplete({ packages: { '': {}, 'node_modules/tool': tool, 'node_modules/@tool/darwin': {} } })).toEqual([
      '@tool/linux',
      'node_modules/@tool/darwin',
    ]);
  });

  it('holds no registry address: it installs from whichever registry a machine uses', () => {
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([]);
  });

  it('has nothing in the production installation that only builds and tests need', () => {
    const { packages } = lock as { packages: Record<string, { dev?: boolean }> };
    const production = Object.keys(packages).filter((path) => path && !packages[path]!.dev);
    expect(production.filter((path) => /node_modules\/(typescript|@grpc\/.*|@swc\/.*|jest.*)$/.test(path))).toEqual([]);
  });
});

it('no script of a package runs when it is installed', () => {
  expect(readFileSync(join(root, '.npmrc'), 'utf8').split('\n')).toContain('ignore-scripts=true');
});
