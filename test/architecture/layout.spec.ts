import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const src = join(import.meta.dirname, '../../src');

interface SourceFile {
  /** Relative to src, with `/`. */
  path: string;
  text: string;
}

/** Folders name behaviour; kinds of files are suffixes. */
const kindFolders = ['dto', 'dtos', 'interfaces', 'handlers', 'utils', 'helpers'];

function namedAfterAKind(files: SourceFile[]): string[] {
  const folders = files.flatMap(({ path }) => path.split('/').slice(0, -1));
  return [...new Set(folders)].filter((folder) => kindFolders.includes(folder));
}

function barrels(files: SourceFile[]): string[] {
  return files.map(({ path }) => path).filter((path) => /(^|\/)index\.ts$/.test(path));
}

const longest = 300;

function longWithoutReason(files: SourceFile[]): string[] {
  return files
    .filter(({ text }) => {
      const lines = text.split('\n');
      if (lines.at(-1) === '') lines.pop();
      return lines.length > longest && !lines.slice(0, 5).some((line) => line.includes('// Long because:'));
    })
    .map(({ path }) => path);
}

function sourceFiles(): SourceFile[] {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js|mjs|cjs|html|css)$/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: file.slice(src.length + 1).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') };
    });
}

describe('the layout of src', () => {
  const files = sourceFiles();
  const file = (path: string, text = ''): SourceFile => ({ path, text });

  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it('has no folder named after a kind of file', () => {
    expect(namedAfterAKind(files)).toEqual([]);
    expect(namedAfterAKind([file('contexts/tasks/dto/task.ts'), file('platform/http/page.ts')])).toEqual(['dto']);
  });

  it('has no barrels', () => {
    expect(barrels(files)).toEqual([]);
    expect(barrels([file('contexts/tasks/index.ts'), file('index.ts'), file('platform/reindex.ts')])).toEqual([
      'contexts/tasks/index.ts',
      'index.ts',
    ]);
  });

  it(`has no file over ${longest} lines that does not say why`, () => {
    const lines = (count: number): string => 'x\n'.repeat(count);
    expect(longWithoutReason(files)).toEqual([]);
    expect(
      longWithoutReason([
        file('fits.ts', lines(300)),
        file('long.ts', lines(301)),
        file('explained.ts', `// Long because: one table.\n${lines(400)}`),
        file('explained-late.ts', `${lines(400)}// Long because: one table.\n`),
      ]),
    ).toEqual(['long.ts', 'explained-late.ts']);
  });
});
