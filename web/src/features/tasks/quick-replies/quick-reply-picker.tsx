import { Autocomplete } from '@base-ui/react/autocomplete';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Paperclip, Search } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { type Language, LANGUAGES } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import { say } from '../../../ui/toast/say.ts';
import { useMe } from '../../staff/me/use-me.ts';
import type { Task } from '../task-list/task-row.ts';
import { findReplies, languageOf } from './find-replies.ts';
import { offeredRepliesQuery, type QuickReply } from './quick-replies.query.ts';
import css from './quick-reply-picker.module.css';
import type { RenderedReply } from './use-quick-reply.ts';

interface Props {
  task: Task;
  /** What is searched for. */
  typed: string;
  onType: (typed: string) => void;
  onPick: (rendered: RenderedReply, replyId: string) => void;
  /** @param isBack into the editor, not elsewhere */
  onLeave: (isBack: boolean) => void;
}

const isLanguage = (tag: string | undefined): tag is Language => tag !== undefined && tag in LANGUAGES;

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

/** Finds a quick reply by words in any order; keys alone are enough. */
export default function QuickReplyPicker({ task, typed, onType, onPick, onLeave }: Props) {
  const { t } = useLingui();
  const me = useMe();
  const { data, error: failed, isPending, refetch } = useQuery(offeredRepliesQuery(task.chat?.accountId));
  const ofCustomer = task.chat?.language?.split(/[-_]/)[0];
  const [language, setLanguage] = useState(isLanguage(ofCustomer) ? ofCustomer : undefined);
  const found = findReplies(data ?? [], typed);
  const render = useMutation({
    networkMode: 'always',
    mutationFn: ({ id }: QuickReply) =>
      answered(
        api.POST('/api/quick-replies/{id}/render', {
          params: { path: { id } },
          body: { taskId: task.id, timeZone, ...(language && { language }) },
        }),
      ),
    onSuccess: (rendered, { id }) => {
      onPick(rendered, id);
      // Whoever sends it would believe that they go with it.
      const gone = rendered.missing.filter((name) => !rendered.text.includes(`{{${name}`)).join(', ');
      if (gone) say(t`${gone} is not there any more and was not attached.`);
    },
  });
  const problem = render.error ?? failed;

  const beforeList = (event: KeyboardEvent) => {
    // While an input method composes, keys belong to it.
    if (event.nativeEvent.isComposing || event.keyCode === 229) event.stopPropagation();
    else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onLeave(true);
    }
  };
  // What stands in the editor is not sent from here.
  const afterList = (event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault();
  const onBlur = (event: FocusEvent) => {
    // Another window may come before this one for a moment.
    if (!document.hasFocus() || event.currentTarget.contains(event.relatedTarget)) return;
    onLeave(false);
  };

  return (
    <div
      className={css.picker}
      role="dialog"
      aria-label={t`Quick replies`}
      onKeyDownCapture={beforeList}
      onKeyDown={afterList}
      onBlur={onBlur}
    >
      <Autocomplete.Root
        open
        inline
        items={found}
        filter={null}
        value={typed}
        onValueChange={(value, { reason }) => reason !== 'item-press' && onType(value)}
        autoHighlight="always"
        keepHighlight
        itemToStringValue={({ title }: QuickReply) => title}
      >
        <div className={css.head}>
          <Search size={16} aria-hidden="true" />
          <Autocomplete.Input
            className={css.input}
            aria-label={t`Find a quick reply`}
            placeholder={t`Words of the reply, or its shortcut`}
            autoFocus
          />
          <Select
            aria-label={t`Language of the reply`}
            value={language ?? ''}
            options={[...(language ? [] : [['', t`Any language`] as const]), ...Object.entries(LANGUAGES)]}
            onChoose={(chosen) => setLanguage(isLanguage(chosen) ? chosen : undefined)}
          />
        </div>
        {problem && (
          <p className={css.line} role="alert">
            {problem.message}
            {failed && (
              <Button small onClick={() => void refetch()}>
                <Trans>Load them again</Trans>
              </Button>
            )}
          </p>
        )}
        {isPending && <Skeleton rows={3} />}
        <Autocomplete.Empty>
          {data && (
            <p className={css.line}>
              {data.length > 0 ? (
                <Trans>No quick reply has words that begin like this.</Trans>
              ) : me.role === 'admin' ? (
                <Trans>There are no quick replies yet. Write them under Settings, Quick replies.</Trans>
              ) : (
                <Trans>
                  There are no quick replies yet. An admin writes them for everyone, you write your own in your profile.
                </Trans>
              )}
            </p>
          )}
        </Autocomplete.Empty>
        <Autocomplete.List className={css.list} aria-busy={render.isPending || undefined}>
          {(reply: QuickReply) => {
            const comes = languageOf(reply, language) as Language | undefined;
            return (
              <Autocomplete.Item
                key={reply.id}
                value={reply}
                className={css.item}
                onClick={() => !render.isPending && render.mutate(reply)}
              >
                <span className={css.title}>
                  <b>{reply.title}</b>
                  <span className={css.shortcut}>/{reply.shortcut}</span>
                  {language && comes && comes !== language && <span className={css.shortcut}>{LANGUAGES[comes]}</span>}
                </span>
                <span className={css.text} dir="auto">
                  {comes && reply.texts[comes]}
                </span>
                {reply.files.length > 0 && (
                  <span className={css.files}>
                    <Paperclip size={13} aria-hidden="true" />
                    <Plural value={reply.files.length} one="# file" other="# files" />
                  </span>
                )}
              </Autocomplete.Item>
            );
          }}
        </Autocomplete.List>
      </Autocomplete.Root>
      <p className={css.keys} aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> <Trans>choose</Trans> · <kbd>↵</kbd> <Trans>insert</Trans> · <kbd>Esc</kbd>{' '}
        <Trans>back</Trans>
      </p>
    </div>
  );
}
