import { call, follow, toast } from './api.js';
import { attachments } from './attach.js';
import { showKeyboard } from './keyboard.js';
import { messageNode } from './message.js';
import { panel } from './panel.js';
import { t, translatePage } from './words.js';

const [, , bot, customer] = location.pathname.split('/');
const phonePath = `phones/${bot}/${customer}`;
const $ = (selector) => document.querySelector(selector);
const composer = $('#composer');
const input = composer.elements.namedItem('text');
const list = $('#messages');

translatePage();
// Whoever came in a language goes on in it.
$('.back').search = location.search;

const STATES = {
  stranger: t('has never opened this chat'),
  opened: t('opened the chat, not subscribed yet'),
  subscribed: t('subscribed'),
  unsubscribed: t('left the bot'),
};

/** Does something with this phone; a refusal is told, never thrown. */
async function act(method, action, body) {
  try {
    return await call(method, `${phonePath}/${action}`, body);
  } catch (error) {
    toast(error.message);
    return null;
  }
}

const press = (button) => act('POST', 'press', { button, desktop: $('#desktop').checked });
const controls = panel(act);
let view = null;
let atEnd = true;
let lastTop = 0;

/** A new bubble, a loaded picture and a keyboard that opens all move the end; whoever is there stays there. */
function stayAtEnd() {
  if (atEnd) list.scrollTop = list.scrollHeight;
}

/** Bubbles are keyed by token and made anew only when they differ, so that scrolling and focus survive. */
function showMessages(messages) {
  const old = new Map([...list.children].map((node) => [node.dataset.token, node]));
  const nodes = messages.map((message) => {
    const version = JSON.stringify(message);
    const known = old.get(message.token);
    if (known?.dataset.version === version) return known;
    const node = messageNode(message, { press, act });
    node.dataset.token = message.token;
    node.dataset.version = version;
    return node;
  });
  const same = nodes.length === list.children.length && nodes.every((node, at) => node === list.children[at]);
  if (same) return;
  list.replaceChildren(...nodes);
  stayAtEnd();
}

function show(next) {
  view = next;
  const name = next.customer.name ?? t('Without a name');
  document.title = `${name} · ${next.bot.name} · ${t('Simulated Viber')}`;
  $('#bot-name').textContent = next.bot.name;
  $('#bot-icon').src = next.bot.icon;
  $('#bot-state').textContent = `${name} · ${STATES[next.state]}`;
  const notice = noticeFor(next);
  $('#notice').hidden = notice === '';
  $('#notice').textContent = notice;
  list.classList.toggle('empty', next.messages.length === 0);
  showMessages(next.messages);
  showKeyboard($('#keyboard'), next.keyboard, press);
  controls.show(next);
  readWhatIsOpen();
}

function noticeFor({ bot: { webhook }, online, waiting }) {
  if (!webhook) return t('The bot has no webhook yet, so its chat is switched off. Link it in the product.');
  if (online) return '';
  return waiting > 0 ? t('No network · {waiting} waiting', { waiting }) : t('No network');
}

/** Whoever looks at the page reads what has come. */
function readWhatIsOpen() {
  if (!view || document.visibilityState !== 'visible' || !view.online || !controls.reads()) return;
  if (view.messages.some((message) => message.direction === 'in' && message.state === 'delivered'))
    void act('POST', 'see');
}

composer.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = input.value.trim();
  if (text === '') return;
  input.value = '';
  fitInput();
  atEnd = true;
  // Without network or with a slow webhook the call takes its time; the bubble is there at once.
  void act('POST', 'write', { text });
});

input.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit();
});

function fitInput() {
  input.style.height = 'auto';
  input.style.height = `${Math.min(input.scrollHeight + 2, 140)}px`;
}

list.addEventListener('scroll', () => {
  // A picture that loads makes a gap too; only scrolling up leaves the end.
  if (list.scrollHeight - list.scrollTop - list.clientHeight < 80) atEnd = true;
  else if (list.scrollTop < lastTop) atEnd = false;
  lastTop = list.scrollTop;
});
list.addEventListener('load', stayAtEnd, true);
new ResizeObserver(stayAtEnd).observe(list);
input.addEventListener('input', fitInput);
document.addEventListener('visibilitychange', readWhatIsOpen);
attachments(act);
follow(`${phonePath}/events`, { view: show, connected: (is) => is || toast(t('The simulator does not answer')) });
