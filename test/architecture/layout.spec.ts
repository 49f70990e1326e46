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

/** `contract.ts` is what a context publishes. A test with that name in its own belongs to no kind, and is never run. */
function testsNamedContract(files: SourceFile[]): string[] {
  return files.map(({ path }) => path).filter((path) => path.endsWith('.contract.ts'));
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

/** Each lets something through that does not fit: `Sized`, `Nested` and `NestedList` stand for them. */
const treacherous = /\b(ValidateNested|MaxLength|Length)\b/;

function treacherousRules(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => path !== 'platform/http/fields.ts')
    .filter(({ text }) =>
      [...text.matchAll(/import \{([^}]*)\} from 'class-validator'/g)].some(([, names]) => treacherous.test(names!)),
    )
    .map(({ path }) => path);
}

/** Names, in the wrong place, of what connects to others past platform/outgoing. */
const CONNECTING =
  /(?<![.\w$])fetch\(|\b(?:https?|net|tls|http2)\.(?:request|get|connect|createConnection)\(|\bnew (?:WebSocket|EventSource)\(/;

function askingOthers(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => !/^(platform\/outgoing|sandbox)\/|\.spec\.ts$/.test(path))
    .filter(({ text }) => CONNECTING.test(text.replaceAll(/async fetch\(/g, '')))
    .map(({ path }) => path);
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

  it('has no test named like the contract of a context', () => {
    expect(testsNamedContract(files)).toEqual([]);
    expect(
      testsNamedContract([file('tasks/contract.ts'), file('tasks/tasks.contract.ts'), file('tasks/tasks.db.spec.ts')]),
    ).toEqual(['tasks/tasks.contract.ts']);
  });

  it('checks texts and objects of requests by rules that let nothing through', () => {
    const imports = (names: string) => `import {${names}} from 'class-validator';`;
    expect(treacherousRules(files)).toEqual([]);
    expect(
      treacherousRules([
        file('a.ts', imports(' IsString, MaxLength ')),
        file('b.ts', imports('\n  ValidateNested,\n')),
        file('c.ts', imports(' ArrayMaxSize, MinLength ')),
        file('platform/http/fields.ts', imports(' ValidateNested ')),
      ]),
    ).toEqual(['a.ts', 'b.ts']);
  });

  it('connects to others only by way of platform/outgoing, which looks where that leads', () => {
    expect(askingOthers(files)).toEqual([]);
    expect(
      askingOthers([
        file('a.ts', 'const answer = await fetch(url);'),
        file('b.ts', "import http from 'node:http';\nhttp.request(url);"),
        file('c.ts', 'await this.fetch(job); async fetch(job) {} prefetch(url);'),
        file('d.ts', 'new WebSocket(url)'),
        file('platform/outgoing/outgoing.ts', 'fetch(url)'),
        file('a.spec.ts', 'fetch(url)'),
      ]),
    ).toEqual(['a.ts', 'b.ts', 'd.ts']);
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
