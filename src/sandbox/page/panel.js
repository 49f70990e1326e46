import { call, element, toast } from './api.js';

const $ = (selector) => document.querySelector(selector);

/** The controls beside the phone. `show` brings them up to date; `reads` tells whether an open page counts as reading. */
export function panel(act) {
  drawer();
  bindPhone(act);
  bindFaults();
  return { show, reads: () => $('#receipts').value === 'reading' };
}

function show({ customer, userId, online, receipts, faults, failuresWaiting, mediaFailuresWaiting, callbacks }) {
  const name = customer.name ?? 'Without a name';
  $('#customer').textContent = `${name} · +${customer.phoneNumber} · API ${customer.apiVersion} · ${userId}`;
  $('#offline').checked = !online;
  const select = $('#receipts');
  if (receipts === 'none' || select.value === 'none') select.value = receipts === 'none' ? 'none' : 'reading';
  $('#slow').value = String(faults.slowMs);
  $('#duplicate').value = String(faults.duplicate);
  $('#out-of-order').checked = faults.outOfOrder;
  $('#receipts-first').checked = faults.receiptsFirst;
  $('#failures').textContent = failuresWaiting > 0 ? `Waiting for ${failuresWaiting} call(s) to spoil` : '';
  $('#media-failures').textContent =
    mediaFailuresWaiting > 0 ? `Waiting for ${mediaFailuresWaiting} download(s) to spoil` : '';
  $('#callbacks').replaceChildren(...callbacks.toReversed().map(callbackNode));
}

function callbackNode({ at, event, attempts }) {
  const answers = attempts.map(({ status, ms }) =>
    element('span', {
      class: status === 200 ? 'badge good' : 'badge bad',
      text: `${status ?? 'none'} · ${ms} ms`,
    }),
  );
  const time = new Date(at).toLocaleTimeString('en-GB');
  return element(
    'li',
    {},
    element('span', { class: 'muted', text: time }),
    element('strong', { text: event }),
    ...(answers.length > 0 ? answers : [element('span', { class: 'badge', text: 'on its way' })]),
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
    if (opened?.welcomeErrors) toast(`The welcome message is not valid: ${opened.welcomeErrors.join('; ')}`);
    else if (opened) toast(opened.welcome ? 'The bot welcomes' : 'Opened; the bot has no welcome message');
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
