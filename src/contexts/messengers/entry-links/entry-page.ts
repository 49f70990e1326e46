import { charactersOf } from '../../../platform/text/cut.js';
import { hashOf, NOTHING } from '../../../platform/http/secure-headers.js';
import { type Language, LANGUAGES } from '../../../platform/text/localised-text.js';
import { SCRIPT, STYLE } from './page-style.js';
import { TRANSLATIONS } from './entry-page.i18n.js';

/** What there is to say: an open chat with its ways in, or why there is none. */
export type EntryPage = { language: Language; appName: string; links: Record<Language, string> } & (
  | {
      state: 'open';
      name: string;
      avatarUrl: string | null;
      deepLink: string;
      webLink: string;
      installUrl: string;
      qrSvg: string;
    }
  | { state: 'paused' | 'closed'; name: string; avatarUrl: string | null }
  | { state: 'unknown' }
);

/** The whole page: nothing else is fetched but the bot's picture, and it works without its script. */
export function entryPage(page: EntryPage): string {
  const { language } = page;
  const title = page.state === 'unknown' ? TRANSLATIONS[language].unknownTitle : page.name;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme:light)" content="#f5f4f9">
<meta name="theme-color" media="(prefers-color-scheme:dark)" content="#131119">
<meta name="format-detection" content="telephone=no">
<title>${html(title)}</title>
${page.state === 'open' ? `<meta name="description" content="${html(say(page, 'lead'))} ${html(say(page, 'answer'))}">` : '<meta name="robots" content="noindex">'}
<style>${STYLE}</style>
</head>
<body>
<main>${page.state === 'open' ? openCard(page) : closedCard(page)}</main>
<footer><nav aria-label="${html(TRANSLATIONS[language].languages)}"><ul>${LANGUAGES.map((other) => languageItem(page, other)).join('')}</ul></nav></footer>
${page.state === 'open' ? `<script>${SCRIPT}</script>` : ''}
</body>
</html>
`;
}

/** Scripts and styles only as they stand here; pictures from where files are served. */
export const contentPolicy = (pictures: string): string =>
  `${NOTHING}; script-src ${hashOf(SCRIPT)}; style-src ${hashOf(STYLE)}; img-src 'self' ${pictures}`;

/** A button for other people's pages: one element with its looks in itself, no script. */
export function buttonSnippet(language: Language, appName: string, pageUrl: string): string {
  const looks =
    'display:inline-block;padding:12px 22px;border-radius:999px;background:#6247d0;color:#fff;' +
    'font:600 16px/1.4 system-ui,-apple-system,Segoe UI,Roboto,sans-serif;text-decoration:none';
  const label = html(TRANSLATIONS[language].write.replace('{app}', appName));
  return `<a href="${html(pageUrl)}" target="_blank" rel="noopener" style="${looks}">${label}</a>`;
}

type Open = Extract<EntryPage, { state: 'open' }>;

function openCard(page: Open): string {
  const { deepLink, webLink, installUrl, qrSvg } = page;
  const t = (key: Parameters<typeof say>[1]) => html(say(page, key));
  const web = webLink.replace(/^https:\/\//, '');
  return `<div class="card two">
<div>
${face(page)}
<h1>${html(page.name)}</h1>
<p class="lead">${t('lead')}<br>${t('answer')}</p>
<a class="open" id="open" href="${html(deepLink)}"><span class="there">${t('open')}</span><span class="here">${t('openHere')}</span></a>
<div class="help">
<p>${t('nothing')} <a href="${html(installUrl)}" rel="noopener">${t('install')}</a></p>
<p class="web">${t('web')} <a href="${html(webLink)}" rel="noopener">${html(web)}</a></p>
</div>
</div>
<section class="scan" aria-labelledby="scan">
<div class="code">${qrSvg}</div>
<h2 id="scan">${t('scan')}</h2>
<p>${t('scanHow')}</p>
</section>
</div>`;
}

function closedCard(page: Exclude<EntryPage, Open>): string {
  const t = (key: Parameters<typeof say>[1]) => html(say(page, key));
  return `<div class="card">
${face(page)}
<h1>${t(`${page.state}Title`)}</h1>
<p class="lead">${t(page.state)}</p>
</div>`;
}

/** Beside the name, which says the same: no words for it. */
function face(page: EntryPage): string {
  if (page.state === 'unknown') return '<div class="face" aria-hidden="true">?</div>';
  if (page.avatarUrl) return `<div class="face"><img src="${html(page.avatarUrl)}" alt=""></div>`;
  const [letter = '?'] = charactersOf(page.name.trim());
  return `<div class="face" aria-hidden="true">${html(letter.toUpperCase())}</div>`;
}

function languageItem({ language, links }: EntryPage, other: Language): string {
  const name = html(TRANSLATIONS[other].language);
  if (other === language) return `<li><span lang="${other}" aria-current="true">${name}</span></li>`;
  return `<li><a href="${html(links[other])}" lang="${other}" hreflang="${other}">${name}</a></li>`;
}

function say(page: EntryPage, key: keyof (typeof TRANSLATIONS)['en']): string {
  const name = page.state === 'unknown' ? '' : page.name;
  return TRANSLATIONS[page.language][key].replaceAll('{app}', page.appName).replaceAll('{name}', () => name);
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
