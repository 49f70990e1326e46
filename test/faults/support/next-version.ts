import { cp, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../../..');

/** The build with one more migration, as a release may bring it: the old version works on while it runs, and after it. */
export interface NextVersion {
  /** Its main file. */
  main: string;
  migration: string;
  remove(): Promise<void>;
}

/** @param changes the statements of its migration */
export async function nextVersion(changes: readonly string[]): Promise<NextVersion> {
  const folder = await mkdtemp(join(tmpdir(), 'viber-tasks-next-version-'));
  await cp(join(project, 'dist'), join(folder, 'dist'), { recursive: true });
  await cp(join(project, 'package.json'), join(folder, 'package.json'));
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
  const migration = 'OfTomorrow1999000000000';
  await rename(join(folder, 'dist/schema.js'), join(folder, 'dist/schema-of-today.js'));
  await writeFile(
    join(folder, 'dist/schema.js'),
    `import { schema as today } from './schema-of-today.js';
     class ${migration} {
       name = '${migration}';
       async up(runner) {
         for (const change of ${JSON.stringify(changes)}) await runner.query(change);
       }
     }
     export const schema = { ...today, migrations: [...today.migrations, ${migration}] };`,
  );
  return { main: join(folder, 'dist/main.js'), migration, remove: () => rm(folder, { recursive: true }) };
}
