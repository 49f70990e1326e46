import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Paperclip } from 'lucide-react';
import { useRef, useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { useChange } from '../../../api/use-change.ts';
import { type Language, LANGUAGES } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Chip } from '../../../ui/chip/chip.tsx';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { LanguageChips } from '../../../ui/language-chips/language-chips.tsx';
import { AttachFiles } from '../composer/attach-files.tsx';
import { UploadTiles } from '../composer/upload-tiles.tsx';
import { useSelection } from '../composer/use-selection.ts';
import { useUploads } from '../composer/use-uploads.ts';
import { botsQuery } from '../task-list/bots.query.ts';
import { PlaceButtons } from './place-buttons.tsx';
import { QUICK_REPLIES, type QuickReply, type ReplyScope } from './quick-replies.query.ts';
import css from './quick-reply-drawer.module.css';
import { Sample } from './sample.tsx';

interface Props {
  scope: ReplyScope;
  /** The one to be changed; without it a new one is made. */
  reply?: QuickReply;
  onClose: () => void;
}

/** Of one quick reply. */
const MOST_FILES = 10;
const FALLBACK = '{{contact.firstName|there}}';
const languages = Object.keys(LANGUAGES) as Language[];
const without = (texts: QuickReply['texts']) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text?.trim()));

/** A quick reply with its texts, each with a sample below. */
export function QuickReplyDrawer({ scope, reply, onClose }: Props) {
  const { t } = useLingui();
  const { data: bots = [] } = useQuery(botsQuery);
  const [title, setTitle] = useState(reply?.title ?? '');
  const [shortcut, setShortcut] = useState(reply?.shortcut ?? '');
  const [texts, setTexts] = useState(reply?.texts ?? {});
  const [language, setLanguage] = useState(languages.find((each) => reply?.texts[each]) ?? 'en');
  const [accountIds, setAccountIds] = useState(reply?.accountIds ?? []);
  const { uploads, add, retry, remove } = useUploads(reply?.files, MOST_FILES);
  const editor = useRef<HTMLTextAreaElement>(null);
  const select = useSelection(editor);
  const fileIds = uploads.flatMap(({ fileId }) => fileId ?? []);
  const waits = uploads.some(({ state }) => state !== 'stored');

  const save = useChange(() => {
    const body = { title: title.trim(), shortcut: shortcut.trim(), texts: without(texts), fileIds, accountIds };
    if (!reply) return answered(api.POST('/api/quick-replies', { body: { ...body, scope } }));
    const header = { 'If-Match': `"${reply.version}"` };
    return answered(api.PATCH('/api/quick-replies/{id}', { params: { path: { id: reply.id }, header }, body }));
  }, QUICK_REPLIES);
  const errors = save.error instanceof Problem ? save.error.errors : [];
  const wrong = (...paths: string[]) =>
    errors.find(({ path }) => paths.some((each) => path === each || path.startsWith(`${each}.`)))?.message;
  const isTaken = save.error instanceof Problem && save.error.type === 'shortcut-taken';
  const elsewhere = save.error && !isTaken && !wrong('title', 'shortcut', 'texts', 'fileIds') && save.error.message;
  const onSend = () =>
    save.mutate(undefined, {
      onSuccess: onClose,
      onError: (error) => {
        const path = error instanceof Problem ? error.errors[0]?.path : undefined;
        const named = languages.find((each) => path === `texts.${each}`);
        if (named) setLanguage(named);
      },
    });

  const text = texts[language] ?? '';
  const setText = (next: string) => setTexts({ ...texts, [language]: next });
  const insert = (place: string) => {
    const { selectionStart: start, selectionEnd: end } = editor.current!;
    setText(text.slice(0, start) + place + text.slice(end));
    select(start + place.length, start + place.length);
  };

  return (
    <FormDialog
      drawer
      title={reply ? <Trans>Change {reply.title}</Trans> : <Trans>Add a quick reply</Trans>}
      act={<Trans>Save the quick reply</Trans>}
      remark={elsewhere || undefined}
      busy={save.isPending}
      disabled={!title.trim() || !shortcut.trim() || waits || (!Object.keys(without(texts)).length && !fileIds.length)}
      onSend={onSend}
      onClose={onClose}
    >
      <Field
        label={<Trans>Title</Trans>}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        error={wrong('title')}
        autoComplete="off"
        autoFocus
      />
      <Field
        label={<Trans>Shortcut</Trans>}
        help={<Trans>Typed behind / in a task: letters, digits, - and _.</Trans>}
        value={shortcut}
        onChange={(event) => setShortcut(event.target.value.replace(/^\/|\s/g, ''))}
        error={isTaken ? save.error!.message : wrong('shortcut')}
        autoComplete="off"
        autoCapitalize="off"
      />
      <div>
        <LanguageChips
          label={t`Language of the text`}
          names={LANGUAGES}
          texts={texts}
          chosen={language}
          onChoose={setLanguage}
        />
        <Field
          ref={editor as never}
          label={<Trans>Text</Trans>}
          help={
            <Trans>
              Customers get their own language, else English, else whichever there is. {FALLBACK} says “there” where the
              name is not known.
            </Trans>
          }
          lines={6}
          dir="auto"
          lang={language}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={wrong(`texts.${language}`) ?? (errors[0]?.path === 'texts' ? errors[0].message : undefined)}
        />
      </div>
      <PlaceButtons onInsert={insert} />
      <Sample text={text} language={language} bot={bots[0]?.name} />
      <div>
        <UploadTiles uploads={uploads} onRetry={retry} onRemove={remove} />
        {wrong('fileIds') && <p role="alert">{wrong('fileIds')}</p>}
        <AttachFiles onAdd={add}>
          {(open) => (
            <Button small icon={<Paperclip size={15} aria-hidden="true" />} onClick={open}>
              <Trans>Attach files</Trans>
            </Button>
          )}
        </AttachFiles>
      </div>
      {bots.length > 1 && (
        <div role="group" aria-label={t`Bots`}>
          <p className={css.label}>
            <Trans>Only in tasks of these bots; none chosen: in all</Trans>
          </p>
          <div className={css.chips}>
            {bots.map(({ id, name }) => (
              <Chip
                key={id}
                pressed={accountIds.includes(id)}
                onClick={() =>
                  setAccountIds(
                    accountIds.includes(id) ? accountIds.filter((other) => other !== id) : [...accountIds, id],
                  )
                }
              >
                {name}
              </Chip>
            ))}
          </div>
        </div>
      )}
    </FormDialog>
  );
}
