import { createContext } from 'react';

/** Opens the viewer at a picture or film of the feed. */
export const ShowFile = createContext<(fileId: string) => void>(() => undefined);
