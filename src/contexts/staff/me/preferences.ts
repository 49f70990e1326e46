import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { IfGiven, Nested } from '../../../platform/http/fields.js';

export const LANGUAGES = ['en', 'ro', 'ru', 'uk'] as const;
export const LOOKS = ['system', 'light', 'dark'] as const;
export const UNDO_SECONDS = [0, 3, 5, 10, 20, 30] as const;

const yesOrNo = { message: 'must be true or false' };
const oneOf = (values: readonly unknown[]) => ({ message: `must be one of: ${values.join(', ')}` });

/** What the app tells of, and how. */
export class Alerts {
  @ApiProperty({ description: 'Notifications of the browser.' })
  @IsBoolean(yesOrNo)
  browser: boolean;

  @ApiProperty({ description: 'With a sound.' })
  @IsBoolean(yesOrNo)
  sound: boolean;

  @ApiProperty({ description: 'Also for tasks that nobody is assigned to.' })
  @IsBoolean(yesOrNo)
  unassigned: boolean;
}

/** What an employee sets for themselves, the same on every device. */
export interface Preferences {
  language: (typeof LANGUAGES)[number] | null;
  look: (typeof LOOKS)[number];
  keys: boolean;
  undoSeconds: number;
  enterSends: boolean;
  alerts: Alerts;
}

export const DEFAULT_PREFERENCES: Preferences = {
  language: null,
  look: 'system',
  keys: true,
  undoSeconds: 5,
  enterSends: false,
  alerts: { browser: false, sound: false, unassigned: true },
};

/** The fields that may be changed, each by itself. */
export class PreferenceChanges {
  @ApiPropertyOptional({ enum: LANGUAGES, enumName: 'Language' })
  @IfGiven()
  @IsIn(LANGUAGES, oneOf(LANGUAGES))
  language?: (typeof LANGUAGES)[number];

  @ApiPropertyOptional({ enum: LOOKS, enumName: 'Look' })
  @IfGiven()
  @IsIn(LOOKS, oneOf(LOOKS))
  look?: (typeof LOOKS)[number];

  @ApiPropertyOptional({ description: 'Shortcuts of single keys.' })
  @IfGiven()
  @IsBoolean(yesOrNo)
  keys?: boolean;

  @ApiPropertyOptional({
    type: 'integer',
    enum: UNDO_SECONDS,
    description: 'How long an answer waits before it is sent, so that it can be taken back.',
  })
  @IfGiven()
  @IsIn(UNDO_SECONDS, oneOf(UNDO_SECONDS))
  undoSeconds?: number;

  @ApiPropertyOptional({ description: 'Enter sends what is written; else it begins a new line, and Ctrl Enter sends.' })
  @IfGiven()
  @IsBoolean(yesOrNo)
  enterSends?: boolean;

  @ApiPropertyOptional({ type: Alerts })
  @IfGiven()
  @Nested(Alerts, 'must be an object with browser, sound and unassigned')
  alerts?: Alerts;
}
