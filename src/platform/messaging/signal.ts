/**
 * Wakes workers that wait. Only a nudge: they also look by themselves every so often, since another instance may have
 * made the work.
 */
export class Signal {
  private missed = false;
  private readonly waiting = new Set<() => void>();

  wake(): void {
    // Whoever is at work now will not look again before it waits: it is told then.
    if (this.waiting.size === 0) this.missed = true;
    for (const resolve of this.waiting) resolve();
  }

  /** Resolves at the next wake (at once if one came while nobody waited), or after `ms`. */
  async wait(ms: number): Promise<void> {
    if (this.missed) {
      this.missed = false;
      return;
    }
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.waiting.add(done);
    });
  }
}
