import type { ActionContent, FileKind } from '../tasks/contract.js';
import type { StoredFile } from '../../platform/files/files.js';
import type { PlannedMessage, SendOutcome } from './contract.js';

/** A bot, as its messenger describes it. */
export interface BotProfile {
  externalId: string;
  name: string;
  uri: string;
  avatarUrl: string | null;
  /** How many people follow it; null where the messenger does not say. */
  subscribers: number | null;
  /** Where its callbacks go now; null when nowhere. */
  webhookUrl: string | null;
}

/** A file that came with a message. */
export interface InboundMedia {
  kind: FileKind;
  /** Null when the messenger gave none: the file is lost. */
  url: string | null;
  /** As the messenger tells it; null when it does not. */
  name: string | null;
  /** Of a small picture of it. */
  thumbnailUrl: string | null;
  /** When the link dies, epoch ms; null where it does not say. */
  endsAt: number | null;
}

/** A callback in our words. */
export type InboundEvent =
  | {
      kind: 'message';
      userId: string;
      userName: string | null;
      /** Null when they have none, or hide it. */
      avatarUrl: string | null;
      text: string;
      content: ActionContent;
      media: InboundMedia[];
      /** Of their device, as in `ru` or `ru-RU`; null when it is not told. */
      language: string | null;
      /** ISO 3166, two letters. */
      country: string | null;
      /** The nonce of the button whose press sends this text, and nothing else: see `phoneAnswer`. */
      pressed: string | null;
      /** The nonce that is carried along with what is written after the question. */
      carried: string | null;
    }
  | { kind: 'subscription'; userId: string; subscribed: boolean }
  /** Somebody opened the chat through a link that carries this; at most 100 characters. */
  | { kind: 'opened'; userId: string; context: string }
  | {
      kind: 'receipt';
      userId: string;
      messageId: string;
      state: 'delivered' | 'seen' | 'failed';
      reason: string | null;
    }
  | { kind: 'ignored'; why: string };

/** Who speaks, as the customer sees them. The messenger's own limits are the gateway's. */
export interface Speaker {
  name: string;
  /** The public address of their picture. */
  avatarUrl: string | null;
}

/** A message ready to be sent: files have public addresses. Sizes in bytes. */
export type SendableMessage =
  | { kind: 'text'; text: string }
  | { kind: 'picture'; text: string; url: string; thumbnailUrl: string | null }
  | { kind: 'video'; url: string; size: number; durationMs: number | null; thumbnailUrl: string | null }
  | { kind: 'file'; url: string; size: number; name: string }
  | { kind: 'location'; lat: number; lon: number }
  | { kind: 'contact'; name: string; phoneNumber: string }
  /** `nonce` comes back with the press of the button. A customer whose messenger has no such button gets the text. */
  | { kind: 'phone-request'; text: string; button: string; nonce: string };

/**
 * What the product asks of a messenger; each is one folder beside `viber/`. Calls that can fail for a reason an admin
 * can mend throw DomainErrors whose message says so; `send` never throws for what the messenger answers.
 */
export interface MessengerGateway {
  readonly kind: string;
  /** The name that callbacks of a customer's message carry in the inbox's `event`. */
  readonly messageEvent: string;
  /** Where its media may be fetched from: see `MediaHosts`. */
  readonly mediaHosts: readonly string[];
  /** How long its links to media live, where they do not say it themselves, ms. */
  readonly mediaLifeMs: number;

  /** The path of an account's webhook. */
  webhookPath(webhookKey: string): string;
  /** Its name, as people know it. */
  readonly appName: string;
  /** Where its app is installed from. */
  readonly installUrl: string;
  /** The link that opens the chat in its app, with what is to come with the opening and what is to stand in the input. */
  deepLink(uri: string, start?: { context?: string | undefined; text?: string | undefined }): string;
  /** An address of the messenger's own for the chat, that every browser opens. */
  webLink(uri: string): string;
  /** Checks the key. @throws DomainError `key-refused`, `messenger-unreachable`. */
  profile(apiKey: string): Promise<BotProfile>;
  /** Asks for callbacks to `url`; answers only after the messenger has tried it. @throws DomainError `webhook-refused`. */
  registerWebhook(apiKey: string, url: string): Promise<void>;
  removeWebhook(apiKey: string): Promise<void>;
  /** An action as messages: pure, by the messenger's limits. `files` are those of the content, all in the store. */
  plan(text: string, content: ActionContent, files: ReadonlyMap<string, StoredFile>): PlannedMessage[];
  /** A name as the messenger shows it: it may take only a part of it. */
  shownName(name: string): string;
  /** One attempt, bounded in time; not made when `mayBegin` says no as it is about to be written. */
  send(
    apiKey: string,
    speaker: Speaker,
    receiver: string,
    message: SendableMessage,
    mayBegin: () => boolean,
  ): Promise<SendOutcome>;
  /** When a callback says that it happened, epoch ms, whether that can be or not; null when it says nothing. */
  toldAt(body: Buffer): number | null;
  /** @throws Error when the bytes cannot be read; never for content that is merely unknown. */
  translate(body: Buffer): InboundEvent;
}

/** Nest token: every MessengerGateway there is. */
export const MESSENGER_GATEWAYS = Symbol('MESSENGER_GATEWAYS');
