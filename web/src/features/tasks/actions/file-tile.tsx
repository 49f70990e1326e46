import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { type ReactNode, useContext } from 'react';
import { answered, api } from '../../../api/client.ts';
import { clockOf, sizeOf } from '../../../i18n/dates.ts';
import { wordsOf } from '../../../i18n/sentences/words-of.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ShowFile } from '../viewer/show-file.ts';
import { isShown } from '../viewer/slides.ts';
import type { ActionFile } from './action-file.ts';
import css from './action-line.module.css';

/** A picture is shown at most this wide and high; its place is kept before it comes. */
const MOST_PX = 320;

/** The small picture that comes has the same proportions but for a rounded pixel: the place stays as it is. */
function placeOf({ width, height }: ActionFile) {
  if (!width || !height) return undefined;
  const scale = Math.min(1, MOST_PX / width, MOST_PX / height);
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  return { width: across, height: down, style: { aspectRatio: `${across} / ${down}` } };
}

/** A picture or film in its proportions, a sticker bare, any other file as a tile with its name and size. */
export function FileTile({ file }: { file: ActionFile }) {
  if (file.state === 'lost') return <LostFile file={file} />;
  if (file.state === 'stored' && file.kind === 'sticker') {
    return <img className={css.sticker} src={file.url} alt={file.name} width={104} height={104} loading="lazy" />;
  }
  if (isShown(file)) return file.thumbnailUrl ? <Picture file={file} /> : <Film file={file} />;
  return (
    <a className={css.file} href={file.state === 'stored' ? file.url : undefined} download={file.name}>
      <span className={css.extension}>{extensionOf(file.name)}</span>
      <Names file={file}>{file.state === 'pending' ? <Trans>Fetching from Viber…</Trans> : sizeIn(file)}</Names>
    </a>
  );
}

/** Its place is kept before it comes; pressed, it opens the viewer. */
function Picture({ file }: { file: ActionFile }) {
  const { t } = useLingui();
  const show = useContext(ShowFile);
  const { id, name, kind, durationMs } = file;
  return (
    <button type="button" className={css.open} aria-label={t`Open ${name}`} onClick={() => show(id)}>
      <img className={css.picture} src={file.thumbnailUrl} alt="" loading="lazy" {...placeOf(file)} />
      {kind === 'video' && (
        <span className={css.play}>
          <Play size={14} aria-hidden="true" /> {durationMs !== undefined && clockOf(durationMs)}
        </span>
      )}
    </button>
  );
}

/** Nobody knows how it looks. */
function Film({ file }: { file: ActionFile }) {
  const { t } = useLingui();
  const show = useContext(ShowFile);
  const { id, name, durationMs } = file;
  return (
    <button type="button" className={css.file} aria-label={t`Open ${name}`} onClick={() => show(id)}>
      <span className={css.extension}>
        <Play size={15} aria-hidden="true" />
      </span>
      <Names file={file}>
        {sizeIn(file)}
        {durationMs !== undefined && ` · ${clockOf(durationMs)}`}
      </Names>
    </button>
  );
}

const Names = ({ file, children }: { file: ActionFile; children: ReactNode }) => (
  <span>
    <span className={css.fileName} dir="auto">
      {file.name}
    </span>
    <span className={css.quiet}>{children}</span>
  </span>
);

const sizeIn = ({ size }: ActionFile): string | null => (size === null ? null : sizeOf(size));

const extensionOf = (name: string): string => {
  const [, extension = ''] = /\.([^.]{1,5})$/.exec(name) ?? [];
  return extension.toUpperCase() || '…';
};

function LostFile({ file }: { file: ActionFile }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: () => answered(api.POST('/api/files/{id}/retry', { params: { path: { id: file.id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
  return (
    <div className={css.file}>
      <span className={css.extension}>{extensionOf(file.name)}</span>
      <span>
        <span className={css.fileName} dir="auto">
          {file.name}
        </span>
        <span className={css.bad}>
          {retry.error
            ? retry.error.message
            : file.reason
              ? wordsOf(file.reasonCodes, file.reason)
              : t`The file is lost.`}
        </span>
      </span>
      <Button small busy={retry.isPending} onClick={() => retry.mutate()}>
        <Trans>Fetch again</Trans>
      </Button>
    </div>
  );
}
