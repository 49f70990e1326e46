/** Calls the simulator's control API; throws an Error with the simulator's own words. */
export async function call(method, path, body) {
  const isUpload = body instanceof Blob;
  const response = await fetch(`/sandbox/${path}`, {
    method,
    headers: body && !isUpload ? { 'content-type': 'application/json' } : {},
    body: isUpload || body === undefined ? body : JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}`);
  return answer;
}

/** Follows a view of the simulator. The browser reconnects by itself; `online` tells whether it is connected now. */
export function follow(path, { view, connected }) {
  const source = new EventSource(`/sandbox/${path}`);
  source.addEventListener('message', (event) => view(JSON.parse(event.data)));
  source.addEventListener('open', () => connected(true));
  source.addEventListener('error', () => connected(false));
}

/** An element with text and children. Everything a person or a bot wrote goes through textContent, never through HTML. */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === 'text') node.textContent = value;
    else if (key === 'class') node.className = value;
    else if (key === 'on') for (const [event, handler] of Object.entries(value)) node.addEventListener(event, handler);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** An icon of the sprite; with a label it is announced, without it is decoration. */
export function icon(name, label) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.classList.add('icon');
  if (label) {
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', label);
  } else {
    svg.setAttribute('aria-hidden', 'true');
  }
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `/page/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** An address that may be opened or shown; anything but http(s), such as `javascript:`, is null. */
export function webAddress(text) {
  if (typeof text !== 'string' || !URL.canParse(text, location.href)) return null;
  const url = new URL(text, location.href);
  return ['http:', 'https:'].includes(url.protocol) ? url.href : null;
}

let hideToast;

/** A short notice at the bottom. */
export function toast(text) {
  const box = document.querySelector('#toast');
  box.textContent = text;
  box.classList.add('shown');
  clearTimeout(hideToast);
  hideToast = setTimeout(() => box.classList.remove('shown'), 5000);
}
