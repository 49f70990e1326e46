import type { Job, Said } from '../jobs.js';
import { inspect } from './inspect.js';

/** Does one job. What is known is said at once: the next step may end the process. */
export async function work(job: Job, say: (said: Said) => void): Promise<void> {
  if (job.kind === 'inspect') return inspect(job.path, job.thumbnailTo, (found) => say({ found }));
  const { render } = await import('./pictures.js');
  say({ rendered: await render(job) });
}
