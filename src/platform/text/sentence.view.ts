import { ApiProperty } from '@nestjs/swagger';
import { codesOf, type SaidSentence } from './sentences.js';

/** One sentence of the text beside it, for programs, and for people who read another language than English. */
export class Sentence implements SaidSentence {
  @ApiProperty({
    type: String,
    description:
      '`other`: one without a code, in English in `params.text`. New codes may come; `params` never lose a name.',
  })
  code: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { attempts: '5' },
    description: 'What stands in it, by name: numbers, and words of people.',
  })
  params: Record<string, string>;
}

/** For a field beside the one with the English text. */
export const ApiSentences = (of: string) =>
  ApiProperty({ type: [Sentence], required: false, description: `What \`${of}\` says, sentence by sentence.` });

/** Warnings with their codes. */
export const withCodes = (warnings: string[]): { warnings: string[]; warningCodes: Sentence[] } => ({
  warnings,
  warningCodes: warnings.flatMap(codesOf),
});
