/** Languages of the page; English stands in it. */
const LANGUAGES = ['en', 'ro', 'ru', 'uk'];

const asked = new URLSearchParams(location.search).get('lang');
const tags = [asked, ...navigator.languages].filter(Boolean).map((tag) => tag.slice(0, 2).toLowerCase());
/** As the page that shows it asks for, else the browser's, else English. */
const language = tags.find((tag) => LANGUAGES.includes(tag)) ?? 'en';
const words = language === 'en' ? {} : (await import(`./words-${language}.js`)).default;

/** A text in the language of the page. @param values by the names that stand in braces */
export const t = (english, values = {}) =>
  (words[english] ?? english).replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));

/** A number with its unit: `7 ms`, `12 kB`. */
export const inUnit = (value, unit, digits = 0) =>
  value.toLocaleString(language, { style: 'unit', unit, maximumFractionDigits: digits });

const ATTRIBUTES = ['aria-label', 'placeholder', 'title'];

/** Says what stands in the HTML in the language of the page. */
export function translatePage() {
  document.documentElement.lang = language;
  document.title = t(document.title);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.data.replace(/\s+/g, ' ').trim();
    if (text in words) node.data = node.data.replace(/\S(?:[\s\S]*\S)?/, () => words[text]);
  }
  for (const name of ATTRIBUTES) {
    for (const node of document.body.querySelectorAll(`[${name}]`)) node.setAttribute(name, t(node.getAttribute(name)));
  }
}
