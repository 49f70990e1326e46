import { call, element, toast } from './api.js';
import { inUnit, t } from './words.js';

const $ = (selector) => document.querySelector(selector);

/** The controls beside the phone. `show` brings them up to date; `reads` tells whether an open page counts as reading. */
export function panel(act) {
  drawer();
  bindPhone(act);
  bindFaults();
  return { show, reads: () => $('#receipts').value === 'reading' };
}

function show({ customer, userId, online, receipts, faults, failuresWaiting, mediaFailuresWaiting, callbacks }) {
  const name = customer.name ?? t('Without a name');
  const about = `${name} · +${customer.phoneNumber} · API ${customer.apiVersion} · `;
  $('#customer').replaceChildren(about, element('code', { text: userId }));
  $('#offline').checked = !online;
  const select = $('#receipts');
  if (receipts === 'none' || select.value === 'none') select.value = receipts === 'none' ? 'none' : 'reading';
  $('#slow').value = String(faults.slowMs);
  $('#duplicate').value = String(faults.duplicate);
  $('#out-of-order').checked = faults.outOfOrder;
  $('#receipts-first').checked = faults.receiptsFirst;
  $('#failures').textContent =
    failuresWaiting > 0 ? t('Calls still to be spoiled: {count}', { count: failuresWaiting }) : '';
  $('#media-failures').textContent =
    mediaFailuresWaiting > 0 ? t('Downloads still to be spoiled: {count}', { count: mediaFailuresWaiting }) : '';
  $('#callbacks').replaceChildren(...callbacks.toReversed().map(callbackNode));
}

function callbackNode({ at, event, attempts }) {
  const answers = attempts.map(({ status, ms }) =>
    element('span', {
      class: status === 200 ? 'badge good' : 'badge bad',
      text: `${status ?? t('none')} · ${inUnit(ms, 'millisecond')}`,
    }),
  );
  const time = new Date(at).toLocaleTimeString('en-GB');
  return element(
    'li',
    {},
    element('span', { class: 'muted', text: time }),
    element('code', { text: event }),
    ...(answers.length > 0 ? answers : [element('span', { class: 'badge', text: t('on its way') })]),
  );
}

function bindPhone(act) {
  $('#offline').addEventListener('change', (event) => act('PATCH', 'settings', { online: !event.target.checked }));
  $('#receipts').addEventListener('change', (event) => {
    const receipts = event.target.value === 'reading' ? 'delivered' : event.target.value;
    void act('PATCH', 'settings', { receipts });
  });
  $('#open-chat').addEventListener('submit', async (event) => {
    event.preventDefault();
    const context = new FormData(event.currentTarget).get('context');
    const opened = await act('POST', 'open', context === '' ? {} : { context });
    if (opened?.welcomeErrors)
      toast(t('The welcome message is not valid: {errors}', { errors: opened.welcomeErrors.join('; ') }));
    else if (opened) toast(opened.welcome ? t('The bot welcomes') : t('Opened; the bot has no welcome message'));
  });
  for (const button of document.querySelectorAll('[data-do]')) {
    button.addEventListener('click', () => act('POST', button.dataset.do));
  }
}

function bindFaults() {
  const change = (name, value) => call('PATCH', 'faults', { [name]: value }).catch((error) => toast(error.message));
  $('#slow').addEventListener('change', (event) => change('slowMs', Number(event.target.value)));
  $('#duplicate').addEventListener('change', (event) => change('duplicate', Number(event.target.value)));
  $('#out-of-order').addEventListener('change', (event) => change('outOfOrder', event.target.checked));
  $('#receipts-first').addEventListener('change', (event) => change('receiptsFirst', event.target.checked));
  for (const [form, path] of [
    ['#fail-next', 'fail-next-send'],
    ['#fail-next-media', 'fail-next-media'],
  ]) {
    $(form).addEventListener('submit', (event) => {
      event.preventDefault();
      const fault = JSON.parse(new FormData(event.currentTarget).get('fault'));
      call('POST', path, fault).catch((error) => toast(error.message));
    });
  }
}

/** On a narrow screen the controls lie over the phone. */
function drawer() {
  const toggle = $('.panel-toggle');
  const aside = $('#panel');
  const open = (is) => {
    aside.classList.toggle('open', is);
    toggle.setAttribute('aria-expanded', String(is));
    (is ? $('.panel-close') : toggle).focus();
  };
  toggle.addEventListener('click', () => open(!aside.classList.contains('open')));
  $('.panel-close').addEventListener('click', () => open(false));
  aside.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && aside.classList.contains('open')) open(false);
  });
}
