import type { ChildProcess } from 'node:child_process';

export const SERVICE_ENDED: string;

export class ServiceHosts {
  start(env: Record<string, string>): ChildProcess;
  end(host: ChildProcess): Promise<void>;
}
