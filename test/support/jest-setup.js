// Decorated classes are met in unit tests too, without Nest having been imported before them.
import 'reflect-metadata';

// Under native ESM Jest gives no `jest` global, though @types/jest declares one: make the declaration true.
globalThis.jest = import.meta.jest;
