import { useEffect } from 'react';
import { activate, startLanguage } from '../../i18n/language.ts';
import { chosenLook, chooseLook } from '../../theme/look.ts';

/** What somebody chooses in the app beside it, its language and look, holds for this page too. */
export function useSharedChoices(): void {
  useEffect(() => {
    const follow = () => {
      chooseLook(chosenLook());
      void activate(startLanguage());
    };
    // Browsers tell it to the other pages alone.
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, []);
}
