import { createHmac } from 'node:crypto';

// Viber escapes what is not ASCII, in upper case, so the body is ASCII and one byte a character.
const escaped = (text) =>
  text.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
const TEXT = escaped('Добрый день! Не приходит счёт за октябрь, посмотрите, пожалуйста. Сообщение ');
const NAME = escaped('Ольга');

/** 24 characters ending in `==`, as Viber's ids are, with `+` and `/` in them. */
const userId = (number) => `${String(number).padStart(8, '0')}kT3x/9aQ+uPz1A==`;

/**
 * A `message` callback. Number n of a run has the token 587…n: 19 digits, far above 2^53, each differing from the next
 * by 1, written as an exact integer. There is no avatar: our service would go and fetch it. The text ends with n.
 */
export function messageBody(number, { customers, user = number % customers }) {
  return (
    `{"event":"message","timestamp":${1_750_000_000_000 + number},"chat_hostname":"SN-CHAT-05_",` +
    `"message_token":587${1_234_567_890_000_000 + number},"sender":{"id":"${userId(user)}",` +
    `"name":"${NAME}","language":"ru-RU","country":"BY","api_version":10},` +
    `"message":{"text":"${TEXT}${number}","type":"text"},"silent":false}`
  );
}

export const signatureOf = (body, token) => createHmac('sha256', token).update(body).digest('hex');

/** The whole HTTP request. As from Viber the signature is both in the header and in the query. */
export function signedRequest(number, { customers, token, path, port }) {
  const body = messageBody(number, { customers });
  const signature = signatureOf(body, token);
  return (
    `POST ${path}?sig=${signature} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n` +
    `X-Viber-Content-Signature: ${signature}\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  );
}

/** All requests of a run in one block, so that sending one makes nothing new but a view. */
export function packRequests({ first, count, ...options }) {
  // A few digits more or less: the last request is about as long as the longest.
  const size = signedRequest(first + count, options).length + 32;
  const block = Buffer.allocUnsafeSlow(size * count);
  const ends = new Float64Array(count);
  let end = 0;
  for (let i = 0; i < count; i++) {
    end += block.latin1Write(signedRequest(first + i, options), end);
    ends[i] = end;
  }
  return { count, request: (i) => block.subarray(i === 0 ? 0 : ends[i - 1], ends[i]) };
}
