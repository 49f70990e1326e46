interface Found {
  shortcut: string;
  title: string;
  texts: { [language: string]: string | undefined };
}

/** What people take for the same letters. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): string[] => folded(text).split(/[^\p{L}\p{N}]+/u);

/**
 * Those in which every word that was typed begins a word, in any order; the exact shortcut comes first. Else in the order in
 * which they came. At once, since somebody is typing.
 */
export function findReplies<Reply extends Found>(replies: readonly Reply[], typed: string): Reply[] {
  const shortcut = folded(typed.trim());
  const pieces = wordsOf(typed).filter(Boolean);
  const found = replies.filter(({ shortcut: own, title, texts }) => {
    const words = wordsOf([own, title, ...Object.values(texts)].join(' '));
    return pieces.every((piece) => words.some((word) => word.startsWith(piece)));
  });
  const isExact = (reply: Reply) => folded(reply.shortcut) === shortcut;
  return [...found.filter(isExact), ...found.filter((reply) => !isExact(reply))];
}

/** The language that a reply comes in: the wanted one, else English, else whichever there is. */
export const languageOf = ({ texts }: Found, wanted: string | undefined): string | undefined =>
  [wanted, 'en', ...Object.keys(texts)].find((language) => language !== undefined && texts[language]);
