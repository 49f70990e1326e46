// Lets Node run our TypeScript: `node --import ./test/support/typescript.mjs`. What Jest's own runner does by a transform.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
