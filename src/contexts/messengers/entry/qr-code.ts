import QRCode from 'qrcode';

/**
 * A code that a phone's camera reads, as SVG, on white. It holds the page's https address and no deep link: cameras
 * open web addresses, and many do not know what to do with others.
 */
export const qrCode = (url: string): Promise<string> =>
  QRCode.toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
