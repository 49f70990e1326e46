import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';
import type { Service } from '../../support/service.js';

/** One request to the API, and how it was answered. */
export interface Call {
  at: number;
  /** Null where no answer came. */
  status: number | null;
  ms: number;
}

/** What is asked for, over and over. */
export interface Question {
  method: 'GET' | 'PATCH';
  path: string;
  body?: object;
}

/** Any proxy in front of the API would have given up by then. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 250;

/** Programs of staff that ask the API, each one thing after the other, however they are answered. */
export class Callers {
  readonly calls: Call[] = [];
  private readonly agent = new Agent({ connections: 128, headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS });
  private readonly asking: Promise<unknown>;
  private stopping = false;

  /** @param questions each is asked by a program of its own */
  constructor(
    private readonly service: Service,
    questions: readonly Question[],
  ) {
    this.asking = Promise.all(questions.map((question) => this.ask(question)));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.asking;
    await this.agent.destroy();
  }

  private async ask({ method, path, body }: Question): Promise<void> {
    const headers = { ...this.service.asAdmin, ...(body && { 'content-type': 'application/json' }) };
    const options = { method, headers, dispatcher: this.agent, ...(body && { body: JSON.stringify(body) }) };
    while (!this.stopping) {
      const at = performance.now();
      const status = await request(this.service.url + path, options).then(
        async (answer) => answer.body.dump().then(() => answer.statusCode),
        () => null,
      );
      this.calls.push({ at, status, ms: performance.now() - at });
      await pause(PAUSE_MS);
    }
  }
}
