import { t } from '@lingui/core/macro';
import type { Params, Sentences } from './sentences.ts';

const fieldLength = ({ least, most }: Params) => t`It needs ${least} to ${most} characters.`;
const fieldTooLong = ({ most }: Params) => t`It may have ${most} characters at most.`;
const fieldTooHigh = ({ most }: Params) => t`At most ${most}.`;
const fieldTooLow = ({ least }: Params) => t`At least ${least}.`;
const fieldWhole = () => t`It must be a whole number.`;
const fieldNoTaskTemplate = () => t`There is no such template any more.`;
const fieldWrongPassword = () => t`This is not your password.`;
const fieldNoFile = () => t`The file is not here any more. Attach it again.`;
const fieldPhone = ({ typed }: Params) => t`“${typed}” is no phone number: use digits, such as +40 721 234 567.`;
const fieldPhoneWithCountry = () => t`This is no phone number with its country code, such as +40 721 234 567.`;

/** What is wrong with a field. */
export const fieldSentences = {
  'field-length': fieldLength,
  'field-length-or-null': fieldLength,
  'field-purpose': fieldLength,
  'field-text-of-language': fieldLength,
  'field-text-length': fieldLength,
  'field-name-length': fieldLength,
  'field-too-long': fieldTooLong,
  'field-text-too-long': fieldTooLong,
  'field-too-long-rest': ({ most }) => t`It may have ${most} characters at most; send the rest in another message.`,
  'field-too-short': ({ least }) => t`It needs ${least} characters at least.`,
  'field-looks-empty': () => t`It must have something to see in it: a letter, a digit or a sign.`,
  'field-no-language': ({ languages }) => t`It needs a text in one of the languages (${languages}).`,
  'field-text-above-buttons': () => t`Buttons need a text above them.`,
  'field-tag-length': ({ least, most }) => t`Each tag needs ${least} to ${most} characters.`,
  'field-too-many-tags': ({ most }) => t`At most ${most} tags.`,
  'field-too-many-employees': ({ most }) => t`At most ${most} employees.`,
  'field-too-many-numbers': ({ most }) => t`At most ${most} phone numbers.`,
  'field-too-many-files': ({ most }) => t`At most ${most} files; send the others in another message.`,
  'field-too-many-accounts': ({ most }) => t`At most ${most} bots.`,
  'field-shortcut': () => t`Only letters, digits, - and _, without blanks: it is typed behind /.`,
  'field-nothing-to-send': () => t`Write a text in one of the languages, or attach a file.`,
  'field-file-of-customer': ({ name }) => t`“${name}” is a customer’s. Download it and attach it here.`,
  'field-file-not-here': fieldNoFile,
  'field-no-account': () => t`There is no such bot any more.`,
  'field-blanks-left': ({ places }) =>
    t`It still has ${places} in it. Write there what the customer should read, or take it out.`,
  'field-employee-twice': () => t`An employee is named twice.`,
  'field-file-twice': () => t`A file is named twice.`,
  'field-email': () => t`This is no e-mail address, such as ann@example.com.`,
  'field-api-key': () => t`This is no API key as Viber shows it.`,
  'field-rate-too-low': () => t`At least 1. Pause the bot to send nothing.`,
  'field-days-too-many': ({ most }) => t`At most ${most} days.`,
  'field-days-too-few': () => t`At least one day.`,
  'field-between': ({ least, most }) => t`A number from ${least} to ${most}.`,
  'field-too-high': fieldTooHigh,
  'field-more-than': fieldTooHigh,
  'field-too-low': fieldTooLow,
  'field-less-than': fieldTooLow,
  'field-whole': fieldWhole,
  'field-whole-days': fieldWhole,
  'field-number': fieldWhole,
  'field-name-missing': () => t`Give a name: the invitation has none.`,
  'field-not-empty': () => t`There is nothing to add: write something.`,
  'field-other-status': () => t`Choose another status than the removed one.`,
  'field-active-status': ({ status }) =>
    t`With “${status}” every message would open one more task. Choose an active status.`,
  'field-not-card-name': () => t`This is not the name that stands on the card.`,
  'field-no-variable': ({ names, known }) => t`${names} is no variable. There are ${known}.`,
  'field-no-active-employee': () => t`This employee is not active any more.`,
  'field-no-employee': () => t`There is no such employee any more.`,
  'field-no-contact': () => t`There is no such contact any more.`,
  'field-no-task': () => t`There is no such task any more.`,
  'field-no-task-template': fieldNoTaskTemplate,
  'field-no-contact-template': fieldNoTaskTemplate,
  'field-no-status': () => t`There is no such status any more.`,
  'field-no-chat-with-bot': () => t`This contact has no chat with this bot.`,
  'field-card-itself': () => t`This is the same card. Choose the other one.`,
  'field-wrong-password': fieldWrongPassword,
  'field-not-your-password': fieldWrongPassword,
  'field-wrong-code': () => t`This code does not count now. Take the next one that the app shows.`,
  'field-common-password': () =>
    t`It is one of those that are tried first. Choose another, for example four words that have nothing to do with each other.`,
  'field-known-password': () =>
    t`It is made of names that people around you know. Choose another, for example four words that have nothing to do with each other.`,
  'field-file-empty': () => t`The file is empty: there is nothing to send.`,
  'field-no-file': fieldNoFile,
  'field-file-gone': fieldNoFile,
  'field-picture-gone': fieldNoFile,
  'field-file-fetched': ({ name }) => t`“${name}” is still being fetched. Try again soon.`,
  'field-file-infected': ({ name }) => t`“${name}” held malware and cannot be sent.`,
  'field-file-lost': ({ name }) => t`“${name}” is lost and cannot be sent.`,
  'field-no-picture': () => t`The file is no picture. Choose a JPEG or PNG.`,
  'field-picture-damaged': () => t`The picture is damaged. Choose another.`,
  'field-phone': fieldPhone,
  'field-phone-letters': fieldPhone,
  'field-phone-with-country': fieldPhoneWithCountry,
  'field-phone-with-country-says': fieldPhoneWithCountry,
  'field-phone-too-long': () => t`It is too long for a phone number.`,
  'field-phone-extension': ({ typed }) =>
    t`“${typed}” has an extension, which cannot be kept with the number. Leave it out.`,
  'field-phone-several': ({ typed }) => t`“${typed}” is more than one number. Give each on its own.`,
  'field-phone-digits': ({ typed, digits, least, most }) =>
    t`“${typed}” has ${digits} digits: a phone number has ${least} to ${most}.`,
} satisfies Partial<Sentences>;
