import { expect, it } from 'vitest';
import { tabTitle } from './tab-title.ts';

it.each([
  [0, 'Tasks'],
  [1, '(1) Tasks'],
  [120, '(120) Tasks'],
])('says how much is unread: %i', (unread, title) => {
  expect(tabTitle('Tasks', unread)).toBe(title);
});
