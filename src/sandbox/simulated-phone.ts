import type { BotAccount } from './bot-account.js';
import type { Posted } from './callback-delivery.js';
import { userIdFor, type Customer } from './customer.js';
import { fetchMediaOf, type FetchedMedia } from './media-client/fetch-media.js';
import { type MediaContent, typeByName } from './media-content.js';
import { personFor } from './person.js';
import { textOf, type PhoneMessage } from './phone-message.js';
import { pressed, type Button } from './button-press.js';
import { welcomeFrom, type OpenedChat } from './welcome.js';
import type { Surroundings } from './surroundings.js';
import type { Attempt } from './wire/callback-post.js';
import type { WireObject } from './wire/wire-json.js';

/** How far the bot may write to this person (viber-api chapter 6.2). */
export type Subscription = 'stranger' | 'opened' | 'subscribed' | 'unsubscribed';

/** What may be set on a message the customer writes. */
export interface WriteOptions {
  /** Default: the tracking data of the bot's latest message. */
  trackingData?: string;
  /** Epoch milliseconds; default now. */
  timestamp?: number;
  /** As from a Silent button. */
  silent?: boolean;
}

/** A message the customer has written. */
export interface Written {
  token: string;
  timestamp: number;
  attempts: Attempt[];
  done: Promise<Attempt[]>;
}

/** A chat as it was when the simulator ended. */
export interface KeptPhone extends Pick<SimulatedPhone, 'userId' | 'state' | 'receipts' | 'devices'> {
  messages: PhoneMessage[];
  trackingData: string;
  keyboard: Record<string, unknown> | null;
  sessionEnds: number;
}

const SESSION_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;

/** One person's chat with one bot, on that person's phone. */
export class SimulatedPhone {
  readonly userId: string;
  readonly messages: PhoneMessage[] = [];
  state: Subscription = 'stranger';
  /** Receipts the phone sends by itself for what the bot sends. */
  receipts: 'none' | 'delivered' | 'seen' = 'delivered';
  /** `delivered` comes once for each of the person's devices. */
  devices = 1;
  /** The client refuses the bot's next message with this text. */
  refuseNext: string | null = null;
  /** Echoed with what the customer writes next. */
  trackingData = '';
  /** The keyboard now shown. */
  keyboard: Record<string, unknown> | null = null;
  private network = true;
  private waitingForNetwork: Array<() => void> = [];
  private sessionEnds = 0;
  private unanswered: number[] = [];

  constructor(
    readonly bot: BotAccount,
    readonly customer: Customer,
    private readonly around: Surroundings,
    kept: KeptPhone | null = null,
  ) {
    this.userId = userIdFor(bot.apiKey, customer.id);
    Object.assign(this, kept);
  }

  /** What outlives a restart, with the latest messages. */
  keep(messages: number): KeptPhone {
    const { userId, state, receipts, devices, trackingData, keyboard, sessionEnds } = this;
    const latest = messages === 0 ? [] : this.messages.slice(-messages);
    return { userId, state, receipts, devices, trackingData, keyboard, sessionEnds, messages: latest };
  }

  /** False: no network. The bot's messages wait, what the customer writes too. */
  get online(): boolean {
    return this.network;
  }

  set online(value: boolean) {
    this.network = value;
    this.around.changed();
    if (!value) return;
    this.waitingForNetwork.splice(0).forEach((go) => go());
    const waiting = this.messages.filter((message) => message.direction === 'in' && !message.arrived);
    for (const message of waiting) void this.acknowledge(message.token);
  }

  /** What the bot sent. */
  get received(): PhoneMessage[] {
    return this.messages.filter((message) => message.direction === 'in');
  }

  /** Writes a text. Resolves after the first attempt of the callback; throws when the bot has no webhook. */
  write(text: string, options: WriteOptions = {}): Promise<Written> {
    return this.send({ type: 'text', text }, options);
  }

  /** Sends any message object; nothing in it is checked, so a test can send what Viber would not. */
  async send(message: WireObject, options: WriteOptions = {}): Promise<Written> {
    if (this.bot.webhookUrl === null) throw new Error(`${this.bot.name} has no webhook: its chat is switched off`);
    if (!this.network) await new Promise<void>((resolve) => this.waitingForNetwork.push(resolve));
    const token = this.around.tokens.next();
    const timestamp = options.timestamp ?? this.around.now();
    this.state = 'subscribed';
    this.unanswered = [];
    if (this.around.now() > this.sessionEnds) this.sessionEnds = this.around.now() + SESSION_MS;
    const tracking_data = options.trackingData ?? (this.trackingData || undefined);
    const bubble = this.show('out', token, message, timestamp);
    const posted = this.callback('message', token, timestamp, {
      sender: this.person(),
      message: { ...message, tracking_data },
      silent: options.silent ?? false,
    });
    void posted.done.then((attempts) => {
      if (attempts.some((attempt) => attempt.status === 200)) this.move(bubble, 'delivered');
    });
    await posted.first;
    return { token, timestamp, attempts: posted.record.attempts, done: posted.done };
  }

  /** Uploads bytes and sends them as a picture, video or file, by the extension unless told otherwise. */
  sendMedia(content: MediaContent, options: WriteOptions & { type?: string; text?: string } = {}): Promise<Written> {
    const media = this.around.media.add(content);
    const type = options.type ?? typeByName(content.fileName);
    const link = this.around.media.link(media);
    const thumbnail = type === 'file' ? undefined : link;
    const common = { type, media: link, file_name: media.fileName, size: media.size };
    return this.send(
      { ...common, thumbnail, text: options.text, duration: type === 'video' ? 2400 : undefined },
      options,
    );
  }

  /** Presses a button of a keyboard. `desktop`: share-phone arrives as plain text there. Null: the button does nothing. */
  async press(button: Button, options: { desktop?: boolean } = {}): Promise<Written | null> {
    const message = pressed(button, this.customer, options.desktop ?? false);
    return message ? this.send(message, { silent: button.Silent === true }) : null;
  }

  /** Opens the chat from a link: `conversation_started`, whose answer may carry a welcome message. */
  async open(options: { context?: string } = {}): Promise<OpenedChat> {
    const subscribed = this.state === 'subscribed';
    if (this.state === 'stranger') this.state = 'opened';
    const token = this.around.tokens.next();
    const posted = this.callback('conversation_started', token, this.around.now(), {
      type: 'open',
      context: options.context,
      user: this.person(),
      subscribed,
    });
    const opened = welcomeFrom(await posted.first);
    if (opened.welcome && opened.welcomeErrors === undefined) {
      // Receipts come of it as of any other message; only its token nobody has told the bot.
      const { token: ofWelcome } = this.accept(opened.welcome, this.around.tokens.next());
      void this.acknowledge(ofWelcome);
    }
    this.around.changed();
    return opened;
  }

  /** Turns "Receive messages" on; wipes the tracking data. */
  async subscribe(): Promise<Attempt[]> {
    this.state = 'subscribed';
    this.trackingData = '';
    return this.posted('subscribed', this.around.tokens.next(), { user: this.person() });
  }

  async unsubscribe(): Promise<Attempt[]> {
    this.state = 'unsubscribed';
    return this.posted('unsubscribed', this.around.tokens.next(), { user_id: this.userId });
  }

  /** The message reaches the phone: one `delivered` for each device. */
  async deliver(token: string): Promise<Attempt[]> {
    const message = this.find(token);
    this.arrive(message);
    if (message.state === 'sent') this.move(message, 'delivered');
    const copies = Array.from({ length: this.devices }, () =>
      this.posted('delivered', token, { user_id: this.userId }),
    );
    return (await Promise.all(copies)).flat();
  }

  /** The customer reads: one `seen` for everything unread, with the token of the latest. */
  async see(): Promise<Attempt[]> {
    const unread = this.received.filter((message) => message.arrived && ['sent', 'delivered'].includes(message.state));
    const latest = unread.at(-1);
    if (!latest) return [];
    for (const message of unread) this.move(message, 'seen');
    return this.posted('seen', latest.token, { user_id: this.userId });
  }

  /** The client refuses the message: it is not shown, no other receipt follows. */
  async fail(token: string, desc = 'message validation failed'): Promise<Attempt[]> {
    const message = this.find(token);
    message.reason = desc;
    this.move(message, 'failed');
    return this.posted('failed', token, { user_id: this.userId, desc });
  }

  /** The receipts the phone sends by itself, as far as it is online. */
  async acknowledge(token: string): Promise<void> {
    if (!this.network) return;
    const message = this.find(token);
    this.arrive(message);
    if (this.refuseNext !== null) {
      const desc = this.refuseNext;
      this.refuseNext = null;
      await this.fail(token, desc);
    } else if (this.receipts !== 'none') {
      await this.deliver(token);
      if (this.receipts === 'seen') await this.see();
    }
  }

  /** Takes a message of the bot that the server has accepted. */
  accept(body: Record<string, unknown>, token: string): PhoneMessage {
    const message = this.show('in', token, body, this.around.now());
    if (typeof body['tracking_data'] === 'string') this.trackingData = body['tracking_data'];
    this.keyboard = (body['keyboard'] as Record<string, unknown> | undefined) ?? null;
    this.unanswered.push(this.around.now());
    return message;
  }

  /** Downloads the media of the bot's message as Viber's client does; tells all that such a client would not put up with. */
  async fetchMedia(message: PhoneMessage): Promise<FetchedMedia> {
    if (message.direction === 'out') throw new Error('the customer has this: only what the bot sent is downloaded');
    return fetchMediaOf(message.body);
  }

  /** Messages of the last hour since the customer wrote. */
  unansweredInLastHour(): number {
    const since = this.around.now() - HOUR_MS;
    this.unanswered = this.unanswered.filter((at) => at > since);
    return this.unanswered.length;
  }

  /** Whether 24 hours since the customer's message that opened the session have not passed. */
  inSession(): boolean {
    return this.around.now() < this.sessionEnds;
  }

  person(): WireObject {
    return personFor(this.bot, this.customer, this.userId, this.around.origin);
  }

  private find(token: string): PhoneMessage {
    const message = this.messages.find((candidate) => candidate.token === token);
    if (!message) throw new Error(`no message ${token} on this phone`);
    return message;
  }

  private show(direction: 'out' | 'in', token: string, body: Record<string, unknown>, at: number): PhoneMessage {
    const sender = body['sender'] as { name?: string } | undefined;
    const type = typeof body['type'] === 'string' ? body['type'] : 'keyboard';
    const senderName = direction === 'in' ? (sender?.name ?? '') : (this.customer.name ?? '');
    const arrived = direction === 'out';
    const text = textOf(body);
    const message: PhoneMessage = { direction, token, type, text, senderName, body, state: 'sent', at, arrived };
    this.messages.push(message);
    this.around.changed();
    return message;
  }

  private arrive(message: PhoneMessage): void {
    message.arrived = true;
    this.around.changed();
  }

  private move(message: PhoneMessage, state: PhoneMessage['state']): void {
    message.state = state;
    this.around.changed();
  }

  private callback(event: string, token: string, timestamp: number, rest: WireObject): Posted {
    const envelope = { timestamp, chat_hostname: 'SN-CHAT-05_', message_token: BigInt(token) };
    return this.around.delivery.send(this.bot, event, token, { ...envelope, ...rest });
  }

  private async posted(event: string, token: string, rest: WireObject): Promise<Attempt[]> {
    const posted = this.callback(event, token, this.around.now(), rest);
    await posted.first;
    this.around.changed();
    return posted.record.attempts;
  }
}
