import { setImmediate as nextTurn } from 'node:timers/promises';

/** Gathers what is asked for in one turn of the event loop, and asks for all of it at once. It remembers nothing. */
export class Loader<K, V> {
  private open: { keys: Set<K>; answers: Promise<ReadonlyMap<K, V>> } | null = null;

  constructor(private readonly ask: (keys: K[]) => Promise<ReadonlyMap<K, V>>) {}

  /** Undefined where there is none. Every answer was asked for after this call. */
  async load(key: K): Promise<V | undefined> {
    this.open ??= this.begin();
    this.open.keys.add(key);
    return (await this.open.answers).get(key);
  }

  private begin() {
    const keys = new Set<K>();
    const answers = nextTurn().then(() => {
      this.open = null;
      return this.ask([...keys]);
    });
    return { keys, answers };
  }
}
