/** One sentence of a text for people: by its code, and what stands in it, it can be said in any language. */
export interface SaidSentence {
  code: string;
  params: Record<string, string>;
}

/** What nobody has given a code: English in `params.text`. */
export const OTHER_SENTENCE = 'other';

type Names<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;
type Values<Template extends string> = [Names<Template>] extends [never]
  ? []
  : [values: Record<Names<Template>, string | number>];

/** By code: what a text begins with where it says this. */
const known = new Map<string, RegExp>();

/**
 * English sentences by their codes, with `{names}` where values stand. They are kept and sent as English; `codesOf` reads
 * them again, so that rows need no second column, and old rows have codes too. Codes are part of the API.
 * @returns says one of them
 */
export function sentences<const Templates extends Record<string, string>>(templates: Templates) {
  for (const [code, template] of Object.entries(templates)) {
    if (known.has(code)) throw new Error(`Two sentences have the code ${code}.`);
    known.set(code, patternOf(template));
  }
  return <Code extends keyof Templates & string>(code: Code, ...[values]: Values<Templates[Code]>): string =>
    templates[code]!.replace(NAME, (_, name: string) => String((values as Record<string, unknown>)[name]));
}

/** All codes, in the order of the alphabet. */
export const sentenceCodes = (): string[] => [OTHER_SENTENCE, ...known.keys()].toSorted();

/** What a text says, sentence by sentence: as its parts were made by `sentences`, whatever stands between them. */
export function codesOf(text: string): SaidSentence[] {
  const said: SaidSentence[] = [];
  for (let rest = text.trim(); rest !== ''; rest = rest.trimStart()) {
    const found = longestAt(rest);
    if (found) said.push(found.sentence);
    const length = found?.length ?? UNKNOWN.exec(rest)![0].length;
    if (!found) add(said, rest.slice(0, length).trim());
    rest = rest.slice(length);
  }
  return said;
}

const NAME = /\{(\w+)\}/g;
/** To where the next sentence may begin. */
const UNKNOWN = /^.*?(?:[.:!?]\s+|$)/s;

/** A value at the end may be anything, to the end of the text. */
function patternOf(template: string): RegExp {
  const escaped = template.replace(/[.*+?^$()|[\]\\/]/g, '\\$&');
  const pattern = escaped.replace(NAME, (_, name: string) => `(?<${name}>.+?)`).replace(/\+\?\)$/, '+)');
  return new RegExp(`^${pattern}(?=\\s|$)`, 's');
}

/** Of two that a text may begin with the one that says more. */
function longestAt(text: string): { sentence: SaidSentence; length: number } | null {
  let best: { sentence: SaidSentence; length: number } | null = null;
  for (const [code, pattern] of known) {
    const match = pattern.exec(text);
    if (!match || match[0].length <= (best?.length ?? 0)) continue;
    best = { sentence: { code, params: { ...match.groups } }, length: match[0].length };
  }
  return best;
}

function add(said: SaidSentence[], text: string): void {
  const last = said.at(-1);
  if (last?.code === OTHER_SENTENCE) last.params['text'] += ` ${text}`;
  else said.push({ code: OTHER_SENTENCE, params: { text } });
}
