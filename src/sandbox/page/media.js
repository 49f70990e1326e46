import { element, icon, webAddress } from './api.js';
import { inUnit, t } from './words.js';

/** A picture; its thumbnail is enough in a bubble, the address behind it has the rest. */
export function picture({ media, thumbnail }) {
  const full = webAddress(media);
  const source = webAddress(thumbnail) ?? full;
  if (!source) return broken(t('The picture has no address'));
  const image = element('img', { src: source, alt: t('Picture'), loading: 'lazy' });
  image.addEventListener('error', () => {
    if (full && image.src !== full) image.src = full;
    else image.parentNode.replaceWith(broken(t('The picture cannot be loaded')));
  });
  return outward('', full ?? source, image);
}

/** A video behind its poster. */
export function video({ media, thumbnail, size, duration }) {
  const address = webAddress(media);
  if (!address) return broken(t('The video has no address'));
  // Without a poster of its own a video shows its first frame by itself.
  const poster = thumbnail === media ? null : webAddress(thumbnail);
  const player = element('video', { src: address, poster, controls: true, preload: 'metadata', playsinline: true });
  const about = [humanSize(size), humanDuration(duration)].filter((part) => part !== '').join(' · ');
  const frame = element('div', { class: 'video' }, player, about && element('p', { class: 'muted', text: about }));
  player.addEventListener('error', () =>
    player.replaceWith(
      poster ? element('img', { src: poster, alt: t('First frame of the video') }) : '',
      broken(t('The video cannot be played here')),
      outward('', address, t('Open it')),
    ),
  );
  return frame;
}

/** A file: its name and how large it is said to be. */
export function file({ media, file_name: name, size }) {
  const about = element(
    'span',
    { class: 'about' },
    element('strong', { text: name ?? t('File') }),
    element('span', { class: 'muted', text: humanSize(size) }),
  );
  return outward('attachment', webAddress(media), icon('file'), about);
}

/** A sticker; the simulator draws one for every number. */
export function sticker({ sticker_id: id }) {
  const source = `/stickers/${encodeURIComponent(id)}.png`;
  return element('img', { src: source, alt: t('Sticker {id}', { id }), width: 112, height: 112 });
}

/** A place on the map, which opens elsewhere. */
export function place({ lat, lon }) {
  const isPlace = Number.isFinite(lat) && Number.isFinite(lon);
  const map = element('span', { class: 'map' }, icon('location', t('Location')));
  if (!isPlace)
    return element('div', {}, map, element('p', { class: 'reason', text: t('The location has no numbers') }));
  const address = `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=16/${lat}/${lon}`;
  const where = element('span', { class: 'coordinates', text: `${lat}, ${lon}` });
  return outward('place', address, map, where, element('span', { class: 'muted', text: t('Open in OpenStreetMap') }));
}

/** Somebody's contact card. */
export function card({ name, phone_number: number, avatar }) {
  const source = webAddress(avatar);
  const face = source ? element('img', { src: source, alt: '', width: 40, height: 40 }) : icon('contact', t('Contact'));
  const about = element(
    'span',
    { class: 'about' },
    element('strong', { text: name ?? t('Own number') }),
    element('span', { class: 'muted', text: number ?? '' }),
  );
  return element('div', { class: 'attachment' }, face, about);
}

/** An address as it was sent; only web addresses can be opened. */
export function link(address) {
  const href = webAddress(address);
  return href ? outward('', href, String(address)) : element('p', { class: 'text', text: String(address) });
}

/**
 * Lets the simulator load the media once more as Viber's client does, and tells what such a client would not put up with.
 * @param fetchMedia resolves to the answer, or null when there was none
 */
export function clientCheck(fetchMedia) {
  const result = element('ul', { class: 'check-result', role: 'status' });
  const title = t('Load it as Viber’s client does, and see what such a client would not put up with');
  const button = element('button', { type: 'button', class: 'check', title, text: t('Check') });
  button.addEventListener('click', async () => {
    button.disabled = true;
    const answer = await fetchMedia();
    button.disabled = false;
    if (!answer) return;
    const { problems, contentType, size } = answer;
    const fine = [
      element('li', {
        class: 'good',
        text: t('All right: {contentType}, {size}', { contentType, size: humanSize(size) }),
      }),
    ];
    const wrong = problems.map((problem) => element('li', { class: 'reason', text: problem }));
    result.replaceChildren(...(wrong.length > 0 ? wrong : fine));
    result.scrollIntoView({ block: 'nearest' });
  });
  return { button, result };
}

/** A link that opens beside the phone. */
function outward(className, href, ...children) {
  return element('a', { class: className || null, href, target: '_blank', rel: 'noreferrer' }, ...children);
}

function broken(text) {
  return element('p', { class: 'reason', text });
}

function humanSize(bytes) {
  if (typeof bytes !== 'number') return '';
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1_048_576 ? inUnit(bytes / 1024, 'kilobyte') : inUnit(bytes / 1_048_576, 'megabyte', 1);
}

/** Only what a bot sends is in seconds; what phones send seems to be in thousandths, so it is not shown. */
function humanDuration(seconds) {
  if (!Number.isInteger(seconds) || seconds <= 0 || seconds > 180) return '';
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
