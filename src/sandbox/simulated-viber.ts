import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SimulatedBot } from './simulated-bot.js';
import { ControlApi } from './control/control-api.js';
import type { DemoPage } from './demo-page.js';
import type { MediaFault, SendFault } from './faults.js';
import { answer } from './http.js';
import { serveMedia } from './media-server.js';
import { servePage } from './page-files.js';
import { PaApi } from './pa/pa-api.js';
import type { CallbackAnswer, SignatureMode } from './wire/callback-post.js';
import { World, type WorldOptions } from './world.js';

export type { CallbackRecord } from './bot-account.js';
export type { Customer, CustomerOptions } from './customer.js';
export type { Faults, MediaFault, SendFault } from './faults.js';
export type { FetchedMedia } from './media-client/fetch-media.js';
export type { MediaContent } from './media-content.js';
export type { MediaDownload } from './media-store.js';
export type { PhoneMessage } from './phone-message.js';
export type { SimulatedBot } from './simulated-bot.js';
export type { SimulatedPhone, Subscription, WriteOptions, Written } from './simulated-phone.js';
export type { OpenedChat } from './welcome.js';
export type { Attempt, CallbackAnswer, SignatureMode } from './wire/callback-post.js';
export type { RequestRecord } from './world.js';
export { sha256Of } from './media-content.js';
export { signatureOf } from './wire/signature.js';

/** Where the simulator listens, and the settings tests shorten. */
export interface StartOptions extends WorldOptions {
  /** 0: any free port. */
  port?: number;
  /** A loopback address; there is no protection against strangers. */
  host?: string;
  /** The page that shows phones beside the product. */
  demo?: DemoPage;
}

/** How to post raw bytes as a callback. */
export interface RawCallbackOptions {
  /** Where the signature goes, or the literal value of the header. Default `both`. */
  signature?: SignatureMode;
  /** How many at once. */
  copies?: number;
  headers?: Record<string, string>;
}

/**
 * A simulated Viber: the server's API as strict as the real one, and customers with phones, on one loopback port.
 * Tests drive it through this class, people through the page at {@link origin}.
 */
export class SimulatedViber extends World {
  private constructor(
    origin: string,
    options: WorldOptions,
    private readonly server: Server,
    private readonly demo: DemoPage | null,
  ) {
    super(origin, options);
  }

  static async start(options: StartOptions = {}): Promise<SimulatedViber> {
    const server = createServer({ keepAliveTimeout: 60_000 });
    const host = options.host ?? '127.0.0.1';
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port ?? 0, host, resolve);
    });
    const { port } = server.address() as AddressInfo;
    const origin = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
    const viber = new SimulatedViber(origin, options, server, options.demo ?? null);
    viber.listen();
    return viber;
  }

  /** What the product's `VIBER_API_URL` is set to. */
  get apiUrl(): string {
    return `${this.origin}/pa`;
  }

  /** Cuts every connection; retries that wait are given up. */
  async stop(): Promise<void> {
    this.delivery.stop();
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
    await this.poster.close();
  }

  /** Spoils the next call it concerns. */
  failNextSend(fault: SendFault): void {
    this.sendFaults.add(fault);
    this.changed();
  }

  /** Spoils the next download of customers' media it concerns. */
  failNextMedia(fault: MediaFault): void {
    this.media.faults.add(fault);
    this.changed();
  }

  /** A message token that is newer than all before. */
  nextToken(): string {
    return this.tokens.next();
  }

  /** Posts these exact bytes to the bot's webhook, once for each copy; nothing is repeated or recorded. */
  async postCallback(
    bot: SimulatedBot,
    rawBody: string | Buffer,
    options: RawCallbackOptions = {},
  ): Promise<CallbackAnswer[]> {
    const url = bot.webhookUrl;
    if (url === null) throw new Error(`${bot.name} has no webhook`);
    const { signature, headers } = options;
    const bytes = { url, apiKey: bot.apiKey, body: rawBody, signature, headers };
    return Promise.all(Array.from({ length: options.copies ?? 1 }, () => this.poster.post(bytes)));
  }

  private listen(): void {
    const api = new PaApi(this);
    const control = new ControlApi(this, this.demo);
    this.server.on('request', (request, response) => {
      this.route(api, control, request, response).catch((error: unknown) => {
        // A caller that went away is no news; everything else is a mistake in the simulator.
        if (!request.socket.destroyed && !response.headersSent) {
          answer(response, 500, String(error), { 'content-type': 'text/plain' });
        }
      });
    });
  }

  private async route(
    api: PaApi,
    control: ControlApi,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    if (url.pathname.startsWith('/pa/')) return api.handle(request, response, url.pathname.slice('/pa/'.length));
    if (url.pathname.startsWith('/sandbox/')) return control.handle(request, response, url);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return answer(response, 405, 'Method Not Allowed', { 'content-type': 'text/plain' });
    }
    const host = this.demo?.origin ?? null;
    if (serveMedia(this, url, request, response) || (await servePage(url.pathname, response, host))) return;
    answer(response, 404, 'Not Found', { 'content-type': 'text/plain' });
  }
}
