import { greeting, NO_WELCOME, tidyWelcome, welcomeProblem } from './welcome.js';

const welcome = tidyWelcome({
  text: { en: 'Hello', ru: 'Здравствуйте', uk: '' },
  buttons: [{ en: 'Prices', ru: 'Цены' }, { ro: 'Program' }],
});

describe('a welcome', () => {
  it('is kept without the languages that have no text', () => {
    expect(welcome.text).toEqual({ en: 'Hello', ru: 'Здравствуйте' });
    expect(tidyWelcome({ text: {} })).toEqual(NO_WELCOME);
  });

  it.each([
    ['ru-RU', { text: 'Здравствуйте', buttons: ['Цены', 'Program'] }],
    ['uk', { text: 'Hello', buttons: ['Prices', 'Program'] }],
    [null, { text: 'Hello', buttons: ['Prices', 'Program'] }],
  ])('speaks to a device that says %s', (tag, expected) => {
    expect(greeting(welcome, tag)).toEqual(expected);
  });

  it('is none without a text', () => {
    expect(greeting(NO_WELCOME, 'en')).toBeNull();
    expect(greeting({ text: {}, buttons: [{ en: 'x' }] }, 'en')).toBeNull();
  });

  it('cannot have buttons without a text, or a button without one', () => {
    expect(welcomeProblem(welcome)).toBeNull();
    expect(welcomeProblem(NO_WELCOME)).toBeNull();
    expect(welcomeProblem({ text: {}, buttons: [{ en: 'x' }] })).toMatchObject({ path: 'text' });
    expect(welcomeProblem({ text: { en: 'x' }, buttons: [{ en: 'x' }, {}] })).toMatchObject({ path: 'buttons.1' });
  });
});
