import { t } from '@lingui/core/macro';
import type { Sentences } from './sentences.ts';
import { eachOf, personName, statusName } from './words-of.ts';

const customerLeft = () => t`The customer has left the bot, so it may not write to them. They have to write first.`;

const assigneesNamed = (to: string) => t`Assignees: nobody → ${to}`;
const assigneesTaken = (from: string) => t`Assignees: ${from} → nobody`;
const changeOfAssignees = (from: string, to: string) => t`Assignees: ${from} → ${to}`;
const changeOfStatus = (from: string, to: string) => t`Status: ${from} → ${to}`;

/** What became of a message, and what stands in the feed of a change. */
export const deliverySentences = {
  'customer-left': customerLeft,
  'viber-says-left': customerLeft,
  'no-chat': () => t`This contact has never written to a bot, so there is no chat to answer in.`,
  'chat-gone': () => t`The chat is gone.`,
  'bot-unlinked': () => t`The bot is not linked any more.`,
  'bot-unlinked-waits': () => t`The bot is not linked any more. Link it again to send what waits.`,
  'bot-paused': () => t`The bot is paused. It is sent when an admin resumes the bot.`,
  'sent-when-bot-is-well': () => t`It is sent when the bot is well again.`,
  'bot-key-lost': () => t`The API key of the bot was lost with the former SECRET_KEY. An admin has to enter it again.`,
  'bot-contested': ({ address }) =>
    t`Another installation takes this bot again and again: its messages go to ${address} now.`,
  'take-bot-back': () => t`Unlink the bot there, or stop that installation; then take it back here.`,
  'file-gone': () => t`The file is not in the store any more. Attach it again, in a new message.`,
  'viber-refuses-message': () => t`Viber does not accept this message. Change it and send it again.`,
  'viber-refuses-form': () =>
    t`Viber does not accept the form of this message. Please report it to the makers of this service.`,
  'viber-too-old': () => t`The customer’s Viber is too old for this message. Ask them another way to update Viber.`,
  'viber-cannot-reach-us': () =>
    t`Viber cannot reach this service, so the bot may not send. An admin should check its public address (PUBLIC_URL) and the certificate.`,
  'viber-refuses-key': () => t`Viber refuses the bot’s API key. An admin should enter the key that Viber shows now.`,
  'no-viber-account': () => t`The customer has no Viber account any more. Reach them another way.`,
  'viber-blocked-bot': () => t`Viber has blocked the bot. An admin should ask Viber for the reason.`,
  'bot-does-not-exist': () =>
    t`The bot of this API key does not exist any more. An admin should enter the bot’s new key.`,
  'viber-suspended-bot': () => t`Viber has suspended the bot. An admin should ask Viber for the reason.`,
  'bot-disconnected': () => t`The bot was disconnected from this service. It is being connected again by itself.`,
  'device-without-bots': () => t`The customer’s device cannot chat with bots. Reach them another way.`,
  'bot-not-authorised': () => t`Viber does not authorise the bot to send. An admin should ask Viber for the reason.`,
  'not-in-country': () =>
    t`Viber does not allow this kind of message in the customer’s country. Send it as a text, or another way.`,
  'free-messages-used': () =>
    t`The bot’s free messages of this month are used up. Viber lets it answer again when the customer writes, or next month.`,
  'no-balance': () =>
    t`The bot has no balance left at Viber. It can answer again when the customer writes, or after a top-up.`,
  'viber-unreachable': () => t`Viber cannot be reached just now.`,
  'viber-in-trouble': () => t`Viber has a problem just now.`,
  'viber-in-trouble-says': ({ said }) => t`Viber has a problem just now (Viber: ${said}).`,
  'viber-said': ({ said }) => t`(Viber: ${said})`,
  'viber-says': ({ said }) => t`Viber says: ${said}`,
  'viber-allows-no-more': () =>
    t`Viber allows no more messages to this customer for now, until they answer or the hour is over.`,
  'viber-unclear': () =>
    t`No clear answer came from Viber: the customer may have got it, or not. Sending it again may show it to them twice.`,
  'sending-interrupted': () =>
    t`The service stopped while this was being sent: the customer may have got it, or not. Sending it again may show it to them twice.`,
  'could-not-be-sent': () => t`It could not be sent just now.`,
  'tried-often': ({ attempts }) => t`It was tried ${attempts} times. Send it again later.`,
  'tried-again': () => t`It is tried again by itself.`,
  'phone-refused': () => t`The customer’s Viber refused it. Change it and send it again.`,
  'phone-refused-says': ({ said }) => t`The customer’s Viber refused it (${said}). Change it and send it again.`,
  'of-part': ({ part, parts }) => t`Part ${part} of ${parts}:`,
  'of-part-named': ({ part, parts, name }) => t`Part ${part} of ${parts} (${name}):`,
  'part-held-back': () =>
    t`Held back, since a part before it was not sent. Send it again: what the customer has is not repeated.`,
  'rest-is-held': () => t`Only a part of it has reached the customer. Send it again: only the rest is sent.`,
  'task-deleted-before': () => t`The task was deleted before this was sent.`,
  'contact-erased-before': () => t`The contact was erased before this was sent.`,
  'smaller-picture': ({ name }) =>
    t`“${name}” is larger than a picture may be in Viber (1 MB): a smaller one is sent, with a link to the original.`,
  'link-for-type': ({ extension, name }) =>
    t`Viber does not carry files of the type .${extension}: “${name}” is sent as a link.`,
  'link-for-size': ({ name }) => t`“${name}” is larger than Viber carries (50 MiB): it is sent as a link.`,
  'waits-held': () => t`It is held so that it can be taken back.`,
  'waits-for-earlier-message': () => t`An earlier message of this chat is still on its way; messages go out in order.`,
  'waits-for-retry': () => t`It is tried again soon.`,
  'waits-for-rate': ({ perSecond }) => t`This bot sends ${perSecond} messages a second at most; others go out first.`,
  'waits-for-sender': () => t`It is sent in a moment.`,
  'status-changed': ({ from, to }) => changeOfStatus(statusName(from), statusName(to)),
  'assignees-named': ({ to }) => assigneesNamed(eachOf(to, personName)),
  'assignees-taken': ({ from }) => assigneesTaken(eachOf(from, personName)),
  'assignees-changed': ({ from, to }) => changeOfAssignees(eachOf(from, personName), eachOf(to, personName)),
} satisfies Partial<Sentences>;
