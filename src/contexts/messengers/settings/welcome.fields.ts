import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, Nested, NestedList, Sized, Trimmed } from '../../../platform/http/fields.js';
import { WELCOME_BUTTON, WELCOME_BUTTONS, WELCOME_TEXT } from '../domain/welcome.js';

const Localised = (most: number): PropertyDecorator => {
  const decorators = [
    ApiPropertyOptional({ type: String, maxLength: most }),
    IfGiven(),
    Trimmed(),
    Sized(0, most, { message: `must be a text of at most ${most} characters` }),
  ];
  return (target, key) => decorators.forEach((decorate) => decorate(target, key));
};

/** The same in several languages; somebody without their own gets the English one, else whichever there is. */
class WelcomeText {
  @Localised(WELCOME_TEXT)
  en?: string;

  @Localised(WELCOME_TEXT)
  ro?: string;

  @Localised(WELCOME_TEXT)
  ru?: string;

  @Localised(WELCOME_TEXT)
  uk?: string;
}

class WelcomeButton {
  @Localised(WELCOME_BUTTON)
  en?: string;

  @Localised(WELCOME_BUTTON)
  ro?: string;

  @Localised(WELCOME_BUTTON)
  ru?: string;

  @Localised(WELCOME_BUTTON)
  uk?: string;
}

export class WelcomeFields {
  @ApiProperty({ type: WelcomeText, example: { en: 'Hello! Write to us here.', ru: 'Здравствуйте! Пишите нам сюда.' } })
  @Nested(WelcomeText, 'must be an object of texts by language')
  text: WelcomeText;

  @ApiPropertyOptional({
    type: [WelcomeButton],
    maxItems: WELCOME_BUTTONS,
    description: 'Buttons below the text, one a row: a press writes what stands on it.',
  })
  @IfGiven()
  @NestedList(
    WelcomeButton,
    WELCOME_BUTTONS,
    'must be a list of texts by language',
    `must be at most ${WELCOME_BUTTONS} buttons`,
  )
  buttons?: WelcomeButton[];
}
