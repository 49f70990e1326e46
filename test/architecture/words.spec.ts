import { prose, projectTree, read } from '../support/papers.js';

/*
 * The words of this project: docs/develop/glossary.md. Each list is held in the places named here; a place is added once
 * it is clean.
 */

interface WordList {
  /** As a whole word, in any case; a regular expression. */
  words: readonly string[];
  /** What to write. */
  instead: string;
}

/** A customer or colleague may be anybody. */
const people: WordList[] = [{ words: ['he', 'his', 'him', 'himself'], instead: 'they, their, them, themselves' }];

const retired: WordList[] = [
  { words: ['intake ledger', 'inbound ledger', 'ledger'], instead: 'inbox' },
  { words: ['parked', 'parks', 'park'], instead: 'failed' },
  { words: ['rehears(?:e|es|ed|al)', 'tried out', 'foresee'], instead: 'dry run, preview' },
  { words: ['lanes?'], instead: 'chat queue' },
  { words: ['pulses?'], instead: 'heartbeat' },
  { words: ['lull', 'crowded', 'stands? back', 'gives? way', 'breathes?'], instead: 'backpressure, yield' },
  { words: ['impatien(?:t|ce)'], instead: 'request deadline' },
  { words: ['NoTurn', 'urgently'], instead: 'PoolExhausted, priority' },
  { words: ['led to', 'openings'], instead: 'entry link, attribution' },
  { words: ['rule R\\d+', 'R\\d{1,2}'], instead: 'the name of the rule: docs/develop/rules.md' },
];

/** Retired in code too, as a part of a name as well. Metrics, tables and problems keep their published names. */
const retiredNames: WordList[] = [
  { words: ['ledgers?', 'intake(?!-)'], instead: 'inbox' },
  { words: ['no turn', 'takes? turns'], instead: 'connection permit, PoolExhausted' },
  { words: ['impatien(?:t|tly|ce)', 'urgently'], instead: 'request deadline, priority' },
  { words: ['lanes?'], instead: 'chat queue' },
  { words: ['affordable', 'paid', 'keep pace'], instead: 'rate limiter, tokens' },
  { words: ['account lines?'], instead: 'circuit breaker' },
  { words: ['keep gates?', 'gate of', 'gates'], instead: 'sending allowed' },
  { words: ['pulses?'], instead: 'heartbeat' },
  { words: ['lull', 'crowd(?:ed|s)?', 'stands? back', 'gives? way', 'breathed?'], instead: 'backpressure, yield' },
  { words: ['led', 'inbound openings?', 'chat openings?'], instead: 'entry link, attribution' },
  { words: ['R\\d{1,2}'], instead: 'the name of the rule: docs/develop/rules.md' },
  { words: ['rehears(?:e|es|ed|al)', 'try out', 'foresee'], instead: 'dry run, preview' },
  { words: ['parked', 'parks'], instead: 'failed' },
  { words: ['move task(?: handler)?', 'say to contact'], instead: 'trash, restore, send to contact' },
  {
    words: ['(?:task|contact|phone) words', 'word index'],
    instead: 'translations, search terms, reply text',
  },
  { words: ['told time', '(?:const|let|type|interface) told', 'told(?=\\.\\w)'], instead: 'the noun that it is' },
  { words: ['count outcomes', 'class outcomes', 'interface outcomes'], instead: 'delivery counts, send results' },
];

interface Place {
  /** A file, or a folder with everything in it. */
  path: string;
  lists: readonly (readonly WordList[])[];
}

const places: Place[] = [
  { path: 'README.md', lists: [people, retired] },
  { path: 'CONTRIBUTING.md', lists: [people, retired] },
  { path: 'STYLE.md', lists: [people, retired] },
  { path: 'CHANGELOG.md', lists: [people, retired] },
  { path: 'docs', lists: [people, retired] },
  { path: 'src', lists: [people, retiredNames] },
];

/** Pages tell of code by its names, which are held where the code is. */
const textOf = (path: string, text: string): string => (path.endsWith('.md') ? prose(text) : text);

/** `TheName` and `THE_NAME` are words too. */
const apart = (line: string): string =>
  line.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ').replace(/(?<=[A-Z])_(?=[A-Z])/g, ' ');

function found(path: string, text: string, lists: readonly (readonly WordList[])[]): string[] {
  return [path, ...textOf(path, text).split('\n')].flatMap((line) =>
    lists.flatMap((list) =>
      list.flatMap(({ words, instead }) => {
        const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${words.join('|')})(?![\\p{L}\\p{N}_])`, 'iu');
        const hit = pattern.exec(list === retiredNames ? apart(line) : line);
        return hit ? [`${path}: “${hit[0]}” in “${line.trim()}”: write ${instead}`] : [];
      }),
    ),
  );
}

const texts = /\.(ts|mjs|js|html|css|md|ya?ml|json|svg)$/;
const files = projectTree().filter((file) => texts.test(file));

describe('the words of this project', () => {
  it.each(places)('are held in $path', ({ path, lists }) => {
    const here = files.filter((file) => file === path || file.startsWith(`${path}/`));
    expect(here.length).toBeGreaterThan(0);
    expect(here.flatMap((file) => found(file, read(file), lists))).toEqual([]);
  });

  it('are missed where a page speaks otherwise', () => {
    const page = [
      'His message waits; he is told.',
      'The ledger keeps it, and the worker parks it.',
      'By R4 it opens a task.',
      'The chat heals; this is Parkinson.',
    ].join('\n');
    expect(found('docs/page.md', page, [people, retired]).map((line) => /“(.*?)”/.exec(line)?.[1])).toEqual([
      'His',
      'ledger',
      'parks',
      'R4',
    ]);
  });

  it.each([
    ['const LEDGER_ID = 1;', 'LEDGER'],
    ["import { IntakeMetrics } from './inbox.js';", 'Intake'],
    ['await database.rehearse(() => processor.tryOut());', 'rehearse'],
    ['class ForeseeTasks {}', 'Foresee'],
    ['const parked = 1; // viber_tasks_inbound_parked_rows', 'parked'],
    ['new MoveTask(id)', 'Move Task'],
    ['new SayToContact(id)', 'Say To Contact'],
    ['class TaskWords {}', 'Task Words'],
    ['const told = 1;', 'const told'],
    ['this.count(new CountOutcomes())', 'Count Outcomes'],
    ['// The customer was told so; viber_tasks_inbound_parked_rows, question.told_at', undefined],
    ['class NoTurn extends Error {}', 'No Turn'],
    ['private readonly lines: AccountLines,', 'Account Lines'],
    ['this.indexing.giveWay();', 'give Way'],
    ['const led = ledTo(linked);', 'led'],
    ['/** R12: who has left. */', 'R12'],
    ["throw new Refused('intake-late'); // viber_tasks_intake_queue_rows, FROM intake_shard", undefined],
  ])('are missed in names: %s', (code, word) => {
    const [hit] = found('src/page.ts', code, [retiredNames]);
    expect(/“(.*?)”/.exec(hit ?? '')?.[1]).toBe(word);
  });

  it('are missed in the name of a file', () => {
    expect(found('src/intake/a.ts', '', [retiredNames])).toHaveLength(1);
  });

  it('may be quoted as code in a page, and nowhere else', () => {
    expect(found('docs/page.md', 'See `ledger.ts`.\n```\nthis.his\n```', [people, retired])).toEqual([]);
    expect(found('src/page.ts', '/** He writes. */\nconst his = 1;', [people])).toHaveLength(2);
    expect(found('src/page.ts', 'const theHim = `${she}`;', [people])).toEqual([]);
  });
});
