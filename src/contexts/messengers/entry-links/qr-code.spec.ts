import { qrCode } from '../../../platform/qr-code.js';
import { startFrom } from './visitor.js';

const PAGE = 'https://desk.example.com/go/desk';
const address = (text: string) => {
  const url = new URL(PAGE);
  for (const [key, value] of Object.entries(startFrom({ text }))) url.searchParams.set(key, value as string);
  return url.href;
};

describe('the code of an address', () => {
  it('is drawn in whole lines on white, with a margin', async () => {
    const svg = await qrCode(PAGE);
    expect(svg).toMatch(
      /^<svg xmlns="[^"]+" viewBox="0 0 (\d+) \1" [^>]+><path fill="#fff" [^>]+><path [^>]+><\/svg>$/,
    );
    // The upper edge of the sign in the corner: seven dots behind a margin of two.
    expect(svg).toContain('d="M2 2.5h7M');
  });

  it.each([
    ['Latin', 'a'],
    ['Cyrillic', 'ж'],
    ['Chinese', '漢'],
    ['Arabic', 'س'],
    ['emoji', '😀'],
    ['signs', '%&"<>+ '],
    ['half characters', 'a\ud83d'],
  ])('holds the longest text of %s that fits, and the address alone where none does', async (_script, letters) => {
    const alone = await qrCode(PAGE);
    const kept: number[] = [];
    for (let length = 1; length <= 500; length++) {
      const whole = address(letters.repeat(length).slice(0, length));
      // Each length is asked for; those in between need not be drawn one by one.
      if (whole.length <= 1_000 && length % 25 !== 1) continue;
      if ((await qrCode(whole, PAGE)) !== alone) kept.push(whole.length);
    }
    expect(kept.length).toBeGreaterThan(0);
    expect(Math.max(...kept)).toBeLessThanOrEqual(1_000);
  });
});
