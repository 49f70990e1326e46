import { carriedNonce, phoneQuestion, pressedNonce } from './viber-phone.js';

const NONCE = 'AbC_-0123456789abcdefg';

it('asks with a button whose press names the nonce, and a label that is no markup', () => {
  expect(phoneQuestion('Your number?', 'Me & <you>', NONCE)).toEqual({
    type: 'text',
    text: 'Your number?',
    tracking_data: NONCE,
    min_api_version: 3,
    keyboard: {
      Type: 'keyboard',
      Buttons: [{ ActionType: 'share-phone', ActionBody: `#share-phone:${NONCE}`, Text: 'Me &amp; &lt;you&gt;' }],
    },
  });
});

it.each([
  [{ type: 'text', text: `#share-phone:${NONCE}` }, NONCE],
  [{ type: 'contact', text: ` #share-phone:${NONCE}\n` }, NONCE],
  [{ type: 'text', text: `#share-phone:${NONCE} and more` }, null],
  [{ type: 'text', text: `my #share-phone:${NONCE}` }, null],
  [{ type: 'text', text: '#share-phone:' }, null],
  [{ type: 'text', text: '#share-phone:short' }, null],
  [{ type: 'text', text: `#share-phone:${NONCE.repeat(9)}` }, null],
  [{ type: 'text', text: NONCE }, null],
  [{ type: 'picture', text: `#share-phone:${NONCE}` }, null],
  [{ type: 'contact', text: { a: 1 } }, null],
  [{}, null],
])('the button that was pressed, of %j: %j', (message, nonce) => expect(pressedNonce(message)).toBe(nonce));

it.each([
  [NONCE, NONCE],
  ['welcome', null],
  ['', null],
  [null, null],
  [5, null],
  [`${NONCE} `, null],
])('what is carried along in %j: %j', (tracking_data, nonce) => expect(carriedNonce({ tracking_data })).toBe(nonce));
