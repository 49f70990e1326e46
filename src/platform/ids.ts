import { uuidv7 } from 'uuidv7';

/** A new UUIDv7: unique without asking the database, and rising with time, so indexes grow at their end. */
export const newId = (): string => uuidv7();
