import { setTimeout as pause } from 'node:timers/promises';

/** What Viber takes to answer. */
const ANSWER_MS = 50;

/**
 * Has the stub of Viber answer `total` messages after some time each, and takes note of them. `done` resolves with the
 * last answer: how many came and in what order, how many were open at the same time at most, and how fast they came.
 */
export function startRecording(viber, total) {
  const bodies = [];
  const lastOf = new Map();
  let [open, atOnce, outOfOrder, firstAt, resolve] = [0, 0, 0, undefined, undefined];
  const done = new Promise((settle) => (resolve = settle));

  const take = async (body) => {
    firstAt ??= performance.now();
    bodies.push(body);
    atOnce = Math.max(atOnce, ++open);
    const token = 5_000_000_000_000_000 + bodies.length;
    const { receiver, text } = JSON.parse(body);
    const number = Number(text.split(' ').pop());
    if (number !== (lastOf.get(receiver) ?? 0) + 1) outOfOrder++;
    lastOf.set(receiver, number);
    await pause(ANSWER_MS);
    open--;
    // One that is sent twice comes after all: it is waited for, as long as others are open.
    if (bodies.length >= total && open === 0) finish();
    return { message_token: token };
  };
  const finish = () => {
    const seconds = (performance.now() - firstAt) / 1000;
    const received = bodies.length;
    resolve({ received, seconds, perSecond: received / seconds, atOnce, outOfOrder, bodies });
  };
  viber.record({ take });
  return { done, count: () => bodies.length };
}
