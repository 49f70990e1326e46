/** Streets and houses: a tile is some hundred metres wide. */
const ZOOM = 16;
/** Beyond it the world does not fit into a square. */
const MOST_LATITUDE = 85.0511;

/** A square of the map, as tile servers count them. */
export interface Tile {
  z: number;
  x: number;
  y: number;
}

/** The tile that a place lies in; undefined for what is no place of the map. */
export function tileOf(place: string): Tile | undefined {
  const [, first, second] = /^(-?\d{1,2}(?:\.\d{1,20})?),(-?\d{1,3}(?:\.\d{1,20})?)$/.exec(place) ?? [];
  const [latitude, longitude] = [Number(first), Number(second)];
  if (!(Math.abs(latitude) <= MOST_LATITUDE && Math.abs(longitude) <= 180)) return undefined;
  const count = 2 ** ZOOM;
  const x = ((longitude + 180) / 360) * count;
  const y = ((1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2) * count;
  const within = (at: number) => Math.min(count - 1, Math.max(0, Math.floor(at)));
  return { z: ZOOM, x: within(x), y: within(y) };
}
