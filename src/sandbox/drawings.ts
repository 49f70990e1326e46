import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [number, number, number, number?];

const SIDE = 128;
const WHITE: Colour = [255, 255, 255];
const NOTHING: Colour = [255, 255, 255, 0];
const INK: Colour = [74, 56, 20];

/** A person's picture: a head and shoulders on a colour of their own. PNG, so that a receiver may sniff and store it. */
export function avatarPng(seed: string): Buffer {
  const ground = colourOf(seed);
  const light: Colour = [mix(ground[0]), mix(ground[1]), mix(ground[2])];
  return png((x, y) => (inside(x, y, 64, 50, 24, 24) || inside(x, y, 64, 122, 44, 40) ? light : ground));
}

/** The picture of a person without one. */
export function genericAvatarPng(): Buffer {
  const ground: Colour = [176, 180, 190];
  return png((x, y) => (inside(x, y, 64, 50, 24, 24) || inside(x, y, 64, 122, 44, 40) ? WHITE : ground));
}

/** A bot's icon: a speech bubble. */
export function iconPng(seed: string): Buffer {
  const ground = colourOf(seed);
  return png((x, y) => {
    const tail = y > 78 && y < 102 && x > 42 && x < 42 + (102 - y);
    return inside(x, y, 64, 58, 40, 30) || tail ? WHITE : ground;
  });
}

/** A sticker: a face that smiles wider or less, by its id. */
export function stickerPng(id: string): Buffer {
  const wide = 18 + (Number(id) % 5) * 3;
  return png((x, y) => {
    if (!inside(x, y, 64, 64, 58, 58)) return NOTHING;
    const eyes = inside(x, y, 44, 50, 7, 9) || inside(x, y, 84, 50, 7, 9);
    const mouth = y > 74 && inside(x, y, 64, 74, wide, wide * 0.8);
    return eyes || mouth ? INK : [255, 205, 70];
  });
}

function mix(channel: number): number {
  return Math.round(channel + (255 - channel) * 0.75);
}

function inside(x: number, y: number, cx: number, cy: number, rx: number, ry: number): boolean {
  return ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;
}

function colourOf(seed: string): Colour {
  const hue = createHash('md5').update(seed).digest().readUInt16BE(0) % 360;
  const channel = (shift: number): number => {
    const k = (shift + hue / 30) % 12;
    return Math.round(255 * (0.5 - 0.27 * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

function png(pixel: (x: number, y: number) => Colour): Buffer {
  const rows = Buffer.alloc(SIDE * (1 + SIDE * 4));
  for (let y = 0, at = 0; y < SIDE; y++) {
    rows[at++] = 0;
    for (let x = 0; x < SIDE; x++) {
      const [red, green, blue, opacity = 255] = pixel(x, y);
      rows.set([red, green, blue, opacity], at);
      at += 4;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return out;
}
