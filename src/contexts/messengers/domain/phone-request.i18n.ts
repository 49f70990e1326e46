import type { LocalisedText } from '../../../platform/text/localised-text.js';

// Translations of what the product itself asks customers.

/** What customers are asked unless an admin says otherwise. */
export const PHONE_QUESTION: LocalisedText = {
  en: 'Please share your phone number, so that we can call you. Press the button below.',
  ro: 'Vă rugăm să ne trimiteți numărul de telefon, ca să vă putem suna. Apăsați butonul de mai jos.',
  ru: 'Пожалуйста, поделитесь номером телефона, чтобы мы могли вам позвонить. Нажмите кнопку ниже.',
  uk: 'Будь ласка, поділіться номером телефону, щоб ми могли вам зателефонувати. Натисніть кнопку нижче.',
};

/** On the button, of at most 250 characters. */
export const PHONE_BUTTON: LocalisedText = {
  en: 'Share my phone number',
  ro: 'Trimite numărul meu de telefon',
  ru: 'Отправить мой номер телефона',
  uk: 'Надіслати мій номер телефону',
};

/** To whoever has pressed it where the messenger does not know the number: on a computer. */
export const TYPE_YOUR_NUMBER: LocalisedText = {
  en: 'The button works on a phone only. Please type your phone number here.',
  ro: 'Butonul funcționează doar pe telefon. Vă rugăm să scrieți aici numărul dvs. de telefon.',
  ru: 'Кнопка работает только на телефоне. Пожалуйста, напишите номер телефона здесь.',
  uk: 'Кнопка працює лише на телефоні. Будь ласка, напишіть номер телефону тут.',
};
