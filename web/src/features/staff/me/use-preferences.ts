import { i18n } from '@lingui/core';
import { useEffect } from 'react';
import { chooseLanguage } from '../../../i18n/language.ts';
import { chooseLook } from '../../../theme/look.ts';
import { useMe } from './use-me.ts';

/** Shows the app as this person chose it, whichever device that was on. */
export function usePreferences(): void {
  const { language, look } = useMe();
  // At the start it is shown in it already: nothing is loaded and painted twice.
  useEffect(() => void (language && language !== i18n.locale && chooseLanguage(language)), [language]);
  useEffect(() => chooseLook(look), [look]);
}
