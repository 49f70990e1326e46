import { createServer } from 'node:http';
import { once } from 'node:events';

/**
 * As much of Viber's API as linking an account and sending need. It answers everything with status 0, and calls the
 * webhook before it answers set_webhook, as Viber does. `webhookOf(token)` is the address the account's callbacks go to;
 * `record(recorder)` has that asked about each send_message from now on.
 */
export async function startViberStub() {
  const webhooks = new Map();
  let recorder = { take: async () => ({}) };
  const answers = {
    get_account_info: (token) => ({
      id: `pa:${BigInt(`0x${token.slice(0, 12)}`)}`,
      name: 'Bench',
      uri: 'bench',
      webhook: webhooks.get(token),
      subscribers_count: 1,
    }),
    set_webhook: async (token, { url, event_types = [] }) => {
      if (url) await confirm(url);
      webhooks.set(token, url);
      return { event_types };
    },
    send_message: (_token, _fields, text) => recorder.take(text),
  };
  const answer = async (request, response) => {
    try {
      let text = '';
      for await (const chunk of request.setEncoding('utf8')) text += chunk;
      const token = request.headers['x-viber-auth-token'];
      const more = await answers[request.url.split('/').pop()]?.(token, JSON.parse(text || '{}'), text);
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ status: 0, status_message: 'ok', chat_hostname: 'SN-BENCH_', ...more }));
    } catch (error) {
      response.end(JSON.stringify({ status: 1, status_message: error.message }));
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    apiUrl: `http://127.0.0.1:${server.address().port}/pa`,
    webhookOf: (token) => webhooks.get(token),
    record: (one) => (recorder = one),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function confirm(url) {
  const body = `{"event":"webhook","timestamp":${Date.now()},"chat_hostname":"SN-BENCH_","message_token":5871234567890123456}`;
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) });
  if (answer.status !== 200) throw new Error(`The webhook answered ${answer.status}`);
}
