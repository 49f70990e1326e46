import { Metrics } from '../../src/platform/metrics/metrics.js';
import type { Contexts } from './contexts.js';

/** An answer of `/metrics`, read. */
export class Figures {
  private readonly samples: Array<{ name: string; labels: Record<string, string>; value: number }>;

  constructor(text: string) {
    this.samples = text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [, name = '', labels = '', value = ''] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
        if (name === '') throw new Error(`This is no sample: ${line}`);
        const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, label, quoted]) => [label, quoted]);
        return { name, labels: Object.fromEntries(pairs) as Record<string, string>, value: Number(value) };
      });
  }

  /** The sum of what has this name and these labels; undefined when there is nothing. */
  of(name: string, labels: Record<string, string> = {}): number | undefined {
    const found = this.samples.filter(
      (sample) =>
        sample.name === name && Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
    );
    return found.length === 0 ? undefined : found.reduce((sum, { value }) => sum + value, 0);
  }

  /** What has these labels, by the value of one more. */
  by(label: string, name: string, labels: Record<string, string> = {}): Record<string, number> {
    const values = new Set(
      this.samples.flatMap((sample) => (sample.name === name ? (sample.labels[label] ?? []) : [])),
    );
    return Object.fromEntries([...values].map((value) => [value, this.of(name, { ...labels, [label]: value })!]));
  }

  /** Every name, without what a histogram puts behind it. */
  get names(): Set<string> {
    return new Set(this.samples.map(({ name }) => name));
  }
}

let passed = 0;
const now = performance.now.bind(performance);

/** The figures of an app, read anew: as if those of a moment ago were old. */
export async function freshFigures(app: Contexts): Promise<Figures> {
  passed += 4_000;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => now() + passed);
  try {
    return new Figures(await app.get(Metrics).text());
  } finally {
    clock.mockRestore();
  }
}
