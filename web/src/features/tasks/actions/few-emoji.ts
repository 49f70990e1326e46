const ONE_EMOJI =
  /^(?:\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*|\p{Regional_Indicator}{2})/u;

/** Whether a text is one to three emoji and nothing else: they are shown large. */
export function isFewEmoji(text: string): boolean {
  let rest = text.trim();
  // Even families of many parts are short; a long text is not looked at.
  if (rest === '' || rest.length > 60) return false;
  for (let count = 0; count < 3; count++) {
    const [emoji] = ONE_EMOJI.exec(rest) ?? [];
    if (!emoji) return false;
    rest = rest.slice(emoji.length).trimStart();
    if (rest === '') return true;
  }
  return false;
}
