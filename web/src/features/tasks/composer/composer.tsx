import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Eye, Info, Lock, Paperclip, Send, TriangleAlert } from 'lucide-react';
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { classes } from '../../../ui/class-names.ts';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import { useMe } from '../../staff/me/use-me.ts';
import { type Draft, isEmpty } from '../drafts/draft.ts';
import { OtherDevice } from '../drafts/other-device.tsx';
import { useDrafts, useLoadedDraft, useOtherDevice, useSavedFiles } from '../drafts/use-drafts.ts';
import { NotifyChips } from '../notify/notify-chips.tsx';
import { preselect } from '../notify/preselect.ts';
import { useTakenBack } from '../hold/taken-back.ts';
import { useHold } from '../hold/use-hold.ts';
import { Preview } from '../preview/preview.tsx';
import { usePreview } from '../preview/use-preview.ts';
import type { Task } from '../task-list/task-row.ts';
import { type Action, feedQuery } from '../thread/thread.query.ts';
import css from './composer.module.css';
import { UploadTiles } from './upload-tiles.tsx';
import { useSend } from './use-send.ts';
import { useUploads } from './use-uploads.ts';

/** Where an answer or a note is written. A contact chosen under Notify, and nothing else, makes it an answer. */
export function Composer({ task }: { task: Task }) {
  const me = useMe();
  const { data } = useQuery(feedQuery(task.id));
  const drafts = useDrafts();
  const loaded = useLoadedDraft(task.id);
  if (!data || !loaded) return null;

  const { actions } = data;
  const writable = task.counterparty && task.chat?.subscribed && task.state !== 'trash' ? [task.counterparty.id] : [];
  const assigneeIds = task.assignees.filter(({ kind }) => kind === 'employee').map(({ id }) => id);
  const start = preselect({
    myId: me.id,
    writable,
    assigneeIds,
    actions,
    draft: begunBefore(drafts.of(task.id))?.notify,
  });
  const held = actions.findLast(({ heldUntil, author }) => heldUntil && author.id === me.id);
  return <Editor task={task} start={start} writable={writable} held={held} />;
}

const begunBefore = (draft: Draft | undefined) => (isEmpty(draft) ? undefined : draft);

interface EditorProps {
  task: Task;
  start: ReturnType<typeof preselect>;
  writable: string[];
  /** The newest of my messages that can be taken back. */
  held?: Action;
}

function Editor({ task, start, writable, held }: EditorProps) {
  const { t } = useLingui();
  const drafts = useDrafts();
  const begun = begunBefore(drafts.of(task.id));
  const [text, setText] = useState(begun?.text ?? '');
  const [choice, setChoice] = useState(start.choice);
  const [chosen, setChosen] = useState(false);
  const [dragging, setDragging] = useState(false);
  const key = useRef(begun?.key ?? '');
  const { uploads, add, retry, remove, putBack, restore } = useUploads(begun?.files);
  const { undo } = useHold();
  // Where the text began as a note, and none of it was meant for the customer.
  const [beganAsNote, setBeganAsNote] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const customer = task.counterparty?.name ?? '';
  const toCustomer = choice.contactIds.length > 0;
  const bot = task.chat?.accountName ?? '';

  const { send, busy, error } = useSend(task, () => {
    fill(undefined);
    drafts.forget(task.id);
    forget();
  });
  const fill = (draft: Draft | undefined) => {
    key.current = draft?.key ?? '';
    setText(draft?.text ?? '');
    restore(draft?.files ?? []);
    if (!draft) return;
    const contactIds = draft.notify.contactIds.filter((id) => writable.includes(id));
    setChoice({ ...draft.notify, contactIds });
    setChosen(true);
  };
  const { offer, use, keep } = useOtherDevice(task.id, fill);

  const stored = uploads.flatMap(({ fileId, name, size }) => (fileId ? [{ id: fileId, name, size }] : []));
  const save = (draft: Partial<Draft>) => {
    // Made with the first letter and sent with every try: a repetition is never a second message.
    key.current ||= crypto.randomUUID();
    drafts.save(task.id, { text, files: stored, notify: choice, key: key.current, ...draft }, !!offer);
  };
  const change = (next: string, notify = choice) => {
    if (text === '') setBeganAsNote(notify.contactIds.length === 0);
    setText(next);
    save({ text: next, notify });
  };
  const choose = (next: typeof choice) => {
    setChoice(next);
    setChosen(true);
    if (text || stored.length > 0) save({ notify: next });
  };
  useSavedFiles(stored, drafts.of(task.id), () => save({}));
  useTakenBack((action) => {
    // Whoever has begun a note meanwhile has not chosen the customer for it.
    const notify = text === '' ? { ...choice, ...action.notify } : choice;
    key.current = crypto.randomUUID();
    putBack(action.files);
    change([action.text, text].filter(Boolean).join('\n\n'), notify);
    setChoice(notify);
  });
  const uploading = uploads.some(({ state }) => state === 'uploading');
  const failedUpload = uploads.some(({ state }) => state === 'failed');
  const { preview, shown, toggle, forget } = usePreview(task.id, text, stored, choice.contactIds);
  const empty = text.trim() === '' && stored.length === 0;
  const blocked = empty || uploading || failedUpload || task.state === 'trash';
  const submit = () => {
    if (blocked || busy) return;
    key.current ||= crypto.randomUUID();
    send({ text: text.trim() || undefined, files: stored, notify: choice, key: key.current });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter belongs to it.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
    const takesBack = event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey && text === '';
    if (takesBack && held) {
      event.preventDefault();
      undo(held);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    add(event.clipboardData.files);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDragging(false);
    add(event.dataTransfer.files);
  };

  if (task.state === 'trash') {
    return (
      <div className={css.composer}>
        <p className={css.line}>
          <Trans>This task is in the trash. Restore it to write.</Trans>
        </p>
      </div>
    );
  }

  return (
    <form
      className={classes(css.composer, toCustomer ? css.toCustomer : css.note)}
      aria-label={t`Write in this task`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={() => setDragging(false)}
      onDrop={onDrop}
    >
      <div className={css.goes} role="status">
        {toCustomer ? <Send size={15} aria-hidden="true" /> : <Lock size={15} aria-hidden="true" />}
        {toCustomer ? (
          <>
            <b>
              <Trans>To {customer} in Viber</Trans>
            </b>
            <span className={css.why}>
              <Trans>· from “{bot}”</Trans>
            </span>
            <span className={css.grow} />
            <IconButton label={t`Preview`} on={shown} aria-pressed={shown} onClick={toggle}>
              <Eye size={18} />
            </IconButton>
          </>
        ) : (
          <>
            <b>
              <Trans>Internal note</Trans>
            </b>
            <span className={css.why}>
              {customer ? (
                <Trans>· only your team sees it, {customer} does not</Trans>
              ) : (
                <Trans>· only your team sees it</Trans>
              )}
            </span>
          </>
        )}
      </div>
      {task.chat && !task.chat.subscribed && (
        <p className={classes(css.line, css.warn)}>
          <Trans>
            <b>{customer} left the bot.</b> Viber lets nobody write there until they write again. You can keep a note.
          </Trans>
        </p>
      )}
      {toCustomer && beganAsNote && text && (
        <p className={css.line}>
          <Info size={15} aria-hidden="true" />
          <span>
            <Trans>
              You began this as a note. Now it goes <b>to {customer}</b>.
            </Trans>
          </span>
          <button type="button" onClick={() => choose({ ...choice, contactIds: [] })}>
            <Trans>Keep it a note</Trans>
          </button>
        </p>
      )}
      {start.reason?.kind === 'colleague-talks' && !chosen && (
        <p className={css.line}>
          <Trans>
            {start.reason.name} is talking with {customer}. Choose whom to notify.
          </Trans>
        </p>
      )}
      {offer && <OtherDevice draft={offer} onUse={use} onKeep={keep} />}
      <NotifyChips task={task} choice={choice} writable={writable} onChoose={choose} />
      <textarea
        className={css.editor}
        dir="auto"
        rows={1}
        aria-label={toCustomer ? t`Write to ${customer}` : t`Write a note for your team`}
        placeholder={toCustomer ? t`Write to ${customer}` : t`Write a note for your team`}
        value={text}
        // What is typed while it is being sent would go with it.
        readOnly={busy}
        onChange={(event) => change(event.target.value)}
        onBlur={() => drafts.rest(task.id)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {toCustomer && preview && <Preview preview={preview} customer={customer} files={stored} />}
      <UploadTiles uploads={uploads} onRetry={retry} onRemove={remove} />
      {error && (
        <p className={classes(css.line, css.bad)} role="alert">
          <TriangleAlert size={15} aria-hidden="true" />
          <span>
            <Trans>Not saved. {error}</Trans>
          </span>
          <button type="button" onClick={submit}>
            <Trans>Try again</Trans>
          </button>
        </p>
      )}
      <div className={css.foot}>
        <IconButton label={t`Attach files`} onClick={() => picker.current!.click()}>
          <Paperclip size={18} />
        </IconButton>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            add(event.target.files ?? []);
            event.target.value = '';
          }}
        />
        <span className={css.grow} />
        {text && (
          <span className={css.hint}>
            <Trans>Draft saved</Trans>
          </span>
        )}
        <Button type="submit" look={toCustomer ? 'iris' : 'sand'} disabled={blocked} busy={busy}>
          {toCustomer ? <Trans>Send to {customer} in Viber</Trans> : <Trans>Save note</Trans>}
          <kbd aria-hidden="true">Ctrl ↵</kbd>
        </Button>
      </div>
      {dragging && (
        <div className={css.drop}>
          {toCustomer ? <Trans>Drop to send to {customer}</Trans> : <Trans>Drop to add to the note</Trans>}
        </div>
      )}
    </form>
  );
}
