import { i18n } from '@lingui/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstName, loadSentences } from './words-of.ts';

beforeAll(async () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  await loadSentences();
});

describe('a first name', () => {
  it.each([
    ['Olena Kovalenko', 'Olena'],
    ['  Анна Марія Шевченко', 'Анна'],
    ['Olena', 'Olena'],
    ['Unnamed contact', 'Unnamed contact'],
    ['', ''],
  ])('of “%s” is “%s”', (name, first) => expect(firstName(name)).toBe(first));
});
