import { NO_WELCOME, WELCOME_BUTTON, WELCOME_BUTTONS, WELCOME_TEXT } from '../domain/welcome.js';
import { viberWelcome } from './viber-welcome.js';

const opened = (language?: unknown) =>
  Buffer.from(JSON.stringify({ event: 'conversation_started', user: { id: 'x', language } }));
const welcome = {
  text: { en: 'Hello', ru: 'Здравствуйте' },
  buttons: [{ en: 'Prices & <terms>', ru: 'Цены' }, { ro: 'Program' }],
};

describe('the welcome of Viber', () => {
  it('speaks the language of the device', () => {
    expect(viberWelcome({ name: 'Desk', welcome }, opened('ru-RU'))).toEqual({
      sender: { name: 'Desk' },
      type: 'text',
      text: 'Здравствуйте',
      keyboard: {
        Type: 'keyboard',
        Buttons: [
          { ActionType: 'reply', ActionBody: 'Цены', Text: 'Цены' },
          { ActionType: 'reply', ActionBody: 'Program', Text: 'Program' },
        ],
      },
    });
  });

  it.each([['fr'], [undefined], [7]])('is English where the device says %s', (language) => {
    expect(viberWelcome({ name: 'Desk', welcome }, opened(language))).toMatchObject({ text: 'Hello' });
  });

  it('shows the signs of a button that markup is made of, and writes them when it is pressed', () => {
    const message = viberWelcome({ name: 'Desk', welcome }, opened('en'));
    expect(message).toMatchObject({
      keyboard: { Buttons: [{ ActionBody: 'Prices & <terms>', Text: 'Prices &amp; &lt;terms&gt;' }, {}] },
    });
  });

  it('has no keyboard without buttons, and is none without a text', () => {
    const plain = viberWelcome({ name: 'Desk', welcome: { ...welcome, buttons: [] } }, opened('en'));
    expect(plain).toEqual({ sender: { name: 'Desk' }, type: 'text', text: 'Hello' });
    expect(viberWelcome({ name: 'Desk', welcome: NO_WELCOME }, opened('en'))).toBeNull();
  });

  it.each(['&', 'Ж', '漢', '😀'])('stays within what Viber takes, at its largest, of %s', (sign) => {
    const long = (most: number) => ({ en: sign.repeat(most / sign.length) });
    const largest = {
      text: long(WELCOME_TEXT),
      buttons: Array.from({ length: WELCOME_BUTTONS }, () => long(WELCOME_BUTTON)),
    };
    const message = viberWelcome({ name: 'Desk of many words for a name', welcome: largest }, opened('en'))!;
    const { name } = message.sender as { name: string };
    expect([name, name.length <= 28]).toEqual([expect.stringMatching(/^Desk of many words/), true]);
    expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(30_000);
    const { Buttons } = message.keyboard as { Buttons: Array<{ Text: string }> };
    for (const { Text } of Buttons) {
      expect(Text.length).toBeLessThanOrEqual(250);
      expect(Text).toMatch(/^(&amp;|[^&])*$/u);
    }
  });
});
