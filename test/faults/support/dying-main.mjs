// The service, which kills itself as it erases somebody: DIES says when, AFTER how many such times it goes on.
//   listed  behind the first entry in the list of erasures
//   slice   when a slice is removed, and this not committed yet; before the last entry in the list
//   noted   when it is committed; behind the last entry in the list
import { writeSync } from 'node:fs';
import { ErasureList } from '../../../dist/platform/personal-data/erasure-list.js';
import { ErasureStore } from '../../../dist/platform/personal-data/erasure.store.js';
import { Erasures } from '../../../dist/platform/personal-data/erasures.js';

let left = Number(process.env.AFTER);

function dieIf(when, where) {
  // The end is met always.
  if (process.env.DIES !== when || (where !== 'list' && left-- > 0)) return;
  writeSync(1, `Dies ${when}: ${where}\n`);
  process.kill(process.pid, 'SIGKILL');
}

function around(prototype, name, before, after) {
  const method = prototype[name];
  prototype[name] = async function (...given) {
    before(...given);
    const result = await method.apply(this, given);
    after(...given);
    return result;
  };
}

const isLast = ({ kept }) => Object.keys(kept).length > 0;
around(
  ErasureList.prototype,
  'write',
  (entry) => isLast(entry) && dieIf('slice', 'list'),
  (entry) => dieIf(isLast(entry) ? 'noted' : 'listed', 'list'),
);
around(
  ErasureStore.prototype,
  'note',
  ({ step, reached }) => dieIf('slice', `${step} ${reached}`),
  () => undefined,
);
around(
  Erasures.prototype,
  'slice',
  () => undefined,
  ({ name }, { reached }) => dieIf('noted', `${name} ${reached}`),
);

await import('../../../dist/main.js');
