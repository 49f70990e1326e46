/** The longest pause between two looks: a look costs work, too, and what is awaited needs the machine itself. */
const LOOK_EVERY_AT_MOST_MS = 150;

/**
 * Waits for a condition instead of sleeping. @returns what `probe` gave, once it is neither null, undefined nor false.
 * The longer it has taken, the rarer it looks: at most a tenth is added to the wait.
 * @param what did not come, for the message of the failure
 * @param timeoutMs generous by itself, for a machine with other work: only what never comes uses it up
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T> | T,
  timeoutMs = 120_000,
): Promise<Exclude<NonNullable<T>, false>> {
  const begun = Date.now();
  for (;;) {
    const value = await probe();
    if (value !== null && value !== undefined && value !== false) return value as Exclude<NonNullable<T>, false>;
    const waited = Date.now() - begun;
    if (waited > timeoutMs) throw new Error(`In ${timeoutMs} ms this did not come: ${what}`);
    const pause = Math.min(LOOK_EVERY_AT_MOST_MS, 10 + waited / 10);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
