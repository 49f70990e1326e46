/** A place in the published log. Places of another epoch mean nothing. */
export interface LogPlace {
  epoch: string;
  /** Without gaps, in the order in which readers see them. */
  seq: number;
}

/** As clients name it: the id of an event. */
export const idOf = ({ epoch, seq }: LogPlace): string => `${epoch}.${seq}`;

/** The place that an id names; undefined for what is none. */
export function placeOf(id: string): LogPlace | undefined {
  const [, epoch, seq] = /^([\w-]{1,36})\.(\d{1,15})$/.exec(id) ?? [];
  return epoch === undefined ? undefined : { epoch, seq: Number(seq) };
}
