import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/*
 * What a page of Markdown refers to, and which of it is not there. Pure but for `projectTree` and `read`: a test gives a
 * small tree of its own, and shows that each check fires.
 */

export interface Page {
  /** From the root of the project, with `/`. */
  path: string;
  text: string;
}

/** What pages may refer to. */
export interface Project {
  /** Every file, from the root, with `/`. */
  files: readonly string[];
  pages: readonly Page[];
  /** Names of npm scripts. */
  scripts: readonly string[];
  /** Names of packages: some look like files. */
  packages: readonly string[];
  /** Names that the service and its programs know: settings, and constants of the code. */
  names: ReadonlySet<string>;
}

const root = join(import.meta.dirname, '../..');

/** Made by programs or readers, or of others: not in the tree. */
const MADE = new Set(['node_modules', 'dist', 'data', 'coverage', 'results', '.git']);
/** Files that a page may tell its reader to write. */
const WRITTEN_BY_READERS = ['docker-compose.override.yml', 'client.ts', '.env'];

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

export function projectTree(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !MADE.has(name))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? projectTree(path) : [path];
    });
}

const FENCES = /^( *)(```+|~~~+)[^\n]*\n[^]*?^\1\2 *$/gm;
const CODE = /(`+)(.+?)\1/g;

/** Without what is quoted as code. */
export const prose = (text: string): string => text.replace(FENCES, '').replace(CODE, '');

const codeSpans = (text: string): string[] =>
  [...text.replace(FENCES, '').matchAll(CODE)].map(([, , code = '']) => code.trim());
const codeBlocks = (text: string): string[] => [...text.matchAll(FENCES)].map(([block]) => block);

/** As GitHub makes them of headings. */
export function anchors(text: string): string[] {
  const seen = new Map<string, number>();
  return [...text.replace(FENCES, '').matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading = '']) => {
    const words = heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
}

/** Where the links of a page lead that stay inside the project: as written, from the root, and to which heading. */
function links({ path, text }: Page): { target: string; file: string; anchor: string | undefined }[] {
  const body = prose(text);
  const found = [
    ...body.matchAll(/\]\(<?([^)\s>]+)>?(?: +"[^"]*")?\)/g),
    ...body.matchAll(/^\[[^\]]+\]: +(\S+)/gm),
    ...body.matchAll(/\b(?:src|href)="([^"]+)"/g),
  ];
  const targets = found.map(([, target = '']) => target).filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target));
  return targets.map((target) => {
    const [file = '', anchor] = decodeURI(target).split('#');
    return { target, file: file === '' ? path : posix.join(dirname(path), file).replace(/\/$/, ''), anchor };
  });
}

/** Links to files and headings that are not there. */
export function deadLinks(page: Page, { files, pages }: Project): string[] {
  const dead = links(page).filter(({ file, anchor }) => {
    if (!files.includes(file) && !files.some((each) => each.startsWith(`${file}/`))) return true;
    if (anchor === undefined || !file.endsWith('.md')) return false;
    return !anchors(pages.find(({ path }) => path === file)?.text ?? '').includes(anchor);
  });
  return dead.map(({ target }) => target);
}

/** Pages to which no link leads from the first one. */
export function unreachable(from: string, pages: readonly Page[]): string[] {
  const reached = new Set([from]);
  for (const path of reached) {
    const page = pages.find((each) => each.path === path);
    for (const { file } of page ? links(page) : []) reached.add(file);
  }
  return pages.map(({ path }) => path).filter((path) => !reached.has(path));
}

const FILE = /^[\w.*-]+(?:\/[\w.*-]+)*\.(?:ts|mjs|cjs|js|json|ya?ml|md|svg|html)$/;

/** Files and folders in code that are not there. A name alone, or the end of a path, must be that of some file. */
export function missingPaths({ text }: Page, { files, packages }: Project): string[] {
  const folders = [...new Set(files.flatMap((file) => (file.includes('/') ? [file.split('/', 1)[0]!] : [])))];
  const inFolder = new RegExp(`^(?:${folders.map(escaped).join('|')})/[\\w./*-]*$`);
  const inBlocks = codeBlocks(text).flatMap((block) =>
    block.split(/[\s'"`(),:=]+/).filter((word) => inFolder.test(word)),
  );
  const spans = codeSpans(text).filter((code) => inFolder.test(code) || FILE.test(code));
  return [...new Set([...spans, ...inBlocks])].filter((path) => {
    if (path.split('/').some((part) => MADE.has(part))) return false;
    if (packages.includes(path) || WRITTEN_BY_READERS.includes(path)) return false;
    const pattern = new RegExp(`${inFolder.test(path) ? '^' : '(?:^|/)'}${glob(path.replace(/\/$/, ''))}(?:/|$)`);
    return !files.some((file) => pattern.test(file));
  });
}

const escaped = (text: string): string => text.replace(/[.+]/g, '\\$&');
const glob = (path: string): string =>
  escaped(path).replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'));

export function unknownScripts({ text }: Page, { scripts }: Project): string[] {
  const named = [...text.matchAll(/\bnpm run (?:--?[\w-]+ )*([a-z][\w:-]*)/g)].map(([, name = '']) => name);
  const short = [...text.matchAll(/\bnpm (test|start)\b/g)].map(([, name = '']) => name);
  return [...new Set([...named, ...short])].filter((name) => !scripts.includes(name));
}

/** Settings in code that nothing reads. `NAME_FILE` is a file that holds NAME; what a page uses as $NAME is its own. */
export function unknownNames({ text }: Page, { names }: Project): string[] {
  const name = '[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+';
  const spans = codeSpans(text).flatMap(
    (code) => new RegExp(`^(${name}|[A-Z]{3,}(?==))(?:=.*)?$`).exec(code)?.[1] ?? [],
  );
  const set = codeBlocks(text).flatMap((block) =>
    [...block.matchAll(new RegExp(`(?:^|\\s)(${name})=`, 'g'))].map(([, each = '']) => each),
  );
  const own = new Set([...text.matchAll(/\$\{?([A-Z][A-Z0-9_]*)/g)].map(([, each = '']) => each));
  return [...new Set([...spans, ...set])].filter(
    (each) => !names.has(each) && !names.has(each.replace(/_FILE$/, '')) && !own.has(each),
  );
}

/** Rows of tables that are padded: a diff of one cell would change every row. */
export function paddedRows({ text }: Page): string[] {
  return text.split('\n').filter((line) => /^\|.*\|$/.test(line) && / {2,}\||^\|-{4,}|\| {2,}\S/.test(line));
}
