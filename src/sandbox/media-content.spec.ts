import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { piecesOf, sha256Of, stored } from './media-content.js';

const whole = (content: object, pieceBytes?: number): Buffer =>
  Buffer.concat([...piecesOf(stored({ fileName: 'a', ...content }), pieceBytes)]);

describe('content of media', () => {
  it('is what was given, or that many zeros', () => {
    expect(whole({ bytes: Buffer.from('abc') }).toString()).toBe('abc');
    expect(whole({ size: 70_000 }).equals(Buffer.alloc(70_000))).toBe(true);
    expect(whole({})).toHaveLength(0);
  });

  it('is filled up from a beginning to its size', () => {
    const content = whole({ bytes: Buffer.from('%PDF-1.4'), size: 100_000, seed: 'x' });
    expect(content).toHaveLength(100_000);
    expect(content.subarray(0, 8).toString()).toBe('%PDF-1.4');
  });

  it('is the same for the same seed and different for another', () => {
    expect(whole({ size: 1000, seed: 'x' }).equals(whole({ size: 1000, seed: 'x' }))).toBe(true);
    expect(whole({ size: 1000, seed: 'x' }).equals(whole({ size: 1000, seed: 'y' }))).toBe(false);
    expect(new Set(whole({ size: 65_536, seed: 'x' })).size).toBe(256);
  });

  it('has the same bytes and checksum in pieces of any size', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.integer({ min: 1000, max: 65_536 }), fc.string(), (size, pieceBytes, seed) => {
        const bytes = whole({ bytes: Buffer.from('beginning'), size, seed }, pieceBytes);
        const checksum = sha256Of({ fileName: 'a', bytes: Buffer.from('beginning'), size, seed });
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(checksum);
      }),
      { numRuns: 30 },
    );
  });
});
