import { createContext } from 'react';

/** Lets go of the end of the feed: what grows by a press grows downwards, and its beginning stays where it is. */
export const HoldPlace = createContext<() => void>(() => undefined);
