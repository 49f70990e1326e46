import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'page');
const files = readdirSync(FOLDER);
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const bare = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** What the pages say: texts and names in the HTML, and what scripts ask for. */
function said(): string[] {
  const texts = files
    .filter((name) => name.endsWith('.html'))
    .map((name) => read(name).replaceAll(/<(?:script|code)[^>]*>[^<]*/g, '<'))
    .flatMap((html) => [
      ...[...html.matchAll(/>([^<>]+)</g)].map(([, text]) => bare(text!)),
      ...[...html.matchAll(/(?:aria-label|placeholder|title)="([^"]+)"/g)].map(([, text]) => text!),
    ]);
  const asked = files
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => [...read(name).matchAll(/\bt\(\s*'([^']+)'/g)].map(([, text]) => text!));
  return [...texts, ...asked];
}

/** Signs, numbers with a unit, and what Viber itself calls so. */
const isTheSame = (text: string) => !/[a-z]{2,}/i.test(text) || /^HTTP \d+$/.test(text) || text === 'ru-RU';
const wordsOf = async (language: string) =>
  ((await import(join(FOLDER, `words-${language}.js`))) as { default: Record<string, string> }).default;
const namesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe.each(['ro', 'ru', 'uk'])('the pages of the simulator in %s', (language) => {
  it('say everything that they say in English, with the same values, and nothing else', async () => {
    const words = await wordsOf(language);
    const wanted = [...new Set(said().filter((text) => !isTheSame(text)))].toSorted();
    expect(Object.keys(words).toSorted()).toEqual(wanted);
    expect(Object.entries(words).filter(([english, text]) => namesIn(english).join() !== namesIn(text).join())).toEqual(
      [],
    );
  });
});
