import { Loader } from './loader.js';

describe('a loader', () => {
  const asked: number[][] = [];
  let fails = false;
  const loader = new Loader<number, string>(async (keys) => {
    asked.push(keys);
    if (fails) throw new Error('away');
    return new Map(keys.filter((key) => key > 0).map((key) => [key, `n${key}`]));
  });
  beforeEach(() => {
    asked.length = 0;
    fails = false;
  });

  it('asks once for what is wanted in the same turn, and again for what is wanted later', async () => {
    expect(await Promise.all([1, 2, 1, -1].map((key) => loader.load(key)))).toEqual(['n1', 'n2', 'n1', undefined]);
    expect(await loader.load(1)).toBe('n1');
    expect(asked).toEqual([[1, 2, -1], [1]]);
  });

  it('fails for those who asked, and for nobody after them', async () => {
    fails = true;
    const answers = await Promise.allSettled([loader.load(1), loader.load(2)]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await loader.load(2)).toBe('n2');
  });
});
