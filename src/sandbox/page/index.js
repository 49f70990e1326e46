import { call, element, follow, toast } from './api.js';
import { t, translatePage } from './words.js';

const $ = (selector) => document.querySelector(selector);

translatePage();

function copyButton(text, label) {
  const copy = () => navigator.clipboard.writeText(text).then(() => toast(t('Copied')));
  return element('button', {
    type: 'button',
    class: 'quiet',
    text: t('Copy'),
    'aria-label': label,
    on: { click: copy },
  });
}

function botCard(bot) {
  const linked = bot.webhookUrl !== null;
  return element(
    'li',
    { class: 'card' },
    element('img', { src: bot.icon, alt: '', width: 48, height: 48, class: 'square' }),
    element(
      'div',
      { class: 'about' },
      element('h3', { text: bot.name }),
      element('p', { class: 'muted', text: linked ? bot.webhookUrl : t('No webhook yet: link it with the key below') }),
      element(
        'p',
        { class: 'key' },
        element('code', { text: bot.apiKey }),
        copyButton(bot.apiKey, t('Copy the key of {name}', { name: bot.name })),
      ),
    ),
    element('span', { class: linked ? 'badge good' : 'badge', text: linked ? t('linked') : t('not linked') }),
  );
}

function customerCard(customer, bots) {
  const links = bots.map((bot) =>
    element('a', {
      class: 'button',
      href: `/phone/${encodeURIComponent(bot.uri)}/${encodeURIComponent(customer.id)}${location.search}`,
      text: t('Chat with {name}', { name: bot.name }),
    }),
  );
  const about = [`+${customer.phoneNumber}`, customer.language, customer.country, `API ${customer.apiVersion}`];
  return element(
    'li',
    { class: 'card' },
    element('img', { src: customer.avatar ?? '/icons/nobody.png', alt: '', width: 48, height: 48 }),
    element(
      'div',
      { class: 'about' },
      element('h3', { text: customer.name ?? t('Without a name') }),
      element('p', { class: 'muted', text: about.join(' · ') }),
      element('p', { class: 'links' }, ...links),
    ),
  );
}

function show(state) {
  $('#api-url').textContent = state.apiUrl;
  $('#bots').replaceChildren(...state.bots.map(botCard));
  $('#customers').replaceChildren(...state.customers.map((customer) => customerCard(customer, state.bots)));
}

/** The view comes again with every message; what looks the same is left alone, so that the focus stays where it is. */
let shown = '';
function showIfDifferent(state) {
  const text = JSON.stringify(state);
  if (text === shown) return;
  shown = text;
  show(state);
}

function onSubmit(selector, send) {
  $(selector).addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    try {
      await send(Object.fromEntries(new FormData(form)));
      form.reset();
    } catch (error) {
      toast(error.message);
    }
  });
}

onSubmit('#new-bot', (fields) => call('POST', 'bots', fields));
onSubmit('#new-customer', (fields) => call('POST', 'customers', { ...fields, apiVersion: Number(fields.apiVersion) }));
$('[data-copy]').addEventListener('click', async () => {
  await navigator.clipboard.writeText($('#api-url').textContent);
  toast(t('Copied'));
});
follow('events', { view: showIfDifferent, connected: (is) => is || toast(t('The simulator does not answer')) });
