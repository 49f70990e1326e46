import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

const root = join(import.meta.dirname, '../..');
const options = await extractOptions(join(root, '.dependency-cruiser.cjs'));

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
    const { violations, cruised } = await imports(root, ['src', 'ormconfig.ts']);
    expect(violations).toEqual([]);
    expect(cruised).toBeGreaterThan(0);
  });

  it('have a fixture each', () => {
    expect(options.ruleSet?.forbidden?.map((rule) => rule.name).toSorted()).toEqual(Object.keys(brokenIn).toSorted());
  });

  it.each(Object.entries(brokenIn))('%s fires on its fixture, and only on what breaks it', async (rule, broken) => {
    const { violations } = await imports(join(import.meta.dirname, 'fixtures', rule), ['src']);
    expect(violations).toEqual(broken.map((imported) => `${rule}: ${imported}`));
  });
});

/** What breaks a rule in a folder that stands for the project's. */
async function imports(baseDir: string, paths: string[]): Promise<{ violations: string[]; cruised: number }> {
  const present = paths.filter((path) => existsSync(join(baseDir, path)));
  const { output } = await cruise(present, { ...options, baseDir });
  const { summary } = output as ICruiseResult;
  return {
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${packageOf(to)}`).toSorted(),
    cruised: summary.totalCruised,
  };
}

/** `…/node_modules/typeorm/index.d.ts` is told as `typeorm`. */
function packageOf(path: string): string {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
}
