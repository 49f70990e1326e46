import { expect, it } from 'vitest';
import { locationWords, readLocation } from './read-location.ts';

it.each([
  ['50.4501, 30.5234', 50.4501, 30.5234],
  ['  50.4501 30.5234 ', 50.4501, 30.5234],
  ['50,4501; 30,5234', 50.4501, 30.5234],
  ['50,4501, 30,5234', 50.4501, 30.5234],
  ['(-33.8568, 151.2153)', -33.8568, 151.2153],
  ['47, 28', 47, 28],
  ['50°27\'00.4"N 30°31\'24.2"E', 50.450111, 30.523389],
  ['33°51′S 151°12′E', -33.85, 151.2],
  ['geo:50.4501,30.5234?z=17', 50.4501, 30.5234],
  ['https://www.google.com/maps/@50.4501,30.5234,17z', 50.4501, 30.5234],
  ['https://www.google.com/maps/place/Kyiv/@50.1,30.1,17z/data=!3m1!4b1!4m6!3d50.4501!4d30.5234', 50.4501, 30.5234],
  ['https://maps.google.com/?q=50.4501%2C30.5234', 50.4501, 30.5234],
  ['https://www.google.com/maps/search/?api=1&query=50.4501,+30.5234', 50.4501, 30.5234],
  ['https://www.openstreetmap.org/?mlat=50.4501&mlon=30.5234#map=17/50.1/30.1', 50.4501, 30.5234],
  ['https://www.openstreetmap.org/#map=17/50.4501/30.5234', 50.4501, 30.5234],
  ['https://maps.apple.com/?ll=50.4501,30.5234&q=Office', 50.4501, 30.5234],
  ['https://yandex.com/maps/?ll=30.5234%2C50.4501&z=12', 50.4501, 30.5234],
])('%s', (typed, lat, lon) => {
  const found = readLocation(typed);
  expect(found?.lat).toBeCloseTo(lat, 5);
  expect(found?.lon).toBeCloseTo(lon, 5);
});

it.each([
  '',
  'Kyiv',
  '50.4501',
  '90, 30',
  '50, 180',
  '+380 67 555 01 42',
  'https://maps.app.goo.gl/AbCd',
  '12:30, 14:00',
  '%',
])('nothing in %j', (typed) => expect(readLocation(typed)).toBeUndefined());

it('is shown to the metre', () =>
  expect(locationWords({ lat: 50.4501, lon: -30.5234567 })).toBe('50.45010, -30.52346'));
