import { Trans } from '@lingui/react/macro';
import { Clock, TriangleAlert } from 'lucide-react';
import { classes } from '../../../ui/class-names.ts';
import css from './composer.module.css';
import type { Upload } from './uploads.ts';

interface Props {
  uploads: readonly Upload[];
  onTakeBack: () => void;
}

/** Send was pressed, and files are still on their way: what it waits for. */
export function AwaitedLine({ uploads, onTakeBack }: Props) {
  const failed = uploads.find(({ state }) => state === 'failed');
  const { name, error } = failed ?? {};
  return (
    <p className={classes(css.line, failed && css.bad)} role={failed ? 'alert' : 'status'}>
      {failed ? <TriangleAlert size={15} aria-hidden="true" /> : <Clock size={15} aria-hidden="true" />}
      <span>
        {failed ? (
          <Trans>
            <b>{name} did not arrive here.</b> {error} Nothing is sent until you try it again or remove it.
          </Trans>
        ) : (
          <Trans>Sends when the upload ends</Trans>
        )}
      </span>
      <button type="button" onClick={onTakeBack}>
        <Trans>Take back</Trans>
      </button>
    </p>
  );
}
