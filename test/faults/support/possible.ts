/**
 * A test that not every machine can run. Where it cannot, its place is taken by one whose name says what is not shown and
 * why: nobody shall take its absence for a success.
 */
export function itWhere(why: string | null, name: string, work: () => Promise<void>, timeoutMs: number): void {
  if (why === null) {
    it(name, work, timeoutMs);
    return;
  }
  it(`NOT SHOWN ON THIS MACHINE (${why}): ${name}`, () => {
    process.stdout.write(`    NOT SHOWN ON THIS MACHINE (${why}): ${name}\n`);
  });
}
