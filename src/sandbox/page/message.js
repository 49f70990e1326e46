import { element, icon } from './api.js';
import { buttonGrid } from './keyboard.js';
import { card, clientCheck, file, link, picture, place, sticker, video } from './media.js';
import { t } from './words.js';

const TICKS = {
  sent: ['tick', t('Sent')],
  delivered: ['ticks', t('Delivered')],
  seen: ['ticks', t('Seen')],
  failed: ['alert', t('Failed')],
};

const WITH_MEDIA = ['picture', 'video', 'file'];

/**
 * One bubble: what it says, who says it, and how far it has come.
 * @param act does something with this phone
 */
export function messageNode(message, { press, act }) {
  const { direction, state, body, senderName } = message;
  const sender = direction === 'in' && senderName ? element('p', { class: 'sender', text: senderName }) : null;
  const failed =
    state === 'failed'
      ? element('p', { class: 'reason', text: t('Not shown: {reason}', { reason: message.reason ?? '' }) })
      : null;
  const check =
    direction === 'in' && WITH_MEDIA.includes(message.type)
      ? clientCheck(() => act('POST', 'fetch-media', { token: message.token }))
      : null;
  const bubble = element(
    'div',
    { class: `bubble ${message.type}` },
    sender,
    ...content(message.type, body, press),
    check?.result,
    failed,
    element('p', { class: 'meta' }, check?.button, element('time', { text: clock(message.at) }), tick(message)),
  );
  return element('div', { class: `message ${direction} ${state}` }, bubble);
}

function tick({ state, direction }) {
  const [name, label] = direction === 'out' && state === 'sent' ? ['clock', t('Not accepted yet')] : TICKS[state];
  const mark = icon(name, label);
  mark.classList.add('tick');
  return mark;
}

function clock(at) {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

function content(type, body, press) {
  const caption =
    typeof body.text === 'string' && body.text !== '' ? element('p', { class: 'text', text: body.text }) : null;
  switch (type) {
    case 'text':
    case 'keyboard':
      return [caption ?? element('p', { class: 'muted', text: t('a keyboard') })];
    case 'picture':
      return [picture(body), caption];
    case 'video':
      return [video(body), caption];
    case 'file':
      return [file(body)];
    case 'sticker':
      return [sticker(body)];
    case 'location':
      return [place(body.location ?? {}), caption];
    case 'contact':
      return [card(body.contact ?? {}), caption];
    case 'url':
      return [link(body.media), caption];
    case 'rich_media':
      return [buttonGrid(body.rich_media ?? {}, press)];
    default:
      return [element('p', { class: 'muted', text: t('A message of the type “{type}”', { type }) }), caption];
  }
}
