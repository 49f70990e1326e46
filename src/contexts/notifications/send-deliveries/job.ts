import type { OutboundMessage, SendOutcome } from '../../messengers/contract.js';

/** A chat is one instance's for so long, unless that instance says again that it is at work. */
export const LEASE_MS = 10_000;

/** One message to send now, under a lease of its chat. */
export interface Job {
  chatId: string;
  accountId: string;
  lease: string;
  partId: string;
  deliveryId: string;
  message: OutboundMessage;
  /** The employee who wrote it; null when the product itself speaks. */
  authorId: string | null;
  /** This one included. */
  attempts: number;
}

/** What became of a job, and whether its chat may go on. */
export interface Result {
  job: Job;
  outcome: SendOutcome;
  goOn: boolean;
}

/** How much this instance may take up. */
export interface Capacity {
  /** How many chats of this account it may write to, beside those it writes to already. */
  of(accountId: string): number;
  /** It still writes to this chat, whatever became of the lease. */
  has(chatId: string): boolean;
}
