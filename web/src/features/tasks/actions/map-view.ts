/** Of the pictures that the service gives; and of the part of one that is shown. */
const ZOOM = 16;
const TILE = 256;
export const [WIDTH, HEIGHT] = [248, 112];

/** Where on its tile a place is, and which part of that is shown: the place stands in the middle where the tile reaches so far. */
export function mapView({ lat, lon }: { lat: number; lon: number }) {
  const count = 2 ** ZOOM;
  const x = ((lon + 180) / 360) * count;
  const y = ((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * count;
  const [across, down] = [(x % 1) * TILE, (y % 1) * TILE];
  const from = (at: number, length: number) => Math.min(TILE - length, Math.max(0, at - length / 2));
  const [left, top] = [from(across, WIDTH), from(down, HEIGHT)];
  return { left, top, pin: { left: across - left, top: down - top } };
}
