import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  QUICK_REPLY_VARIABLES,
  fillReply,
  firstWord,
  foldShortcut,
  unfilledPlaces,
  unknownPlaces,
} from './quick-reply.js';

const VALUES = { 'contact.name': 'Olena Kovalenko', 'contact.firstName': 'Olena', 'account.name': 'Teplo' };

describe('a quick reply is filled in', () => {
  it.each([
    ['a variable', 'Hello {{contact.firstName}}!', 'Hello Olena!', [], []],
    ['blanks within the braces', '{{ contact.name }}', 'Olena Kovalenko', [], []],
    ['a fallback that is not needed', '{{contact.firstName|there}}', 'Olena', [], []],
    ['a fallback', 'Task {{task.number|of yours}}', 'Task of yours', [], []],
    ['an empty fallback', 'Hello{{task.title|}}!', 'Hello!', [], []],
    ['what nobody knows', 'Task {{task.number}}', 'Task {{task.number}}', ['task.number'], []],
    [
      'a blank',
      'It costs {{?amount}} {{? currency }}.',
      'It costs {{?amount}} {{? currency }}.',
      [],
      ['amount', 'currency'],
    ],
    ['the same twice', '{{?a}} {{?a}} {{date}} {{date}}', '{{?a}} {{?a}} {{date}} {{date}}', ['date'], ['a']],
    ['what is no variable', '{{greeting}} {one}', '{{greeting}} {one}', [], []],
  ])('with %s', (_, pattern, text, missing, blanks) => {
    expect(fillReply(pattern, VALUES)).toEqual({ text, missing, blanks });
  });

  it('with what is typed for its blanks; what is empty is none', () => {
    const filled = fillReply('{{?amount}} by {{?day}} {{?toString}}', VALUES, { amount: '120', day: '' });
    expect(filled).toEqual({ text: '120 by {{?day}} {{?toString}}', missing: [], blanks: ['day', 'toString'] });
  });

  it('once: braces in a name or in what was typed are text', () => {
    const values = { 'contact.name': '{{account.name}}', 'account.name': 'Teplo' };
    expect(fillReply('{{contact.name}} {{?x}}', values, { x: '{{contact.name}}' }).text).toBe(
      '{{account.name}} {{contact.name}}',
    );
  });
});

describe('what stands between braces', () => {
  it.each([
    ['Hello {{contact.nmae}}', ['{{contact.nmae}}']],
    ['{{contact.firstName|there}} {{?amount}} {{date}}', []],
    ['{{}} {{?}} {{?a|b}}', ['{{}}', '{{?}}', '{{?a|b}}']],
    ['open {{contact.name and }} closed', ['{{contact.name and }}']],
    ['only }} closed', ['}}']],
    ['{{toString}}', ['{{toString}}']],
  ])('is unknown in %j: %j', (pattern, unknown) => {
    expect(unknownPlaces(pattern)).toEqual(unknown);
  });

  it.each([
    ['It costs {{?amount}}, {{contact.name|there}}, {{?amount}}.', ['{{?amount}}', '{{contact.name|there}}']],
    ['{{mustache}} and {one} are text', []],
  ])('is unfilled in %j: %j', (text, unfilled) => {
    expect(unfilledPlaces(text)).toEqual(unfilled);
  });
});

it('takes the first word of a name', () => {
  expect([' Olena  Kovalenko', 'Olena', ''].map(firstWord)).toEqual(['Olena', 'Olena', '']);
});

it('knows a shortcut in any case', () => {
  expect(foldShortcut('ГАРАНТІЯ-Print_1')).toBe('гарантія-print_1');
});

it('has places of the same form and the same variables in the app', () => {
  const root = join(import.meta.dirname, '../../../..');
  const placeIn = (path: string) => /^const PLACE = (.+);$/m.exec(readFileSync(join(root, path), 'utf8'))?.[1];
  const app = 'web/src/features/tasks/quick-replies/places.ts';
  expect(placeIn(app)).toBeDefined();
  expect(placeIn(app)).toBe(placeIn('src/contexts/tasks/domain/quick-reply.ts'));
  const [, variables] = /^export const VARIABLES = \[(.+?)\] as const;$/ms.exec(readFileSync(join(root, app), 'utf8'))!;
  expect([...variables!.matchAll(/'([^']+)'/g)].map(([, name]) => name)).toEqual(Object.keys(QUICK_REPLY_VARIABLES));
});
