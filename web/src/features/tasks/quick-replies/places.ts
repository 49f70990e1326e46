/** What the service fills in: see `POST /api/quick-replies`. */
export const VARIABLES = [
  'contact.name',
  'contact.firstName',
  'account.name',
  'employee.name',
  'employee.firstName',
  'task.number',
  'task.title',
  'date',
  'time',
] as const;
export type Variable = (typeof VARIABLES)[number];

/** `{{?blank}}`, `{{variable}}` or `{{variable|fallback}}`, as the service reads them. */
const PLACE = /\{\{\s*(?:\?\s*([^{}|]{1,60}?)|([\w.]{1,60})\s*(?:\|([^{}]{0,200}))?)\s*\}\}/g;

/** Something in a text that is still to be filled in. */
export interface Place {
  start: number;
  end: number;
  /** Undefined: a blank, which somebody types. */
  variable?: Variable;
  fallback?: string;
}

const isVariable = (name: string | undefined): name is Variable => VARIABLES.includes(name as Variable);

export const placesIn = (text: string): Place[] =>
  [...text.matchAll(PLACE)].flatMap(({ 0: whole, 1: blank, 2: name, 3: fallback, index: start }) => {
    const end = start + whole.length;
    if (blank !== undefined) return [{ start, end }];
    return isVariable(name) ? [{ start, end, variable: name, fallback }] : [];
  });

export interface Piece {
  text: string;
  /** What stands there is not what a customer should read. */
  open: boolean;
}

/** A text in pieces. @param valueOf what stands in a place; undefined leaves it open */
export function piecesOf(text: string, valueOf: (place: Place) => string | undefined = () => undefined): Piece[] {
  let from = 0;
  const pieces = placesIn(text).flatMap((place): Piece[] => {
    const before = text.slice(from, place.start);
    from = place.end;
    const value = valueOf(place);
    return [
      { text: before, open: false },
      { text: value ?? text.slice(place.start, place.end), open: value === undefined },
    ];
  });
  return [...pieces, { text: text.slice(from), open: false }].filter((piece) => piece.text !== '');
}
