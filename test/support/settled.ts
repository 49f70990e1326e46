import type { Service } from './service.js';
import { until } from './until.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- tests read answers as a client of the API would */
/** The task's feed, once none of its files is on its way any more. */
export const settledFeed = (service: Service, taskId: string, timeoutMs?: number): Promise<any[]> =>
  until(
    'all files to be there or lost',
    async () => {
      const feed = await service.feed(taskId);
      const pending = feed.flatMap(({ files }) => files).some(({ state }) => state === 'pending');
      return pending ? null : feed;
    },
    timeoutMs,
  );
