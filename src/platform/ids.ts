import { uuidv7 } from 'uuidv7';

/** A new UUIDv7: unique without asking the database, and rising with time, so indexes grow at their end. */
export const newId = (): string => uuidv7();

/** When an id was made, epoch ms: a UUIDv7 begins with it. 0 for what is none. */
export const timeOfId = (id: string): number => parseInt(id.slice(0, 13).replace('-', ''), 16) || 0;
