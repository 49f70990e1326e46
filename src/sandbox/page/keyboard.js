import { element, webAddress } from './api.js';
import { t } from './words.js';

let shown = '';

/** Shows the keyboard of the bot's latest message, or none. */
export function showKeyboard(container, keyboard, press) {
  const version = JSON.stringify(keyboard);
  if (version === shown) return;
  shown = version;
  container.hidden = keyboard === null;
  container.replaceChildren(...(keyboard ? [buttonGrid(keyboard, press)] : []));
}

/** The grid of six columns on which buttons flow from left to right. */
export function buttonGrid({ Buttons: buttons = [], BgColor: ground, ButtonsGroupColumns: columns = 6 }, press) {
  const grid = element('div', { class: 'grid' }, ...buttons.map((button) => keyNode(button, columns, press)));
  grid.style.gridTemplateColumns = `repeat(${columns}, 1fr)`;
  if (ground) grid.style.background = ground;
  return grid;
}

function keyNode(button, columns, press) {
  const node = element('button', { type: 'button', class: 'key', on: { click: () => pressed(button, press) } });
  node.style.gridColumn = `span ${Math.min(button.Columns ?? columns, columns)}`;
  node.style.gridRow = `span ${button.Rows ?? 1}`;
  if (button.BgColor) {
    node.style.background = button.BgColor;
    if (isDark(button.BgColor)) node.style.color = '#fff';
  }
  const image = webAddress(button.Image ?? button.BgMedia);
  if (image) node.append(element('img', { src: image, alt: '' }));
  const label = element('span');
  appendMarkup(label, button.Text ?? '');
  node.append(label);
  if (!button.Text) node.setAttribute('aria-label', button.ActionBody || t('Button'));
  if (button.TextSize === 'small' || button.TextSize === 'large') label.classList.add(button.TextSize);
  return node;
}

function pressed(button, press) {
  const address = button.ActionType === 'open-url' ? webAddress(button.ActionBody) : null;
  if (address) window.open(address, '_blank', 'noreferrer');
  void press(button);
}

/**
 * A button's text is a small dialect of HTML. It is parsed into a document where nothing runs or loads, and only known
 * tags are copied from there; of all attributes only a font's colour.
 */
function appendMarkup(target, markup) {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  copyChildren(body, target);
}

function copyChildren(from, to) {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      to.append(child.data);
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      const name = child.localName;
      if (['script', 'style'].includes(name)) continue;
      const copy = document.createElement(['b', 'i', 'u', 's', 'br'].includes(name) ? name : 'span');
      if (name === 'font') copy.style.color = child.getAttribute('color') ?? '';
      copyChildren(child, copy);
      to.append(copy);
    }
  }
}

function isDark(colour) {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!hex) return false;
  const [red, green, blue] = hex.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
}
