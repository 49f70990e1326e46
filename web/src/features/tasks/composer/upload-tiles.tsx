import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { sizeOf } from '../../../i18n/dates.ts';
import { Button } from '../../../ui/button/button.tsx';
import { classes } from '../../../ui/class-names.ts';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import css from './composer.module.css';
import type { Upload } from './uploads.ts';

interface Props {
  uploads: readonly Upload[];
  onRetry: (upload: Upload) => void;
  onRemove: (key: string) => void;
}

/** The files that go with an action, each with how far it has come. */
export function UploadTiles({ uploads, onRetry, onRemove }: Props) {
  const { t } = useLingui();
  if (uploads.length === 0) return null;
  return (
    <ul className={css.files}>
      {uploads.map((upload) => (
        <li
          key={upload.key}
          className={classes(css.upload, upload.state === 'failed' && css.uploadBad)}
          title={upload.error}
        >
          <span dir="auto">{upload.name}</span>
          {upload.size !== null && <small>{sizeOf(upload.size)}</small>}
          {upload.state === 'uploading' && (
            <progress value={upload.progress} aria-label={t`Upload of ${upload.name}`} />
          )}
          {upload.state === 'failed' && (
            <Button small look="bad" onClick={() => onRetry(upload)}>
              <Trans>Try again</Trans>
            </Button>
          )}
          <IconButton label={t`Remove ${upload.name}`} onClick={() => onRemove(upload.key)}>
            <X size={16} />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
