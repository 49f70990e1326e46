import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;

interface Lock {
  packages: Record<string, { version?: string; resolved?: string; optionalDependencies?: Record<string, string> }>;
}

describe('package-lock.json', () => {
  it('names the binaries of every platform, or npm ci refuses it (node scripts/complete-lock.mjs adds them)', async () => {
    const { missingPlatforms } = (await import(join(root, 'scripts/complete-lock.mjs'))) as {
      missingPlatforms: (lock: Lock) => Record<string, object>;
    };
    expect(missingPlatforms(lock)).toEqual({});
    expect(
      missingPlatforms({
        packages: {
          'node_modules/tool': {
            optionalDependencies: { '@tool/linux-x64-musl': '1.2.3', '@tool/darwin-arm64': '1.2.3' },
          },
          'node_modules/@tool/darwin-arm64': { version: '1.2.3' },
        },
      }),
    ).toEqual({
      'node_modules/@tool/linux-x64-musl': {
        version: '1.2.3',
        cpu: ['x64'],
        libc: ['musl'],
        os: ['linux'],
        optional: true,
      },
    });
  });

  it('holds no registry address: it installs from whichever registry a machine uses', () => {
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([]);
  });
});
