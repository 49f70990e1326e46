import { Trans } from '@lingui/react/macro';
import { Button } from '../../../ui/button/button.tsx';
import css from './sign-in-page.module.css';

/** They are shown once. */
export const RecoveryCodes = ({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) => (
  <div className={css.fields}>
    <p>
      <Trans>Keep these recovery codes. Each lets you in once without your phone. They are not shown again.</Trans>
    </p>
    <ul className={css.codes}>
      {codes.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
    <Button look="ink" onClick={onKept}>
      <Trans>I have kept them</Trans>
    </Button>
  </div>
);
