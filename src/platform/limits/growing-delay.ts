/** How many tries are free, and how long the longest wait between two is then. */
export interface Patience {
  free: number;
  longestMs: number;
}

/** One address is one network, or one person who guesses. */
export const OF_ADDRESS: Patience = { free: 10, longestMs: 60_000 };
/** From everywhere together. Short: whoever wants to keep somebody out must not be able to. */
export const OF_ACCOUNT: Patience = { free: 5, longestMs: 30_000 };

const FIRST_MS = 1_000;

/** After so many tries: nothing at first, then one second, two, four… */
export const waitAfter = (tries: number, { free, longestMs }: Patience): number =>
  tries < free ? 0 : Math.min(FIRST_MS * 2 ** Math.min(tries - free, 20), longestMs);
