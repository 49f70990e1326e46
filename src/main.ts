import { setFlagsFromString } from 'node:v8';

/*
 * Nearly all that is made while the code is loaded stays. Left alone, V8 takes that for a busy program and doubles its
 * young generation to the full size, which an idle service then keeps for half a minute. Under load it still grows.
 */
const growYoungGenerationBy = (factor: number) => setFlagsFromString(`--semi-space-growth-factor=${factor}`);

growYoungGenerationBy(1);
await import('./start.js');
// V8's own value.
growYoungGenerationBy(2);
