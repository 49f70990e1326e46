import { Trans } from '@lingui/react/macro';
import css from '../offline-bar/offline-bar.module.css';
import { useNewVersion } from './use-new-version.ts';

/** Says that the service was upgraded; what is being written stays. */
export function NewVersionBar() {
  const isNew = useNewVersion();
  return (
    <div role="status">
      {isNew && (
        <p className={css.bar}>
          <Trans>A new version of this app is here. What you have written stays.</Trans>{' '}
          <button type="button" className={css.way} onClick={() => location.reload()}>
            <Trans>Load it</Trans>
          </button>
        </p>
      )}
    </div>
  );
}
