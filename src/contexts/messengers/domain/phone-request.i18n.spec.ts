import { LANGUAGES } from '../../../platform/text/localised-text.js';
import { PHONE_BUTTON, PHONE_QUESTION, TYPE_YOUR_NUMBER } from './phone-request.i18n.js';

it.each(Object.entries({ PHONE_QUESTION, PHONE_BUTTON, TYPE_YOUR_NUMBER }))(
  '%s is told in every language',
  (_name, words) => {
    for (const language of LANGUAGES) expect(words[language]).toMatch(/^[^<>&]{10,250}$/);
  },
);
