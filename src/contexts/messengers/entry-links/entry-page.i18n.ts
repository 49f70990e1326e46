import type { Language } from '../../../platform/text/localised-text.js';

/** What the entry page says, in one language. `{app}` is the messenger, `{name}` the bot. */
export interface Translations {
  language: string;
  lead: string;
  answer: string;
  open: string;
  openHere: string;
  scan: string;
  scanHow: string;
  nothing: string;
  install: string;
  web: string;
  write: string;
  pausedTitle: string;
  paused: string;
  closedTitle: string;
  closed: string;
  unknownTitle: string;
  unknown: string;
  languages: string;
}

export const TRANSLATIONS: Record<Language, Translations> = {
  en: {
    language: 'English',
    lead: 'Write to us in {app}.',
    answer: 'We answer in the same chat.',
    open: 'Open the chat in {app}',
    openHere: 'Open in {app} on this computer',
    scan: 'Continue on your phone',
    scanHow: 'Point the phone’s camera at the code and open the link it shows.',
    nothing: 'Nothing happens? You may not have {app} yet.',
    install: 'Install {app}',
    web: 'Or open the chat through',
    write: 'Write to us in {app}',
    pausedTitle: 'This chat is taking a break',
    paused: '{name} is not taking messages just now. Please come back a little later.',
    closedTitle: 'This chat is closed',
    closed: '{name} does not answer here any more.',
    unknownTitle: 'There is no chat at this address',
    unknown: 'Perhaps a letter of the link got lost. Check it, or ask whoever gave it to you for a new one.',
    languages: 'Other languages',
  },
  ro: {
    language: 'Română',
    lead: 'Scrieți-ne în {app}.',
    answer: 'Vă răspundem în același chat.',
    open: 'Deschideți chatul în {app}',
    openHere: 'Deschideți în {app} pe acest calculator',
    scan: 'Continuați pe telefon',
    scanHow: 'Îndreptați camera telefonului spre cod și deschideți linkul afișat.',
    nothing: 'Nu se întâmplă nimic? Poate că nu aveți încă {app}.',
    install: 'Instalați {app}',
    web: 'Sau deschideți chatul prin',
    write: 'Scrieți-ne în {app}',
    pausedTitle: 'Acest chat este în pauză',
    paused: '{name} nu primește mesaje acum. Reveniți, vă rugăm, puțin mai târziu.',
    closedTitle: 'Acest chat este închis',
    closed: '{name} nu mai răspunde aici.',
    unknownTitle: 'La această adresă nu există niciun chat',
    unknown: 'Poate s-a pierdut o literă din link. Verificați-l sau cereți unul nou de la cine vi l-a dat.',
    languages: 'Alte limbi',
  },
  ru: {
    language: 'Русский',
    lead: 'Напишите нам в {app}.',
    answer: 'Мы ответим в этом же чате.',
    open: 'Открыть чат в {app}',
    openHere: 'Открыть в {app} на этом компьютере',
    scan: 'Продолжите на телефоне',
    scanHow: 'Наведите камеру телефона на код и откройте ссылку, которую она покажет.',
    nothing: 'Ничего не происходит? Возможно, {app} ещё не установлен.',
    install: 'Установить {app}',
    web: 'Или откройте чат через',
    write: 'Напишите нам в {app}',
    pausedTitle: 'Чат временно закрыт',
    paused: '{name} сейчас не принимает сообщения. Пожалуйста, зайдите немного позже.',
    closedTitle: 'Этот чат закрыт',
    closed: '{name} здесь больше не отвечает.',
    unknownTitle: 'По этому адресу нет чата',
    unknown: 'Возможно, в ссылке потерялась буква. Проверьте её или попросите новую у того, кто её дал.',
    languages: 'Другие языки',
  },
  uk: {
    language: 'Українська',
    lead: 'Напишіть нам у {app}.',
    answer: 'Ми відповімо в цьому ж чаті.',
    open: 'Відкрити чат у {app}',
    openHere: 'Відкрити у {app} на цьому комп’ютері',
    scan: 'Продовжте на телефоні',
    scanHow: 'Наведіть камеру телефона на код і відкрийте посилання, яке вона покаже.',
    nothing: 'Нічого не відбувається? Можливо, {app} ще не встановлено.',
    install: 'Встановити {app}',
    web: 'Або відкрийте чат через',
    write: 'Напишіть нам у {app}',
    pausedTitle: 'Чат тимчасово зачинено',
    paused: '{name} зараз не приймає повідомлень. Будь ласка, зайдіть трохи пізніше.',
    closedTitle: 'Цей чат закрито',
    closed: '{name} тут більше не відповідає.',
    unknownTitle: 'За цією адресою немає чату',
    unknown: 'Можливо, у посиланні загубилася літера. Перевірте його або попросіть нове в того, хто його дав.',
    languages: 'Інші мови',
  },
};
