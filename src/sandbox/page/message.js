import { element, icon, webAddress } from './api.js';
import { buttonGrid } from './keyboard.js';

const TICKS = {
  sent: ['tick', 'Sent'],
  delivered: ['ticks', 'Delivered'],
  seen: ['ticks', 'Seen'],
  failed: ['alert', 'Failed'],
};

/** One bubble: what it says, who says it, and how far it has come. */
export function messageNode(message, press) {
  const { direction, state, body, senderName } = message;
  const sender = direction === 'in' && senderName ? element('p', { class: 'sender', text: senderName }) : null;
  const failed =
    state === 'failed' ? element('p', { class: 'reason', text: `Not shown: ${message.reason ?? ''}` }) : null;
  const bubble = element(
    'div',
    { class: `bubble ${message.type}` },
    sender,
    ...content(message.type, body, press),
    failed,
    element('p', { class: 'meta' }, element('time', { text: clock(message.at) }), tick(message)),
  );
  return element('li', { class: `message ${direction} ${state}` }, bubble);
}

function tick({ state, direction }) {
  const [name, label] = direction === 'out' && state === 'sent' ? ['clock', 'Not accepted yet'] : TICKS[state];
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
      return [caption ?? element('p', { class: 'muted', text: 'a keyboard' })];
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
      return [element('p', { class: 'muted', text: `A message of the type “${type}”` }), caption];
  }
}

function picture({ media, thumbnail }) {
  const source = webAddress(thumbnail ?? media);
  if (!source) return element('p', { class: 'reason', text: 'The picture has no address' });
  const image = element('img', { src: source, alt: 'Picture', loading: 'lazy' });
  image.addEventListener('error', () =>
    image.replaceWith(element('p', { class: 'reason', text: 'The picture cannot be loaded' })),
  );
  return element('a', { href: webAddress(media) ?? source, target: '_blank', rel: 'noreferrer' }, image);
}

function video({ media }) {
  return element('video', { src: webAddress(media), controls: true, preload: 'metadata' });
}

function file({ media, file_name: name, size }) {
  const about = element(
    'span',
    { class: 'about' },
    element('strong', { text: name ?? 'File' }),
    element('span', { class: 'muted', text: bytes(size) }),
  );
  return element(
    'a',
    { class: 'attachment', href: webAddress(media), target: '_blank', rel: 'noreferrer' },
    icon('file'),
    about,
  );
}

function bytes(size) {
  if (typeof size !== 'number') return '';
  if (size < 1024) return `${size} B`;
  return size < 1_048_576 ? `${(size / 1024).toFixed(0)} kB` : `${(size / 1_048_576).toFixed(1)} MB`;
}

function sticker({ sticker_id: id }) {
  return element('img', {
    src: `/stickers/${encodeURIComponent(id)}.png`,
    alt: `Sticker ${id}`,
    width: 112,
    height: 112,
  });
}

function place({ lat, lon }) {
  return element(
    'div',
    { class: 'place' },
    element('div', { class: 'map' }, icon('location', 'Location')),
    element('p', { class: 'muted', text: `${lat}, ${lon}` }),
  );
}

function card({ name, phone_number: number }) {
  return element(
    'div',
    { class: 'attachment' },
    icon('contact', 'Contact'),
    element(
      'span',
      { class: 'about' },
      element('strong', { text: name ?? 'Own number' }),
      element('span', { class: 'muted', text: number ?? '' }),
    ),
  );
}

function link(address) {
  const href = webAddress(address);
  return href
    ? element('a', { href, text: address, target: '_blank', rel: 'noreferrer' })
    : element('p', { class: 'text', text: String(address) });
}
