import { t } from '@lingui/core/macro';
import type { components } from '../../api/schema.gen.ts';
import { botSentences } from './bot-sentences.ts';
import { deliverySentences } from './delivery-sentences.ts';
import { fieldSentences } from './field-sentences.ts';
import { fileSentences } from './file-sentences.ts';

type Sentence = components['schemas']['Sentence'];
/** What may stand in a sentence, by name. */
export type Params = Record<
  | 'address'
  | 'attempts'
  | 'code'
  | 'digits'
  | 'event'
  | 'extension'
  | 'first'
  | 'from'
  | 'host'
  | 'known'
  | 'languages'
  | 'least'
  | 'mebibytes'
  | 'most'
  | 'name'
  | 'names'
  | 'packing'
  | 'part'
  | 'parts'
  | 'perSecond'
  | 'places'
  | 'said'
  | 'status'
  | 'text'
  | 'time'
  | 'to'
  | 'typed'
  | 'why',
  string
>;
export type Sentences = Record<Sentence['code'], (params: Params) => string>;

/** Every sentence of the service, in the language of the app. */
export const sentences: Sentences = {
  ...deliverySentences,
  ...fileSentences,
  ...botSentences,
  ...fieldSentences,
  other: ({ text }) => t`Details: ${text}`,
};
