import { describe, expect, it } from 'vitest';
import { taskListSearch } from './list-search.ts';

describe('the address of the task list', () => {
  it.each([
    [{}, { list: 'waiting' }],
    [{ list: 'mine' }, { list: 'mine' }],
    [{ list: 'nonsense' }, { list: 'waiting' }],
    [
      { list: 'all', q: ' boiler ', tag: '' },
      { list: 'all', q: 'boiler' },
    ],
    [
      { list: 'all', q: 128 },
      { list: 'all', q: '128' },
    ],
    [{ list: 'trash', status: 'new' }, { list: 'trash' }],
    [{ q: ['a'], account: {} }, { list: 'waiting' }],
  ])('%j is read as %j', (address, search) => {
    expect(taskListSearch(address)).toEqual(search);
  });
});
