import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';

const DAY_MS = 86_400_000;

/** The regional form to write dates in: the browser's where its language is the app's. */
function locale(): string {
  const regional = navigator.languages.find((tag) => tag.slice(0, 2) === i18n.locale && tag.length > 2);
  if (i18n.locale !== 'en') return regional ?? i18n.locale;
  return regional ?? 'en-GB';
}

/** What writes a date or a number. To make one takes far longer than to write, and each row of a list has several. */
const formats = new Map<string, unknown>();
function formatOf<Format>(Kind: new (locale: string, options: object) => Format, tag: string, options: object): Format {
  const key = `${Kind.name} ${tag} ${JSON.stringify(options)}`;
  if (!formats.has(key)) formats.set(key, new Kind(tag, options));
  return formats.get(key) as Format;
}

const format = (options: Intl.DateTimeFormatOptions, at: Date) =>
  formatOf(Intl.DateTimeFormat, locale(), options).format(at);
const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase(i18n.locale) + text.slice(1);
const startOfDay = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate());
/** Whole days of the calendar from `at` to `now`: 0 today, 1 yesterday. */
const daysAgo = (at: Date, now: Date) => Math.round((+startOfDay(now) - +startOfDay(at)) / DAY_MS);

/** 14:05: so in all four languages. A format of the browser's would be made before the first list is on the screen. */
export const timeOf = (at: Date): string =>
  [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');

/** With date, seconds and zone: for tooltips. */
export const fullTimeOf = (at: Date): string => format({ dateStyle: 'full', timeStyle: 'long' }, at);

/** 26 Nov within the year, else with the year. */
export const dateOf = (at: Date, now = new Date()): string =>
  at.getFullYear() === now.getFullYear()
    ? format({ day: 'numeric', month: 'short' }, at)
    : format({ day: 'numeric', month: 'short', year: 'numeric' }, at);

/** In a list: the time today, the week-day within six days, else the date. */
export function shortTimeOf(at: Date, now = new Date()): string {
  const days = daysAgo(at, now);
  if (days === 0) return timeOf(at);
  return days > 0 && days < 7 ? format({ weekday: 'short' }, at) : dateOf(at, now);
}

/** A line between two days of a feed: “Today, Thursday 26 November”. */
export function dayLineOf(at: Date, now = new Date()): string {
  const days = daysAgo(at, now);
  const sameYear = at.getFullYear() === now.getFullYear();
  const date = format({ weekday: 'long', day: 'numeric', month: 'long', ...(!sameYear && { year: 'numeric' }) }, at);
  if (days > 1 || days < 0) return capitalised(date);
  const near = formatOf(Intl.RelativeTimeFormat, locale(), { numeric: 'auto' }).format(-days, 'day');
  return `${capitalised(near)}, ${date}`;
}

/**
 * 33 min, 1 h 12 min, 2 days 3 h: whole parts, none that is 0. Not in the browser's own forms: the first one that is made
 * takes it longer than the first list does. @param ms how long; less than a minute is one.
 */
export function durationOf(ms: number): string {
  const all = Math.max(1, Math.floor(ms / 60_000));
  const [days, hours, minutes] = [Math.floor(all / 1_440), Math.floor((all % 1_440) / 60), all % 60];
  return [
    days > 0 && plural(days, { one: '# day', other: '# days' }),
    hours > 0 && t`${hours} h`,
    days === 0 && minutes > 0 && t`${minutes} min`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** 248 kB */
export function sizeOf(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const digits = power < 2 ? 0 : 1;
  // “byte” is short for one and for many.
  const unitDisplay = power === 0 ? 'long' : 'short';
  const options = { style: 'unit', unit: units[power], unitDisplay, maximumFractionDigits: digits } as const;
  return formatOf(Intl.NumberFormat, i18n.locale, options).format(bytes / 1000 ** power);
}

/** 0:42, 1:02:05: how long a film plays. */
export function clockOf(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const parts = hours > 0 ? [hours, String(minutes).padStart(2, '0')] : [minutes];
  return [...parts, String(seconds % 60).padStart(2, '0')].join(':');
}
