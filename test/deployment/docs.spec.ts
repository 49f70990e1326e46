import {
  anchors,
  deadLinks,
  missingPaths,
  paddedRows,
  type Page,
  type Project,
  projectTree,
  read,
  unknownNames,
  unknownScripts,
  unreachable,
} from '../support/papers.js';

interface Package {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const files = projectTree();
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json')) as Package;
const pages = files
  .filter((path) => path.endsWith('.md') && !path.startsWith('test/'))
  .map((path): Page => ({ path, text: read(path) }));
const settings = [
  ...(read('src/platform/config/config.ts') + read('src/platform/config/oidc-settings.ts')).matchAll(
    /^ {2}([A-Z][A-Z0-9_]*)[?!]?(?: =|: )/gm,
  ),
].map(([, name = '']) => name);

/** Names of others: of the database servers, of their images, of Node and of Compose. */
const OF_OTHERS = ['NO_BACKSLASH_ESCAPES', 'MARIADB_AUTO_UPGRADE', 'NODE_OPTIONS', 'NODE_ENV', 'COMPOSE_PROFILES'];

/** Everything in capitals that a program of ours reads from its environment, sets, or calls a constant. */
function knownNames(): Set<string> {
  const reading = /process\.env\.([A-Z][A-Z0-9_]*)|\benv(?:\.|\[')([A-Z][A-Z0-9_]*)|\bconst ([A-Z][A-Z0-9_]*)\b/g;
  const inCode = files
    .filter((path) => /\.(ts|mjs|js)$/.test(path))
    .flatMap((path) => [...read(path).matchAll(reading)].flatMap(([, ...names]) => names.filter(Boolean)));
  const compose = `${read('docker-compose.yml')}\n${read('.env.example')}\n${read('Dockerfile')}`;
  const inCompose = [...compose.matchAll(/\b[A-Z][A-Z0-9_]+\b/g)].map(([name]) => name);
  const inBench = files
    .filter((path) => path.startsWith('bench/') && path.endsWith('.mjs'))
    .flatMap((path) => [...read(path).matchAll(/\bBENCH_[A-Z_]+\b/g)].map(([name]) => name));
  return new Set([...settings, ...inCode, ...inCompose, ...inBench, ...OF_OTHERS]);
}

const packages = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
const project: Project = { files, pages, scripts: Object.keys(scripts), packages, names: knownNames() };

/** @returns what is wrong, each with its page */
const across = (check: (page: Page, project: Project) => string[]): string[] =>
  pages.flatMap((page) => check(page, project).map((wrong) => `${page.path}: ${wrong}`));

it('each picture stands in a page, and is made by `npm run picture`', () => {
  const pictures = files.filter((path) => path.startsWith('docs/pictures/')).map((path) => path.split('/').at(-1)!);
  const story = read('test/e2e/demo.e2e.ts');
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((name) => !pages.some(({ text }) => text.includes(`pictures/${name})`)))).toEqual([]);
  expect(pictures.filter((name) => !story.includes(`'${name}'`))).toEqual([]);
});

describe('what the pages refer to', () => {
  it('is looked at in every page', () => {
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'STYLE.md', 'CHANGELOG.md', 'docs/develop/where.md']),
    );
    expect(settings).toEqual(expect.arrayContaining(['PORT', 'PUBLIC_URL', 'FILES_S3_BUCKET', 'ADMIN_TOKEN']));
  });

  it('links lead to files and headings', () => {
    expect(across(deadLinks)).toEqual([]);
  });

  it('every page is reached from the README', () => {
    expect(unreachable('README.md', pages)).toEqual([]);
  });

  it('files and folders are there', () => {
    expect(across(missingPaths)).toEqual([]);
  });

  it('scripts of npm are there', () => {
    expect(across(unknownScripts)).toEqual([]);
  });

  it('settings and constants are known', () => {
    expect(across(unknownNames)).toEqual([]);
  });

  it('every setting is explained', () => {
    const explained = pages.filter(({ path }) => !path.startsWith('docs/develop/')).map(({ text }) => text);
    expect(settings.filter((name) => !explained.some((text) => text.includes(`\`${name}\``)))).toEqual([]);
  });

  it('tables are not padded', () => {
    const ours = pages.filter(({ path }) => /^(docs\/|[A-Z]+\.md$)/.test(path) && path !== 'README.md');
    expect(ours.flatMap((page) => paddedRows(page).map((row) => `${page.path}: ${row}`))).toEqual([]);
  });
});

describe('the checks fire', () => {
  const tree: Project = {
    files: ['package.json', 'src/main.ts', 'src/a/intake.ts', 'docs/b.md', 'docs/picture.svg', 'README.md'],
    pages: [{ path: 'docs/b.md', text: '# One\n## Two words, and `code`\n## One' }],
    scripts: ['build', 'test'],
    packages: ['ipaddr.js'],
    names: new Set(['PUBLIC_URL', 'MAX_ROWS', 'WORKERS']),
  };
  const page = (text: string, path = 'README.md'): Page => ({ path, text });

  it('on links', () => {
    const good =
      '[a](docs/b.md) [b](docs/b.md#two-words-and-code) [c](docs) <img src="docs/picture.svg"> [d](https://x.y/z)';
    expect(deadLinks(page(good), tree)).toEqual([]);
    expect(deadLinks(page('[up](../src/main.ts) [own](#one-1)', 'docs/b.md'), tree)).toEqual([]);
    expect(deadLinks(page('`[code](no.md)`\n```\n[block](no.md)\n```'), tree)).toEqual([]);
    const bad = '[a](docs/c.md) [b](docs/b.md#three)\n\n[d]: gone.md\n\n<a href="none.html">';
    expect(deadLinks(page(bad), tree)).toEqual(['docs/c.md', 'docs/b.md#three', 'gone.md', 'none.html']);
  });

  it('on pages that nobody finds', () => {
    const linked = [
      page('[b](docs/b.md)'),
      page('[c](c.md#x)', 'docs/b.md'),
      page('', 'docs/c.md'),
      page('', 'lost.md'),
    ];
    expect(unreachable('README.md', linked)).toEqual(['lost.md']);
  });

  it('on headings', () => {
    expect(anchors('# Où? `x.ts`!\n```\n# no\n```\n## [A link](x.md)')).toEqual(['où-xts', 'a-link']);
  });

  it('on files', () => {
    const good =
      '`src/a/` `intake.ts` `a/intake.ts` `src/**/*.ts` `*.svg` `dist/main.js` `ipaddr.js` `/etc/x.yml` `<name>.ts` `x.y`';
    expect(missingPaths(page(good), tree)).toEqual([]);
    expect(missingPaths(page('`src/b/` `outbox.ts` `b/intake.ts` `ntake.ts` `src/*.js`'), tree)).toEqual([
      'src/b/',
      'outbox.ts',
      'b/intake.ts',
      'ntake.ts',
      'src/*.js',
    ]);
    expect(missingPaths(page('```\nnode src/main.ts src/gone.ts\n```'), tree)).toEqual(['src/gone.ts']);
  });

  it('on scripts', () => {
    expect(unknownScripts(page('`npm run build`, npm run --silent build, npm test'), tree)).toEqual([]);
    expect(unknownScripts(page('```\nnpm run biuld -- --x\n```\nnpm start'), tree)).toEqual(['biuld', 'start']);
  });

  it('on settings', () => {
    expect(unknownNames(page('`PUBLIC_URL` `PUBLIC_URL_FILE` `MAX_ROWS` `WORKERS=off` `GET`'), tree)).toEqual([]);
    expect(unknownNames(page('```\nMY_ID=$(id)\necho $MY_ID\n```'), tree)).toEqual([]);
    expect(unknownNames(page('`PUBLIC_URI` `WORKER=off`\n```\nexport MAX_ROW=1 PUBLIC_URL=x\n```'), tree)).toEqual([
      'PUBLIC_URI',
      'WORKER',
      'MAX_ROW',
    ]);
  });

  it('on padded tables', () => {
    expect(paddedRows(page('| a | b |\n|---|--:|\n| long | |\n'))).toEqual([]);
    expect(paddedRows(page('| a    | b |\n| ---- | - |\n|------|---|\n|   a | b |'))).toHaveLength(3);
  });
});

describe('docs/develop/dependencies.md', () => {
  const [needed = ''] = read('docs/develop/dependencies.md').split('\n## Held back');
  const listed = [...needed.matchAll(/^- (`.*?)(?::|$)/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );

  it('names every package once, and none that is gone', () => {
    expect(listed.toSorted()).toEqual(packages.toSorted());
  });
});

describe('records of decisions', () => {
  const records = pages.filter(({ path }) => /^docs\/develop\/decisions\/\d/.test(path));
  const index = read('docs/develop/decisions/README.md');

  it('are numbered without a gap', () => {
    const numbers = records.map(({ path }) => Number(/\/(\d{4})-/.exec(path)?.[1]));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(records.map((_, position) => position + 1));
  });

  it.each(records)('$path is short, whole, guarded and in the list', ({ path, text }) => {
    expect(text.split('\n').length).toBeLessThanOrEqual(41);
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      'Context',
      'Options',
      'Consequence',
      'Figure',
      'Guarded by',
    ]);
    expect(text.slice(text.indexOf('## Guarded by'))).toMatch(/`[\w/.-]+\.(spec|e2e|faults)\.ts`/);
    expect(index).toContain(`](${path.split('/').at(-1)})`);
  });

  it('quote names of tests as they are', () => {
    const quotes = records.flatMap(({ text }) => [...text.replace(/\s+/g, ' ').matchAll(/`([^`]+)` \(\*([^*]+)\*\)/g)]);
    expect(quotes.length).toBeGreaterThan(0);
    const wrong = quotes.filter(([, path = '', name = '']) => !read(path).includes(name));
    expect(wrong.map(([quote]) => quote)).toEqual([]);
  });
});
