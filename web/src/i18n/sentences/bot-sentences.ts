import { t } from '@lingui/core/macro';
import type { Sentences } from './sentences.ts';

const viberDoesNotKnowKey = () =>
  t`Viber does not know this API key. Copy it again from the bot in the Viber Admin Panel.`;

/** How a bot is, what came from Viber, and what of a template does not hold. */
export const botSentences = {
  'viber-refuses-address': ({ address }) =>
    t`Viber could not use the address ${address} for its calls. It must be reachable from the internet over https, with a certificate of a public authority and its full chain. Check PUBLIC_URL.`,
  'viber-does-not-know-key': viberDoesNotKnowKey,
  'viber-does-not-accept-key': viberDoesNotKnowKey,
  'viber-does-not-let-bot-work': ({ said }) => t`Viber does not let this bot work (${said}). Ask Viber for the reason.`,
  'viber-unexpected': ({ why }) =>
    t`Viber did not answer as expected (${why}). Nothing was changed; try again in a moment.`,
  'callback-without-person': () => t`The callback names no person.`,
  'callback-of-trial': () => t`Viber tried the webhook.`,
  'callback-unused': ({ event }) => t`The event “${event}” is not used.`,
  'callback-of-opening': () => t`Somebody opened the chat; only a message creates something.`,
  'callback-of-stranger': () => t`This person has not written yet; only a message creates a contact.`,
  'callback-names-no-event': () => t`It cannot be read: it names no event.`,
  'callback-names-no-user': () => t`It cannot be read: it names no user.`,
  'callback-nested': ({ most }) => t`It cannot be read: it is nested more than ${most} levels deep.`,
  'callback-no-json': () => t`It cannot be read: it is no JSON.`,
  'callback-unreadable': ({ why }) => t`It cannot be read: ${why}`,
  'task-template-gone': () => t`The task template is gone: tasks open as without one. Choose another, or none.`,
  'contact-template-gone': () =>
    t`The contact template is gone: new contacts get no group, responsible employees and tags. Choose another, or none.`,
  'nobody-gets-tasks': () => t`Nobody who would get a task is an active employee: new tasks have no assignee.`,
  'template-status-not-active': ({ status, first }) =>
    t`“${status}”, the status of the template, is not active: new tasks begin with “${first}” instead.`,
  'template-status-gone': ({ first }) => t`The template’s status is gone: new tasks begin with “${first}” instead.`,
  'assignee-not-active': ({ name }) => t`${name} of the template is no active employee any more, and gets no tasks.`,
  'assignee-gone': () => t`An assignee of the template is no active employee any more, and gets no tasks.`,
  'responsible-not-active': ({ name }) =>
    t`${name} of the template is no active employee any more, and is made responsible for nobody.`,
  'responsible-gone': () =>
    t`A responsible employee of the template is no active employee any more, and is made responsible for nobody.`,
} satisfies Partial<Sentences>;
