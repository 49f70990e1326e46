// What the demo plays: everything through the service's API and the simulated phone, as it would happen in real life.
import { until } from './demo-programs.mjs';
import { instructions, photo } from './demo-files.mjs';

const STEP_MS = 15_000;
/** Whom the simulator always begins with. */
const CUSTOMER = 'olga';

/**
 * @param step names what is tried next, for the case that it fails
 * @param tell writes a line of the transcript: state, who, what
 */
export async function playConversation({ service, viber, adminToken }, { step, tell }) {
  const api = (method, path, body) => call(service, method, path, body, { authorization: `Bearer ${adminToken}` });

  step('link the bot');
  const { bots, customers } = await call(viber, 'GET', '/sandbox/state');
  const bot = bots[0];
  const customer = customers.find(({ id }) => id === CUSTOMER);
  const { account, wasLinked } = await linkedAccount(api, bot);
  tell('linked', bot.name, wasLinked ? 'linked before; webhook registered again' : 'key checked, webhook registered');

  step('the customer writes');
  const phonePath = `/${bot.uri}/${customer.id}`;
  const phone = (method, action, body) => call(viber, method, `/sandbox/phones${phonePath}/${action}`, body);
  const isNew = (await phone('GET', 'messages')).length === 0;
  // The phone's receipts leave when the transcript comes to them, not by themselves.
  await phone('PATCH', 'settings', { online: true, receipts: 'none' });
  const text = isNew ? 'Good afternoon! The printer on the second floor does not print.' : 'Hello, it is me again.';
  tell('written', customer.name, `“${text}”`);
  const written = await phone('POST', 'write', { text });
  const status = written.attempts[0]?.status;
  if (status !== 200) throw new Error(`the callback was answered ${status ?? 'with nothing'}, not 200`);
  tell('stored', 'the service', 'has the message in its database, and only then answers Viber 200');

  step('the message becomes part of a task');
  const { task, message } = await until(() => taskWith(written, account, api), STEP_MS);
  const what = message.opening ? 'a new task' : 'added to the task';
  tell(`task #${task.number}`, 'the service', `${what}: ${task.title}, ${task.status.name}`);

  const actions = `/api/tasks/${task.id}/actions`;
  const feed = () => all(api, actions);

  step('the customer sends a photo');
  const picture = await photo();
  await phone('POST', `media?fileName=${picture.name}`, picture.bytes);
  tell('photo', customer.name, `${picture.name}, ${kilobytes(picture.bytes.length)}`);
  step('the photo is copied');
  const copy = await until(async () => {
    const [file] = (await feed()).at(-1).files;
    if (file?.state === 'lost') throw new Error(file.reason);
    return file?.state === 'stored' && file;
  }, STEP_MS);
  tell('copied', 'the service', `${copy.mimeType}, ${copy.width} × ${copy.height}: Viber's own link dies in an hour`);

  step('an employee answers');
  // A paused bot would let the answer wait. Not sooner: the simulator lets a bot write only to who has written.
  if (!account.enabled) await api('PATCH', `/api/messengers/accounts/${account.id}`, { enabled: true });
  const reply = isNew ? 'Good afternoon! We are on our way.' : 'Good to hear from you. How can we help?';
  const file = instructions();
  const form = new FormData();
  form.set('file', new Blob([file.bytes]), file.name);
  const { id: fileId } = await api('POST', '/api/files', form);
  const notify = { contactIds: [task.counterparty.id] };
  const action = await api('POST', actions, { text: reply, fileIds: [fileId], notify });
  tell('answered', action.author.name, `“${reply}” and ${file.name}`);

  const reached = async (state) => {
    step(`the answer becomes “${state}”`);
    await until(async () => {
      const delivery = (await feed()).find(({ id }) => id === action.id).deliveries[0];
      const { state: now, reason } = delivery;
      if (now === 'failed' || now === 'unknown') throw new Error(`it became “${now}”. ${reason}`);
      return now === state;
    }, STEP_MS);
  };
  await reached('sent');
  tell('sent', 'Viber', `accepted both from the bot ${bot.name}`);
  const sent = (await phone('GET', 'messages')).filter(({ direction }) => direction === 'in').slice(-2);
  for (const { token } of sent) await phone('POST', 'deliver', { token });
  await reached('delivered');
  tell('delivered', 'the phone', 'shows both');
  await phone('POST', 'see');
  await reached('seen');
  tell('seen', customer.name, 'has read it');
  await phone('PATCH', 'settings', { receipts: 'delivered' });
  // Whoever has answered has read, so what is new there is what comes next.
  await api('PUT', `/api/tasks/${task.id}/read`, { actionId: action.id });
  return { task, customer };
}

/** The webhook may lead to a port of an earlier start; the check of an account that is linked already repairs that. */
async function linkedAccount(api, bot) {
  const accounts = await all(api, '/api/messengers/accounts');
  const known = accounts.find(({ uri, apiKeyLast4 }) => uri === bot.uri && bot.apiKey.endsWith(apiKeyLast4));
  if (!known) {
    const account = await api('POST', '/api/messengers/accounts', { kind: 'viber', apiKey: bot.apiKey });
    return { account, wasLinked: false };
  }
  const account = await api('POST', `/api/messengers/accounts/${known.id}/check`);
  if (account.health.state !== 'ok') throw new Error(account.health.reason);
  return { account, wasLinked: true };
}

/** Whatever became of earlier tasks, the message is in one of those that changed last. */
async function taskWith({ timestamp }, account, api) {
  const tasks = [...(await all(api, '/api/tasks')), ...(await all(api, '/api/tasks?state=trash'))];
  const latest = tasks
    .filter(({ chat }) => chat?.accountId === account.id)
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const writtenAt = new Date(timestamp).toISOString();
  for (const task of latest.slice(0, 5)) {
    const feed = await all(api, `/api/tasks/${task.id}/actions`);
    const message = feed.find((action) => action.direction === 'in' && action.writtenAt === writtenAt);
    if (message) return { task, message };
  }
  return undefined;
}

const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;

/** All items of a list, through its pages. */
export async function all(api, path) {
  const items = [];
  for (let cursor = ''; cursor !== null;) {
    const page = await api('GET', `${path}${path.includes('?') ? '&' : '?'}limit=100${cursor && `&cursor=${cursor}`}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

export async function call(origin, method, path, body, headers = {}) {
  const json = body && !(body instanceof FormData) && !Buffer.isBuffer(body);
  const response = await fetch(origin + path, {
    method,
    // Bytes and forms go as they are.
    headers: { ...(json && { 'content-type': 'application/json' }), ...headers },
    body: json ? JSON.stringify(body) : body,
    signal: AbortSignal.timeout(STEP_MS),
  }).catch((error) => {
    throw new Error(`${method} ${path}: ${error.cause?.message ?? error.message}`, { cause: error });
  });
  const answer = response.status === 204 ? undefined : await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}. ${answer.detail ?? answer.error}`);
  return answer;
}
