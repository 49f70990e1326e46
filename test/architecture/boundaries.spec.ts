import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { IConfiguration } from 'dependency-cruiser';

const root = join(import.meta.dirname, '../..');
const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;

/** What each fixture tree breaks; whatever else it imports must be left alone. */
const brokenIn: Record<string, string[]> = {
  'contexts-meet-in-contracts': [
    'src/contexts/contacts/identify/identify.command.ts → src/contexts/tasks/open-task/open-task.command.ts',
  ],
  'modules-are-listed-in-app-module': ['src/main.ts → src/contexts/tasks/tasks.module.ts'],
  'platform-knows-no-context': ['src/platform/http/server.ts → src/contexts/tasks/contract.ts'],
  'viber-stays-in-its-folder': [
    'src/contexts/messengers/link-account/link-account.command.ts → src/contexts/messengers/viber/viber-api.ts',
  ],
  'viber-is-one-module': ['src/contexts/messengers/messengers.module.ts → src/contexts/messengers/viber/viber-api.ts'],
  'domain-is-our-own-code': [
    'src/contexts/tasks/domain/task.ts → src/contexts/tasks/persistence/task.rows.ts',
    'src/contexts/tasks/domain/task.ts → src/platform/clock.ts',
  ],
  'domain-is-plain-typescript': [
    'src/contexts/tasks/domain/task.ts → @nestjs/common',
    'src/contexts/tasks/domain/task.ts → fs/promises',
    'src/contexts/tasks/domain/task.ts → typeorm',
  ],
  'sandbox-is-never-loaded': ['src/main.ts → src/sandbox/server.ts'],
  'sandbox-stands-alone': ['src/sandbox/main.ts → src/platform/clock.ts'],
  'files-are-read-by-the-examiner': [
    'src/platform/files/files.ts → file-type',
    'src/platform/files/files.ts → mediabunny',
    'src/platform/files/files.ts → sharp',
    'src/platform/files/files.ts → src/platform/files/examiner/child/pictures.ts',
  ],
  'requests-go-out-through-one-module': ['src/platform/files/file-store.ts → undici'],
  'no-circles': ['src/platform/a.ts → src/platform/b.ts'],
  'production-needs-production-packages': ['src/main.ts → fast-check'],
  'every-import-resolves': ['src/main.ts → ./nowhere.js'],
};

describe('the boundary rules', () => {
  it('hold in this project', async () => {
    const { violations, cruised } = await cruise(root, ['src', 'ormconfig.ts']);
    expect(violations).toEqual([]);
    expect(cruised).toBeGreaterThan(0);
  });

  it('have a fixture each', () => {
    expect(config.forbidden?.map((rule) => rule.name).toSorted()).toEqual(Object.keys(brokenIn).toSorted());
  });

  it.concurrent.each(Object.entries(brokenIn))(
    '%s fires on its fixture, and only on what breaks it',
    async (rule, broken) => {
      const { violations } = await cruise(join(import.meta.dirname, 'fixtures', rule), ['src']);
      expect(violations).toEqual(broken.map((imported) => `${rule}: ${imported}`));
    },
  );
});

interface Cruise {
  summary: { violations: { from: string; to: string; rule: { name: string } }[]; totalCruised: number };
}

/** In a process of its own: dependency-cruiser works relative to the current folder. */
async function cruise(folder: string, paths: string[]): Promise<{ violations: string[]; cruised: number }> {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  const present = paths.filter((path) => existsSync(join(folder, path)));
  const output = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      [tool, ...options, ...present],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => (stdout ? resolve(stdout) : reject(new Error(stderr, { cause: error }))),
    );
  });
  const { summary } = JSON.parse(output) as Cruise;
  return {
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${packageOf(to)}`).toSorted(),
    cruised: summary.totalCruised,
  };
}

/** `…/node_modules/typeorm/index.d.ts` is told as `typeorm`. */
function packageOf(path: string): string {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
}
