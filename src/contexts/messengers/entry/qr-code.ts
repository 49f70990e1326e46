/**
 * A code that a phone's camera reads, as SVG, on white. It holds the page's https address and no deep link: cameras
 * open web addresses, and many do not know what to do with others.
 */
export async function qrCode(url: string): Promise<string> {
  // Loaded when it is first asked for, as few ask.
  const { default: code } = await import('qrcode');
  return code.toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
}
