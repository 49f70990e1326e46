export interface Location {
  lat: number;
  lon: number;
}

const NUMBER = String.raw`([-+]?\d{1,3}(?:[.,]\d+)?)`;
const PAIR = new RegExp(String.raw`^\(?${NUMBER}°?\s*[,;\s]\s*${NUMBER}°?\)?$`);
const DEGREES = /(\d{1,3})°\s*(?:(\d{1,2})['′]\s*)?(?:([\d.]+)["″]\s*)?([NSEW])/gi;
/** In addresses of maps, the most exact first: a pin, then what was searched for, then the middle of the map. */
const IN_ADDRESS = [
  /!3d(-?[\d.]+)!4d(-?[\d.]+)/,
  /[?&]mlat=(-?[\d.]+)&mlon=(-?[\d.]+)/,
  /[?&](?:q|query|ll|sll|center|destination|daddr)=(?:loc:)?(-?[\d.]+)(?:,|\s)\s*(-?[\d.]+)/,
  /^geo:(-?[\d.]+),(-?[\d.]+)/,
  /#map=[\d.]+\/(-?[\d.]+)\/(-?[\d.]+)/,
  /@(-?[\d.]+),(-?[\d.]+)/,
];
const YANDEX = /^https?:\/\/[^/]*\byandex\./;

/** Coordinates as people copy them: the numbers, or the address of a map. @returns undefined where there are none */
export function readLocation(typed: string): Location | undefined {
  const text = typed.trim();
  const pair = PAIR.exec(text);
  if (pair) return checked(numberOf(pair[1]!), numberOf(pair[2]!));
  const degrees = [...text.matchAll(DEGREES)].map(inDegrees);
  if (degrees.length === 2) return checked(degrees[0]!, degrees[1]!);
  const address = decoded(text);
  for (const pattern of IN_ADDRESS) {
    const [, first, second] = pattern.exec(address) ?? [];
    if (!first || !second) continue;
    // It alone begins with the longitude.
    return YANDEX.test(address) ? checked(Number(second), Number(first)) : checked(Number(first), Number(second));
  }
  return undefined;
}

/** As maps show them: to the metre. */
export const locationWords = ({ lat, lon }: Location): string => `${lat.toFixed(5)}, ${lon.toFixed(5)}`;

const numberOf = (text: string): number => Number(text.replace(',', '.'));

function inDegrees([, degrees, minutes = '0', seconds = '0', side]: RegExpMatchArray): number {
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return /[SW]/i.test(side!) ? -size : size;
}

/** The messenger takes no poles and no date line. */
function checked(lat: number, lon: number): Location | undefined {
  return Math.abs(lat) < 90 && Math.abs(lon) < 180 ? { lat, lon } : undefined;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll('+', ' '));
  } catch {
    return address;
  }
}
