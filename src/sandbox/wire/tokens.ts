/**
 * 64-bit message tokens, unique and rising. Neighbours differ by 1 to 3, less than the spacing of doubles here (1024):
 * whoever reads them through JSON.parse gets one token for many messages. The start depends on the clock, so that a
 * restarted simulator does not repeat tokens that a receiver has already stored.
 */
export class TokenSequence {
  private last = 5_800_000_000_000_000_000n + BigInt(Date.now()) * 10_000n;

  next(): string {
    this.last += BigInt(1 + Math.floor(Math.random() * 3));
    return this.last.toString();
  }
}
