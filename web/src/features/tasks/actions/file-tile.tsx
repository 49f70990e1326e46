import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';
import { sizeOf } from '../../../i18n/dates.ts';
import { Button } from '../../../ui/button/button.tsx';
import css from './action-line.module.css';

type ActionFile = components['schemas']['ActionFile'];
/** A picture is shown at most this wide and high; its place is kept before it comes. */
const MOST_PX = 320;

function shownSize({ width, height }: ActionFile): { width: number; height: number } | undefined {
  if (!width || !height) return undefined;
  const scale = Math.min(1, MOST_PX / width, MOST_PX / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** A picture or film in its proportions, a sticker bare, any other file as a tile with its name and size. */
export function FileTile({ file }: { file: ActionFile }) {
  if (file.state === 'lost') return <LostFile file={file} />;
  if (file.state === 'stored' && file.kind === 'sticker') {
    return <img className={css.sticker} src={file.url} alt={file.name} width={104} height={104} loading="lazy" />;
  }
  if (file.state === 'stored' && file.thumbnailUrl) {
    return (
      <a href={file.url} target="_blank" rel="noopener noreferrer">
        <img className={css.picture} src={file.thumbnailUrl} alt={file.name} loading="lazy" {...shownSize(file)} />
      </a>
    );
  }
  return (
    <a className={css.file} href={file.state === 'stored' ? file.url : undefined} download={file.name}>
      <span className={css.extension}>{extensionOf(file.name)}</span>
      <span>
        <span className={css.fileName} dir="auto">
          {file.name}
        </span>
        <span className={css.quiet}>
          {file.state === 'pending' ? <Trans>Fetching from Viber…</Trans> : file.size !== null && sizeOf(file.size)}
        </span>
      </span>
    </a>
  );
}

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
        <span className={css.bad}>{retry.error ? retry.error.message : (file.reason ?? t`The file is lost.`)}</span>
      </span>
      <Button small busy={retry.isPending} onClick={() => retry.mutate()}>
        <Trans>Fetch again</Trans>
      </Button>
    </div>
  );
}
