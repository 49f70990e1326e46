import { i18n } from '@lingui/core';

const DAY_MS = 86_400_000;

/** The regional form to write dates in: the browser's where its language is the app's. */
function locale(): string {
  const regional = navigator.languages.find((tag) => tag.slice(0, 2) === i18n.locale && tag.length > 2);
  if (i18n.locale !== 'en') return regional ?? i18n.locale;
  return regional ?? 'en-GB';
}

const format = (options: Intl.DateTimeFormatOptions, at: Date) => new Intl.DateTimeFormat(locale(), options).format(at);
const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase(i18n.locale) + text.slice(1);
const startOfDay = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate());
/** Whole days of the calendar from `at` to `now`: 0 today, 1 yesterday. */
const daysAgo = (at: Date, now: Date) => Math.round((+startOfDay(now) - +startOfDay(at)) / DAY_MS);

/** 14:05 */
export const timeOf = (at: Date): string => format({ hour: '2-digit', minute: '2-digit', hour12: false }, at);

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
  const near = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(-days, 'day');
  return `${capitalised(near)}, ${date}`;
}

type Durations = new (
  locale: string,
  options: object,
) => { format(duration: { days?: number; hours?: number; minutes?: number }): string };

/** 33 min, 1 h 12 min, 2 days 3 h. @param ms how long; less than a minute is one. */
export function durationOf(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60)];
  const parts =
    days > 0 ? { days, ...(hours > 0 && { hours }) } : { ...(hours > 0 && { hours }), minutes: minutes % 60 };
  const { DurationFormat } = Intl as unknown as { DurationFormat?: Durations };
  if (DurationFormat) return new DurationFormat(i18n.locale, { style: 'short' }).format(parts);
  const unit = (name: string, value: number) =>
    new Intl.NumberFormat(i18n.locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  return Object.entries(parts)
    .map(([name, value]) => unit(name.slice(0, -1), value))
    .join(' ');
}

/** 248 kB */
export function sizeOf(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const digits = power < 2 ? 0 : 1;
  const options = { style: 'unit', unit: units[power], unitDisplay: 'short', maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(i18n.locale, options).format(bytes / 1000 ** power);
}
