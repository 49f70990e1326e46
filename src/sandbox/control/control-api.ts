import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults, MediaFault } from '../faults.js';
import { answer, answerJson, parseObject, readBody } from '../http.js';
import { wireJson, type Wire } from '../wire/wire-json.js';
import type { DemoPage } from '../demo-page.js';
import type { World } from '../world.js';
import type { CustomerOptions } from '../customer.js';
import { Refused, type ControlCall } from './control-call.js';
import { followChanges } from './live.js';
import { phoneRoutes } from './phone-routes.js';
import { phoneView, stateView } from './views.js';

const UPLOAD_MAX_BYTES = 64 * 1_048_576;
const JSON_MAX_BYTES = 1_048_576;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * The JSON API behind the page, also for scripts in other processes. All of it lies under `/sandbox`:
 * `GET state`, `POST bots`, `POST customers`, `GET requests`, `GET callbacks/<bot>`, `GET downloads` (of customers'
 * media), `PATCH faults`, `POST start-again` (in the demo), and everything of one phone under `phones/<bot uri>/<customer id>` ({@link phoneRoutes}).
 *
 * `POST fail-next-send` spoils the next send: the body is a `SendFault`. `POST fail-next-media` does so with the
 * next download of customers' media: the body is a {@link MediaFault}, for example `{"hangAfterHeaders": true}` or
 * `{"fileName": "offer.pdf", "http": 503, "times": 2}`. `DELETE` of either takes back all that wait.
 */
export class ControlApi {
  constructor(
    private readonly world: World,
    private readonly demo: DemoPage | null,
  ) {}

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    try {
      this.refuseStrangers(request);
      if (this.isDemo(request)) letAsk(response, this.demo!.origin);
      if (request.method === 'OPTIONS') return answer(response, 204, '', {});
      const path = url.pathname.split('/').slice(2).map(decodeURIComponent);
      if (path[0] === 'phones' && path[3] === 'events') return this.follow(response, path);
      if (path[0] === 'events') return followChanges(this.world, response, () => stateView(this.world));
      const call = await this.read(request, url, path.at(-1) === 'media');
      answerJson(response, 200, wireJson((await this.result(path, call)) as Wire));
    } catch (error) {
      const status = error instanceof Refused ? error.status : 400;
      answerJson(response, status, wireJson({ error: error instanceof Error ? error.message : String(error) }));
    }
  }

  private async result(path: string[], call: ControlCall): Promise<unknown> {
    const [first, second] = path;
    switch (`${call.method} ${first ?? ''}`) {
      case 'GET state':
        return stateView(this.world);
      case 'POST bots': {
        const { name, uri, apiKey } = call.json;
        if (typeof name !== 'string' || name === '') throw new Refused(400, 'name is missing');
        const bot = this.world.createBot({ name, uri: text(uri), apiKey: text(apiKey) });
        return { id: bot.id, name: bot.name, uri: bot.uri, apiKey: bot.apiKey };
      }
      case 'POST customers':
        return { ...this.world.createCustomer(customerOptions(call.json)) };
      case 'POST start-again':
        if (!this.demo) throw new Refused(404, 'only the demo can start again');
        return this.demo.startAgain();
      case 'GET requests':
        return this.world.requests;
      case 'GET callbacks':
        return this.bot(second).callbacks;
      case 'GET downloads':
        return this.world.media.downloads;
      case 'PATCH faults':
        Object.assign(this.world.faults, faultsFrom(call.json));
        this.world.changed();
        return { ...this.world.faults };
      case 'POST fail-next-send':
        this.world.sendFaults.add(call.json);
        this.world.changed();
        return { waiting: this.world.sendFaults.size };
      case 'DELETE fail-next-send':
        this.world.sendFaults.clear();
        this.world.changed();
        return { waiting: 0 };
      case 'POST fail-next-media':
        this.world.media.faults.add(mediaFaultFrom(call.json));
        this.world.changed();
        return { waiting: this.world.media.faults.size };
      case 'DELETE fail-next-media':
        this.world.media.faults.clear();
        this.world.changed();
        return { waiting: 0 };
    }
    if (first === 'phones') return this.phone(path, call);
    throw new Refused(404, `there is no ${call.method} ${path.join('/')}`);
  }

  private phone(path: string[], call: ControlCall): unknown {
    const phone = this.bot(path[1]).phoneOf(this.customer(path[2]));
    const action = `${call.method} ${path[3] ?? ''}`.trim();
    if (action === 'GET') return phoneView(this.world, phone);
    const route = phoneRoutes[action];
    if (!route) throw new Refused(404, `a phone has no ${action}`);
    return route(phone, call);
  }

  private follow(response: ServerResponse, path: string[]): void {
    const phone = this.bot(path[1]).phoneOf(this.customer(path[2]));
    followChanges(this.world, response, () => phoneView(this.world, phone));
  }

  private bot(uri: string | undefined): World['bots'][number] {
    const bot = this.world.bots.find((candidate) => candidate.uri === uri);
    if (!bot) throw new Refused(404, `there is no bot ${uri}`);
    return bot;
  }

  private customer(id: string | undefined): World['customers'][number] {
    const customer = this.world.customers.find((candidate) => candidate.id === id);
    if (!customer) throw new Refused(404, `there is no customer ${id}`);
    return customer;
  }

  private async read(request: IncomingMessage, url: URL, upload: boolean): Promise<ControlCall> {
    const bytes = await readBody(request, upload ? UPLOAD_MAX_BYTES : JSON_MAX_BYTES);
    const json = upload || bytes.length === 0 ? {} : parseObject(bytes);
    if (!json) throw new Refused(400, 'the body is not a JSON object');
    return { method: request.method ?? 'GET', query: url.searchParams, json, bytes };
  }

  /**
   * Any web page may make a browser call a loopback port; pages name their origin. A page whose own name was made to lead
   * here (DNS rebinding) names that, so only names of this machine are answered.
   */
  private refuseStrangers(request: IncomingMessage): void {
    const { origin, host = '' } = request.headers;
    if (!LOOPBACK.test(host)) throw new Refused(403, 'the simulator is used as localhost or 127.0.0.1 only');
    if (origin !== undefined && origin !== `http://${host}` && !this.isDemo(request))
      throw new Refused(403, 'other pages may not use the simulator');
  }

  private isDemo({ headers: { origin } }: IncomingMessage): boolean {
    return this.demo !== null && origin === this.demo.origin;
  }
}

/** A browser lets a page of another origin read the answer, and send JSON. */
function letAsk(response: ServerResponse, origin: string): void {
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-methods', 'GET, POST, PATCH');
  response.setHeader('access-control-allow-headers', 'content-type');
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function customerOptions(json: Record<string, unknown>): CustomerOptions {
  const { apiVersion, avatar, hidden } = json;
  return {
    id: text(json['id']),
    name: text(json['name']),
    avatar: avatar === null ? null : text(avatar),
    language: text(json['language']),
    country: text(json['country']),
    phoneNumber: text(json['phoneNumber']),
    apiVersion: typeof apiVersion === 'number' ? apiVersion : undefined,
    hidden: hidden === true,
  };
}

function faultsFrom(json: Record<string, unknown>): Partial<Faults> {
  const faults: Partial<Faults> = {};
  for (const name of ['duplicate', 'slowMs'] as const) {
    const value = json[name];
    if (typeof value === 'number' && value >= 0) faults[name] = value;
  }
  for (const name of ['outOfOrder', 'receiptsFirst', 'unsignedHandshake'] as const) {
    const value = json[name];
    if (typeof value === 'boolean') faults[name] = value;
  }
  return faults;
}

const MEDIA_FAULT: Readonly<Record<keyof MediaFault, 'boolean' | 'number' | 'string'>> = {
  http: 'number',
  hang: 'boolean',
  redirectTo: 'string',
  cut: 'boolean',
  hangAfterHeaders: 'boolean',
  bytesPerSecond: 'number',
  noLength: 'boolean',
  contentType: 'string',
  times: 'number',
  fileName: 'string',
};

/** A misspelt fault would spoil nothing, and the test that relies on it would prove nothing. */
function mediaFaultFrom(json: Record<string, unknown>): MediaFault {
  for (const [name, value] of Object.entries(json)) {
    const type = Object.hasOwn(MEDIA_FAULT, name) ? MEDIA_FAULT[name as keyof MediaFault] : undefined;
    if (!type) throw new Refused(400, `a download has no fault ${name}`);
    const fits = typeof value === type && (type !== 'number' || (value as number) > 0);
    if (!fits) throw new Refused(400, `${name} must be a ${type === 'number' ? 'positive number' : type}`);
  }
  return json;
}
