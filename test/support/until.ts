/**
 * Waits for a condition instead of sleeping. @returns what `probe` gave, once it is neither null, undefined nor false.
 * @param what did not come, for the message of the failure
 */
export async function until<T>(what: string, probe: () => Promise<T> | T, timeoutMs = 40_000): Promise<NonNullable<T>> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = await probe();
    if (value !== null && value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`In ${timeoutMs} ms this did not come: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
