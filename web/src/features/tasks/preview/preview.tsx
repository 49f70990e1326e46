import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Eye, FileText, MapPin } from 'lucide-react';
import css from './preview.module.css';
import type { ActionPreview } from './use-preview.ts';

interface Props {
  preview: ActionPreview;
  customer: string;
  files: ReadonlyArray<{ id: string; name: string }>;
}

/** A message as the customer will see it, with what may come as a surprise. */
export default function Preview({ preview, customer, files }: Props) {
  const { t } = useLingui();
  const { parts, speaksAs, warnings } = preview;
  const formOf = ({ kind, noteCode }: ActionPreview['parts'][number]): string => {
    if (noteCode === 'as-link') return t`Viber does not carry it: it goes as a link`;
    if (noteCode === 'smaller-picture') return t`it goes smaller, with a link to the original`;
    return kind === 'video' ? t`plays in the chat` : '';
  };
  return (
    <section className={css.preview} aria-label={t`What ${customer} will see`}>
      <header className={css.head}>
        <Eye size={15} aria-hidden="true" />
        <b>
          <Trans>What {customer} will see</Trans>
        </b>
        <span>
          <Plural value={parts.length} one="# message in Viber" other="# messages in Viber" />
        </span>
      </header>
      {warnings.includes('split') && (
        <p className={css.surprise}>
          <Trans>The text is longer than Viber carries: it goes in several messages.</Trans>
        </p>
      )}
      {warnings.includes('name-cut') && (
        <p className={css.surprise}>
          <Trans>Viber shows only a part of your name.</Trans>
        </p>
      )}
      <ol className={css.parts}>
        {parts.map((part, index) => (
          // Parts have no ids, and are shown anew with every change.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={css.part}>
            {index === 0 && speaksAs && <b className={css.name}>{speaksAs}</b>}
            {part.fileId && (
              <span className={css.file}>
                <FileText size={16} aria-hidden="true" />
                <span dir="auto">{files.find(({ id }) => id === part.fileId)?.name}</span>
                <small>{formOf(part)}</small>
              </span>
            )}
            {part.kind === 'location' && (
              <span className={css.file}>
                <MapPin size={16} aria-hidden="true" />
                <Trans>Place on the map</Trans>
              </span>
            )}
            {part.text && (
              <span className={css.text} dir="auto">
                {part.text}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
