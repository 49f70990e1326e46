/** A code of more bytes has too many dots for a camera, and soon there is none that holds them. */
const MOST_BYTES = 1_000;

/**
 * A code that a phone's camera reads, as SVG, on white. It holds the page's https address and no deep link: cameras
 * open web addresses, and many do not know what to do with others.
 * @param shorter is held where the address is too long
 */
export async function qrCode(url: string, shorter = url): Promise<string> {
  // Loaded when it is first asked for, as few ask.
  const { encode } = await import('uqr');
  const { size, data } = encode(url.length <= MOST_BYTES ? url : shorter, { ecc: 'M', border: 2 });
  const dark = data.map((row, y) => lines(row, y)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${dark}"/></svg>`
  );
}

/** Dots beside each other are one line: the library's own drawing of each dot is five times as long. */
const lines = (row: boolean[], y: number): string =>
  [
    ...row
      .map((dot) => (dot ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ]
    .map(({ index, 0: { length } }) => `M${index} ${y}.5h${length}`)
    .join('');
