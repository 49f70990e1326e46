import type { ChildProcess } from 'node:child_process';

export const ENDED: string;
export const SHORT_LIVED: string[];

export class ServiceHosts {
  start(env: Record<string, string>): ChildProcess;
  run(env: Record<string, string>, args: string[]): Promise<{ code: number | null; said: string }>;
  end(host: ChildProcess): Promise<void>;
}
