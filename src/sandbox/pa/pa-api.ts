import { setTimeout as pause } from 'node:timers/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SendFault } from '../faults.js';
import { answer, answerJson, parseObject, readBody, TooLarge } from '../http.js';
import { wireJson } from '../wire/wire-json.js';
import type { RequestRecord, World } from '../world.js';
import { accountInfo, online, userDetails, type DetailsCalls } from './account-queries.js';
import { refusal, type PaAnswer } from './pa-answer.js';
import { broadcastMessage, sendMessage } from './send-message.js';
import { setWebhook } from './set-webhook.js';

const BODY_MAX_BYTES = 30_000;
const ENDPOINTS = [
  'set_webhook',
  'get_account_info',
  'get_user_details',
  'get_online',
  'send_message',
  'broadcast_message',
];

/** The bot API: checks the key, carries out the call, and spoils the answer when a fault asks for it. */
export class PaApi {
  private readonly detailsCalls: DetailsCalls = new Map();

  constructor(private readonly world: World) {}

  /** Answers `/pa/<endpoint>`. */
  async handle(request: IncomingMessage, response: ServerResponse, endpoint: string): Promise<void> {
    if (!ENDPOINTS.includes(endpoint)) return answer(response, 404, 'Not Found', { 'content-type': 'text/plain' });
    // The documentation of 2023 shows this one as a GET.
    const allowed = request.method === 'POST' || (request.method === 'GET' && endpoint === 'get_account_info');
    if (!allowed) return answer(response, 405, 'Method Not Allowed', { 'content-type': 'text/plain', allow: 'POST' });
    const call = await this.received(request, endpoint);
    const fault = this.world.sendFaults.take((candidate) => concerns(candidate, call.record));
    if (fault?.closeBefore) return void request.socket.destroy();
    const result = await this.outcome(call, fault);
    if (result.token !== undefined) call.record.carriedOut = result.token;
    this.world.changed();
    if (this.world.faults.receiptsFirst) await result.receipts?.();
    await this.reply(response, call.record, result, fault);
    this.world.changed();
    if (!this.world.faults.receiptsFirst) await result.receipts?.();
  }

  private async received(request: IncomingMessage, endpoint: string): Promise<Call> {
    const at = this.world.now();
    const bytes = await readBody(request, BODY_MAX_BYTES).catch((error: unknown) => {
      if (error instanceof TooLarge) return null;
      throw error;
    });
    const body = bytes === null ? undefined : request.method === 'GET' ? {} : parseObject(bytes);
    const header = request.headers['x-viber-auth-token'];
    const inBody = body?.['auth_token'];
    const apiKey = typeof header === 'string' ? header : typeof inBody === 'string' ? inBody : '';
    const record: RequestRecord = { at, endpoint, apiKey, body: body ?? bytes?.toString() ?? null, answer: null };
    this.world.requests.push(record);
    return { record, body, tooLarge: bytes === null };
  }

  /** Carries the call out, unless the fault refuses it or leaves it hanging. */
  private async outcome(call: Call, fault: SendFault | undefined): Promise<PaAnswer> {
    const refuses = fault && (fault.status !== undefined || fault.http !== undefined || fault.html || fault.hang);
    if (refuses && !fault.accepted) return refusal(fault.status ?? -1, fault.statusMessage);
    const { record, body } = call;
    if (record.apiKey === '') return refusal(2, 'missing_auth_token');
    const bot = this.world.botByKey(record.apiKey);
    if (!bot) return refusal(2);
    if (bot.accountStatus !== 0) return refusal(bot.accountStatus);
    if (call.tooLarge) return refusal(3, `request is larger than ${BODY_MAX_BYTES} bytes`);
    if (!body) return refusal(3, 'request is not a JSON object');
    switch (record.endpoint) {
      case 'set_webhook':
        return setWebhook(this.world, bot, body);
      case 'get_account_info':
        return accountInfo(this.world, bot);
      case 'get_user_details':
        return userDetails(this.world, bot, body, this.detailsCalls);
      case 'get_online':
        return online(this.world, bot, body);
      case 'broadcast_message':
        return broadcastMessage(this.world, bot, body);
      default:
        return sendMessage(this.world, bot, body);
    }
  }

  private async reply(
    response: ServerResponse,
    record: RequestRecord,
    result: PaAnswer,
    fault: SendFault | undefined,
  ): Promise<void> {
    if (fault?.hang) return;
    const isSend = record.endpoint === 'send_message' || record.endpoint === 'broadcast_message';
    const delay = fault?.delayMs ?? (isSend ? this.world.sendDelayMs : 0);
    if (delay > 0) await pause(delay, undefined, { ref: false });
    if (fault?.closeAfter) return void response.socket?.destroy();
    const http = fault?.http ?? 200;
    const headers: Record<string, string> =
      fault?.retryAfterSeconds === undefined ? {} : { 'retry-after': String(fault.retryAfterSeconds) };
    const json = wireJson(result.envelope);
    record.answer = { http, status: saysNothing(fault) ? null : result.status, token: result.token };
    if (fault?.html) {
      answer(response, http, '<html><body><h1>Bad Gateway</h1></body></html>', {
        ...headers,
        'content-type': 'text/html',
      });
    } else if (fault?.http !== undefined && fault.status === undefined) {
      answer(response, http, `error ${http}`, { ...headers, 'content-type': 'text/plain' });
    } else if (fault?.cutBody) {
      response.writeHead(http, {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(json)),
      });
      response.write(json.slice(0, json.length / 2), () => response.socket?.destroy());
    } else {
      answerJson(response, http, fault?.brokenJson ? json.slice(0, json.length / 2) : json, headers);
    }
  }
}

interface Call {
  record: RequestRecord;
  body: Record<string, unknown> | undefined;
  tooLarge: boolean;
}

function concerns(fault: SendFault, record: RequestRecord): boolean {
  if ((fault.endpoint ?? 'send_message') !== record.endpoint) return false;
  if (fault.apiKey !== undefined && fault.apiKey !== record.apiKey) return false;
  return fault.receiver === undefined || fault.receiver === (record.body as { receiver?: unknown } | null)?.receiver;
}

/** Whether the answer leaves the caller without a Viber status. */
function saysNothing(fault: SendFault | undefined): boolean {
  if (!fault) return false;
  const bare = fault.http !== undefined && fault.status === undefined;
  return bare || fault.html === true || fault.brokenJson === true || fault.cutBody === true;
}
