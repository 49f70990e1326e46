import { element } from './api.js';
import { t } from './words.js';

const $ = (selector) => document.querySelector(selector);
const STICKERS = [40130, 40131, 40132, 40133, 40134];

/** The menu behind the plus: pictures, files, places, contact cards and stickers. */
export function attachments(act) {
  const toggle = $('#attach');
  const menu = $('#attachments');
  const open = (is) => {
    menu.hidden = !is;
    toggle.setAttribute('aria-expanded', String(is));
    if (is) menu.querySelector('button').focus();
  };
  toggle.addEventListener('click', () => open(menu.hidden));
  document.addEventListener('click', (event) => {
    if (!event.target.closest('.attach')) open(false);
  });
  menu.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      open(false);
      toggle.focus();
    } else if (step) {
      event.preventDefault();
      const items = [...menu.children];
      items.at((items.indexOf(document.activeElement) + step) % items.length).focus();
    }
  });
  menu.addEventListener('click', (event) => {
    const kind = event.target.closest('[data-attach]')?.dataset.attach;
    if (!kind) return;
    open(false);
    const ways = {
      picture: () => pickFile(act, 'picture'),
      file: () => pickFile(act, 'file'),
      location,
      contact,
      sticker,
    };
    void ways[kind](act);
  });
}

function pickFile(act, type) {
  // A new input each time, so that no choice of before is left in it.
  const picker = element('input', {
    type: 'file',
    accept: type === 'picture' ? 'image/png,image/jpeg,image/gif' : null,
  });
  picker.addEventListener('change', () => {
    const [file] = picker.files;
    // A clip picked as a file goes as a video, as it does on phones.
    const kind = type === 'file' && /\.mp4$/i.test(file.name) ? 'video' : type;
    void act('POST', `media?fileName=${encodeURIComponent(file.name)}&type=${kind}`, file);
  });
  picker.click();
}

async function location(act) {
  const given = await ask(t('Send a location'), [
    field(t('Latitude'), {
      name: 'lat',
      type: 'number',
      step: 'any',
      min: -90,
      max: 90,
      value: '53.9022',
      required: true,
    }),
    field(t('Longitude'), {
      name: 'lon',
      type: 'number',
      step: 'any',
      min: -180,
      max: 180,
      value: '27.5618',
      required: true,
    }),
  ]);
  if (!given) return;
  void act('POST', 'send', {
    message: { type: 'location', location: { lat: Number(given.lat), lon: Number(given.lon) } },
  });
}

async function contact(act) {
  const given = await ask(t('Send a contact card'), [
    field(t('Name'), { name: 'name', value: 'Иван', maxlength: 60 }),
    field(t('Phone number'), { name: 'number', type: 'tel', value: '+375291112233', required: true }),
  ]);
  if (!given) return;
  const card = { name: given.name || undefined, phone_number: given.number };
  void act('POST', 'send', { message: { type: 'contact', contact: card } });
}

function sticker(act) {
  const choose = (id) => {
    $('#dialog').close();
    const message = { type: 'sticker', sticker_id: id, media: `${window.location.origin}/stickers/${id}.png` };
    void act('POST', 'send', { message });
  };
  const choices = STICKERS.map((id) =>
    element(
      'button',
      { type: 'button', class: 'plain', 'aria-label': t('Sticker {id}', { id }), on: { click: () => choose(id) } },
      element('img', { src: `/stickers/${id}.png`, alt: '', width: 72, height: 72 }),
    ),
  );
  void ask(t('Send a sticker'), [element('div', { class: 'stickers' }, ...choices)], false);
}

function field(label, attributes) {
  return element('label', { class: 'field', text: label }, element('input', { autocomplete: 'off', ...attributes }));
}

/** Asks in a dialog; null when it is closed without sending. */
function ask(title, fields, hasSend = true) {
  const dialog = $('#dialog');
  return new Promise((resolve) => {
    let given = null;
    const cancel = element('button', {
      type: 'button',
      class: 'quiet',
      text: t('Cancel'),
      on: { click: () => dialog.close() },
    });
    const send = hasSend ? element('button', { text: t('Send') }) : null;
    const form = element(
      'form',
      { method: 'dialog' },
      element('h2', { id: 'dialog-title', text: title }),
      ...fields,
      element('div', { class: 'inline' }, cancel, send),
    );
    form.addEventListener('submit', () => (given = Object.fromEntries(new FormData(form))));
    dialog.setAttribute('aria-labelledby', 'dialog-title');
    dialog.replaceChildren(form);
    dialog.addEventListener('close', () => resolve(given), { once: true });
    dialog.showModal();
  });
}
