import { decodeCursor, encodeCursor, toPage } from './page.js';

const page = (rows: number[], limit: number) => toPage(rows, limit, String, (row) => ({ row }));

describe('a page of a list', () => {
  it('ends where there is no more', () => {
    expect(page([], 2)).toEqual({ items: [], nextCursor: null });
    expect(page([1, 2], 2)).toEqual({ items: [{ row: 1 }, { row: 2 }], nextCursor: null });
  });

  it('goes on after its last item, which the one too many only announces', () => {
    const { items, nextCursor } = page([1, 2, 3], 2);
    expect(items).toEqual([{ row: 1 }, { row: 2 }]);
    expect(decodeCursor(nextCursor!, /^\d+$/)).toBe('2');
  });

  it('has cursors that fit into an address, and come back as they were', () => {
    const cursor = encodeCursor('0190d3c0:ж?&/+');
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(decodeCursor(cursor, /./)).toBe('0190d3c0:ж?&/+');
  });

  it.each(['', '!', 'abc', encodeCursor('12x'), encodeCursor("1' OR '1"), encodeCursor('1\n')])(
    'refuses the cursor %j, naming the field',
    (cursor) => {
      expect(() => decodeCursor(cursor, /^\d+$/)).toThrow(
        expect.objectContaining({ slug: 'validation', fields: [expect.objectContaining({ path: 'cursor' })] }),
      );
    },
  );
});
