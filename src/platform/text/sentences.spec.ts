import * as fc from 'fast-check';
import { codesOf, sentenceCodes, sentences } from './sentences.js';

const say = sentences({
  'test-gone': 'It is gone.',
  'test-gone-twice': 'It is gone. It went twice.',
  'test-large': 'It is larger than {most} MiB (“{name}”), the most there is.',
  'test-part': 'Part {part} of {parts} ({name}):',
  'test-said': 'It said: {said}',
});

describe('a text of sentences', () => {
  it('is read as what it was made of', () => {
    const text = `${say('test-part', { part: 2, parts: 3, name: 'a. b (c).pdf' })} ${say('test-gone')}`;
    expect(text).toBe('Part 2 of 3 (a. b (c).pdf): It is gone.');
    expect(codesOf(text)).toEqual([
      { code: 'test-part', params: { part: '2', parts: '3', name: 'a. b (c).pdf' } },
      { code: 'test-gone', params: {} },
    ]);
  });

  it('is the longest one that it may be', () => {
    expect(codesOf('It is gone. It went twice.')).toEqual([{ code: 'test-gone-twice', params: {} }]);
  });

  it('keeps what has no code as it is, in one piece', () => {
    expect(codesOf('ENOENT: no such file. Nothing. It is gone. The end')).toEqual([
      { code: 'other', params: { text: 'ENOENT: no such file. Nothing.' } },
      { code: 'test-gone', params: {} },
      { code: 'other', params: { text: 'The end' } },
    ]);
  });

  it('takes what another system said to the end of the text', () => {
    expect(codesOf(say('test-said', { said: 'no. Not now' }))).toEqual([
      { code: 'test-said', params: { said: 'no. Not now' } },
    ]);
    expect(codesOf('')).toEqual([]);
  });

  it('gives back any value that stands in it', () => {
    const values = fc.string({ minLength: 1 }).map((text) => `x${text}x`);
    fc.assert(
      fc.property(values, (name) => {
        const [first] = codesOf(say('test-large', { most: 5, name }));
        expect(first?.code).toBe('test-large');
        expect(name.startsWith(first!.params['name']!)).toBe(true);
      }),
    );
  });

  it('has codes of which each stands for one sentence', () => {
    expect(() => sentences({ 'test-gone': 'It went.' })).toThrow('Two sentences have the code test-gone.');
    expect(sentenceCodes()).toContain('other');
  });
});
