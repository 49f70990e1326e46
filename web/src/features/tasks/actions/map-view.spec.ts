import { expect, it } from 'vitest';
import { HEIGHT, mapView, WIDTH } from './map-view.ts';

it.each([
  { lat: 50.4501, lon: 30.5234 },
  { lat: -33.8568, lon: 151.2153 },
  { lat: 0, lon: 0 },
])('shows the part of the tile around %o, with the place in it', (place) => {
  const { left, top, pin } = mapView(place);
  expect(left).toBeGreaterThanOrEqual(0);
  expect(left + WIDTH).toBeLessThanOrEqual(256);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top + HEIGHT).toBeLessThanOrEqual(256);
  for (const [at, length] of [
    [pin.left, WIDTH],
    [pin.top, HEIGHT],
  ] as const) {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThanOrEqual(length);
  }
});

it('puts the place in the middle where the tile reaches so far', () => {
  // Half a tile east and south of a corner.
  const half = 360 / 2 ** 17;
  const { pin } = mapView({ lat: -half, lon: half });
  expect(pin.left).toBeCloseTo(WIDTH / 2);
  expect(pin.top).toBeCloseTo(HEIGHT / 2, 1);
});
