/**
 * Wakes a worker that waits. Only a nudge: the worker also looks by itself every so often, since another instance may
 * have made the work.
 */
export class Signal {
  private awake = false;
  private wakeUp: (() => void) | null = null;

  wake(): void {
    this.awake = true;
    this.wakeUp?.();
  }

  /** Resolves at the next wake (at once if one came since the last wait), or after `ms`. */
  async wait(ms: number): Promise<void> {
    if (!this.awake) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.wakeUp = null;
    }
    this.awake = false;
  }
}
