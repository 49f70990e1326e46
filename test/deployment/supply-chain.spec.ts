import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { dev?: boolean; hasInstallScript?: boolean; license?: string }>;
};

/** When a version of Node gets no more security fixes, as its release schedule says. */
const NODE_ENDS: Record<string, string> = {
  20: '2026-04-30',
  22: '2027-04-30',
  24: '2028-04-30',
  26: '2029-04-30',
};

/** Majors of Node that get security fixes no longer. */
const endedBy = (day: Date, majors: string[]): string[] =>
  majors.filter((major) => !(new Date(NODE_ENDS[major] ?? 0) > day));

describe('the Node that the image runs on', () => {
  const majors = [...read('Dockerfile').matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => major!);

  it('still gets security fixes', () => {
    expect(majors.length).toBeGreaterThan(0);
    expect(new Set(majors).size).toBe(1);
    expect(endedBy(new Date(), majors)).toEqual([]);
    expect(read('.nvmrc').trim()).toBe(majors[0]);
  });

  it('is found out when it does not', () => {
    expect(endedBy(new Date('2026-05-01'), ['20', '22'])).toEqual(['20']);
    expect(endedBy(new Date('2026-05-01'), ['21', '99'])).toEqual(['21', '99']);
  });
});

describe('the packages', () => {
  interface Licences {
    ALLOWED: string[];
    licences: (packages: typeof lock) => Record<string, string[]>;
    listOf: (found: Record<string, string[]>) => string;
    parts: (page: string) => [string, string, string];
  }
  const script = () => import(join(root, 'scripts/licences.mjs')) as Promise<Licences>;

  it('are under licences that fit, and docs/develop/licences.md names each', async () => {
    const { ALLOWED, licences, listOf, parts } = await script();
    const found = licences(lock);
    expect(Object.keys(found).filter((licence) => !ALLOWED.includes(licence))).toEqual([]);
    expect(parts(read('docs/develop/licences.md'))[2]).toBe(listOf(found));
    const other = licences({ packages: { '': {}, 'node_modules/a': { license: 'AGPL-3.0' }, 'node_modules/b': {} } });
    expect(other).toEqual({ 'AGPL-3.0': ['a'], 'none told': ['b'] });
  });

  it('that want to run a script when they are installed are known, and named in SECURITY.md', () => {
    const wanting = Object.entries(lock.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    const page = read('SECURITY.md');
    expect(wanting.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('are held to a fixed version by nobody without a word: docs/develop/dependencies.md names each override', () => {
    const { overrides } = JSON.parse(read('package.json')) as { overrides: Record<string, unknown> };
    const page = read('docs/develop/dependencies.md');
    expect(Object.keys(overrides).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it.each([
    ['a clean answer', { metadata: { vulnerabilities: { high: 0, critical: 0, moderate: 2 } } }, true, /No known/],
    [
      'a grave hole',
      {
        metadata: { vulnerabilities: { high: 1, critical: 0 } },
        vulnerabilities: { x: { name: 'x', severity: 'high' }, y: { name: 'y', severity: 'low' } },
      },
      false,
      /Known holes: x \(high\)\.$/,
    ],
    ['a refusal', { message: '405 Method Not Allowed', statusCode: 405 }, false, /no answer: 405/],
    ['nothing', null, false, /no answer/],
  ])('are audited: %s', async (_what, answer, ok, said) => {
    const { verdictOf } = (await import(join(root, 'scripts/audit.mjs'))) as {
      verdictOf: (text: string) => { ok: boolean; said: string };
    };
    const verdict = verdictOf(answer === null ? '' : JSON.stringify(answer));
    expect([verdict.ok, verdict.said]).toEqual([ok, expect.stringMatching(said)]);
  });
});
