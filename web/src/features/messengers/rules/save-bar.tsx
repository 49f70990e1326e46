import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Info } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { MovedChats } from './moved-chats.tsx';
import { PreviewWords } from './preview-words.tsx';
import css from './rules.module.css';
import type { RulesDraft } from './use-rules-draft.ts';

interface Props {
  draft: RulesDraft;
  botsWith: (setting: string) => number;
}

/** What is not saved and what it would do; after a save, the way back. */
export function SaveBar({ draft, botsWith }: Props) {
  const { t } = useLingui();
  const [showing, setShowing] = useState(false);
  const { changes, isChanged, preview, save, setBack } = draft;
  const count = Object.keys(changes).length;
  useSaveKey(isChanged && !save.isPending ? () => save.now() : null);

  if (!isChanged) {
    return setBack ? (
      <div className={css.bar} role="status">
        <Info size={18} aria-hidden="true" />
        <p>
          <Trans>Saved.</Trans>
        </p>
        <Button look="quiet" onClick={setBack}>
          <Trans>Set back</Trans>
        </Button>
      </div>
    ) : null;
  }
  return (
    <div className={css.bar} role="region" aria-label={t`Changes not saved`}>
      <Info size={18} aria-hidden="true" />
      <p aria-live="polite">
        <strong>
          <Plural value={count} one="# change is not saved." other="# changes are not saved." />
        </strong>{' '}
        {save.error?.message ??
          preview.error?.message ??
          (preview.answer ? (
            <PreviewWords preview={preview.answer} botsWith={botsWith} />
          ) : (
            <Trans>Looking at what it changes…</Trans>
          ))}
      </p>
      {preview.answer && preview.answer.moved.length > 0 && (
        <Button look="quiet" onClick={() => setShowing(true)}>
          <Trans>Show them</Trans>
        </Button>
      )}
      <Button onClick={draft.discard}>
        <Trans>Discard</Trans>
      </Button>
      <Button look="ink" busy={save.isPending} onClick={() => save.now()} aria-keyshortcuts="Control+S">
        <Trans>Save</Trans>
        <kbd aria-hidden="true" className={css.key}>
          Ctrl S
        </kbd>
      </Button>
      {showing && preview.answer && <MovedChats preview={preview.answer} onClose={() => setShowing(false)} />}
    </div>
  );
}

/** Ctrl S (⌘ S). @param save null: there is nothing to save, and the browser has its key */
function useSaveKey(save: (() => void) | null): void {
  useEffect(() => {
    if (!save) return;
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyS') return;
      event.preventDefault();
      save();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
