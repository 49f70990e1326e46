/** Of a longer text only the beginning stands in the feed at first. */
const MOST_LINES = 20;
/** Of a paragraph, about as many make a line. */
const LINE_CHARS = 70;
/** Nobody presses a button for less. */
const LEAST_HIDDEN = 80;

/** The first twenty lines of a text that is longer; undefined: it is shown whole. */
export function folded(text: string): string | undefined {
  let [lines, end] = [0, 0];
  for (const paragraph of text.split('\n')) {
    const taken = Math.max(1, Math.ceil(paragraph.length / LINE_CHARS));
    if (lines + taken > MOST_LINES) {
      end += atWord(paragraph, (MOST_LINES - lines) * LINE_CHARS);
      break;
    }
    lines += taken;
    end += paragraph.length + 1;
  }
  return text.length - end < LEAST_HIDDEN ? undefined : text.slice(0, end).trimEnd();
}

/** At the last space of the line; what has none is cut between two characters. */
function atWord(paragraph: string, most: number): number {
  const space = paragraph.lastIndexOf(' ', most);
  if (space > most - LINE_CHARS) return Math.max(space, 0);
  return isHalf(paragraph.charCodeAt(most)) ? most - 1 : most;
}

/** The second half of a character that takes two. */
const isHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
