import { messageProblems } from '../rules/message-rules.js';
import { STATUS_NAMES, type Problem } from '../rules/statuses.js';
import type { SimulatedBot } from '../simulated-bot.js';
import type { SimulatedPhone } from '../simulated-phone.js';
import type { World } from '../world.js';
import { accepted, refusal, type PaAnswer } from './pa-answer.js';

type Body = Record<string, unknown>;

const WITHOUT_REPLY_PER_HOUR = 100;
const BROADCAST_MAX = 300;

/** `send_message` to one subscriber. */
export function sendMessage(world: World, bot: SimulatedBot, body: Body): PaAnswer {
  if (bot.webhookUrl === null) return refusal(10);
  const receiver = body['receiver'];
  if (receiver === undefined || receiver === '') return refusal(4, 'missing required field: receiver');
  if (typeof receiver !== 'string') return refusal(3, 'receiver must be a string');
  const problem = messageProblems(body)[0] ?? receiverProblem(bot, receiver, body);
  if (problem) return refusal(problem.status, problem.message);
  const token = world.tokens.next();
  const phone = bot.phoneOfUser(receiver) as SimulatedPhone;
  const billing_status = phone.inSession() ? 1 : 3;
  phone.accept(body, token);
  const answer = accepted({ message_token: BigInt(token), billing_status });
  return { ...answer, token, receipts: () => phone.acknowledge(token) };
}

/** `broadcast_message`: one token for all; who cannot be reached stands in `failed_list` of a status 0. */
export function broadcastMessage(world: World, bot: SimulatedBot, body: Body): PaAnswer {
  if (bot.webhookUrl === null) return refusal(10);
  if (!bot.mayBroadcast) return refusal(20);
  const list = body['broadcast_list'];
  if (list === undefined) return refusal(4, 'missing required field: broadcast_list');
  const fits = Array.isArray(list) && list.length > 0 && list.length <= BROADCAST_MAX;
  if (!fits || !list.every((id) => typeof id === 'string')) {
    return refusal(3, `broadcast_list must be an array of 1 to ${BROADCAST_MAX} strings`);
  }
  const problem = messageProblems(body)[0];
  if (problem) return refusal(problem.status, problem.message);
  const token = world.tokens.next();
  const reached: SimulatedPhone[] = [];
  const failed_list = [...new Set<string>(list)].flatMap((receiver) => {
    const unreachable = receiverProblem(bot, receiver, body);
    if (unreachable) return [{ receiver, status: unreachable.status, status_message: broadcastWords(unreachable) }];
    reached.push(bot.phoneOfUser(receiver) as SimulatedPhone);
    return [];
  });
  for (const phone of reached) phone.accept(body, token);
  const answer = accepted({ message_token: BigInt(token), billing_status: 3, failed_list });
  const receipts = async (): Promise<void> => {
    await Promise.all(reached.map((phone) => phone.acknowledge(token)));
  };
  return { ...answer, token, receipts };
}

function receiverProblem(bot: SimulatedBot, receiver: string, body: Body): Problem | undefined {
  const of = (status: number, message = STATUS_NAMES[status] ?? ''): Problem => ({ status, message });
  const phone = bot.phoneOfUser(receiver);
  if (!phone) return of(5);
  if (phone.state !== 'subscribed') return of(6);
  if (Number(body['min_api_version'] ?? 1) > phone.customer.apiVersion) return of(13);
  if (phone.unansweredInLastHour() >= WITHOUT_REPLY_PER_HOUR) {
    return of(12, 'maximum messages from Public Account to Viber user without reply exceeded.');
  }
  return undefined;
}

/** Broadcasts use other words than single sends. */
function broadcastWords(problem: Problem): string {
  if (problem.status === 5) return 'Not found';
  return problem.status === 6 ? 'Not subscribed' : problem.message;
}
