import { Trans } from '@lingui/react/macro';
import { CheckCheck, Lock } from 'lucide-react';
import css from './sign-in-page.module.css';

/** What the product does, as a picture. */
export const SignInPicture = () => (
  <div className={css.picture} aria-hidden="true">
    <div className={css.bubbles}>
      <div className={css.in}>Добрий день! Коли можна забрати замовлення?</div>
      <div className={css.out}>
        Доброго дня! Сьогодні з 14:00, воно вже чекає на вас.
        <CheckCheck size={15} className={css.seen} />
      </div>
      <div className={css.in}>Mulțumesc mult!</div>
      <div className={css.note}>
        <Lock size={15} /> <Trans>Regular customer: add the small gift</Trans>
      </div>
    </div>
    <p className={css.claim}>
      <Trans>
        Every message becomes a task.
        <br />
        Every answer arrives, and you see it.
      </Trans>
    </p>
  </div>
);
