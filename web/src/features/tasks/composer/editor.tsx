import { Trans, useLingui } from '@lingui/react/macro';
import { MapPin, Paperclip, Smile, TriangleAlert, Zap } from 'lucide-react';
import { type ChangeEvent, type ClipboardEvent, type KeyboardEvent, lazy, Suspense, useState } from 'react';
import { firstName, personName } from '../../../i18n/sentences/words-of.ts';
import { useKeys } from '../../../platform/keys.ts';
import { classes } from '../../../ui/class-names.ts';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import { say } from '../../../ui/toast/say.ts';
import { OtherDevice } from '../drafts/other-device.tsx';
import { useHold } from '../hold/use-hold.ts';
import { LocationTile } from '../location/location-tile.tsx';
import { NotifyChips } from '../notify/notify-chips.tsx';
import { sayNobodyNotified } from '../notify/nobody-notified.ts';
import type { preselect } from '../notify/preselect.ts';
import { usePreview } from '../preview/use-preview.ts';
import type { Task } from '../task-list/task-row.ts';
import type { Action } from '../thread/thread.query.ts';
import { useFinish } from '../thread/use-finish.ts';
import { AttachFiles } from './attach-files.tsx';
import { AwaitedLine } from './awaited-line.tsx';
import { ComposerHead } from './composer-head.tsx';
import { ComposerLines } from './composer-lines.tsx';
import css from './composer.module.css';
import { DropField } from './drop-field.tsx';
import { EditorField } from './editor-field.tsx';
import { InTheWay } from './in-the-way.tsx';
import { SendButton } from './send-button.tsx';
import { UploadTiles } from './upload-tiles.tsx';
import { useEnterSends } from './use-enter-sends.ts';
import { type NewAction, useSend } from './use-send.ts';
import { useWritten } from './use-written.ts';

const loadPicker = () => import('../quick-replies/quick-reply-picker.tsx');
const QuickReplyPicker = lazy(loadPicker);
const EmojiPicker = lazy(() => import('../emoji/emoji-picker.tsx'));
const LocationDialog = lazy(() => import('../location/location-dialog.tsx'));
const Preview = lazy(() => import('../preview/preview.tsx'));

interface Props {
  task: Task;
  start: ReturnType<typeof preselect>;
  writable: string[];
  /** The newest of my messages that can be taken back. */
  held?: Action;
}

/** The editor of a task, with all that goes with the text. */
export function Editor({ task, start, writable, held }: Props) {
  const { t } = useLingui();
  const written = useWritten(task, start, writable);
  const { editor, select, text, change, choice, choose, files, uploading, quick, emoji, toCustomer } = written;
  const { otherDevice, location } = written;
  const [isLocating, setLocating] = useState(false);
  const { undo } = useHold();
  const enterSends = useEnterSends();
  const done = useFinish(task);
  const name = task.counterparty?.name ?? '';
  const fullName = personName(name);
  const customer = firstName(name);

  const onSent = ({ text: note = '', notify, key }: NewAction, isSaved: boolean) => {
    written.sent(key);
    forget();
    if (!isSaved || notify.contactIds.length + notify.employeeIds.length > 0) return;
    sayNobodyNotified(task.id, () => written.begin(note));
  };
  // Another task may be open by then.
  const onFailed = () => uploading.isShown() || say(t`The message to ${fullName} was not sent. It is kept as a draft.`);
  const { send, busy, error } = useSend(task, onSent, onFailed);
  const unfilled = toCustomer && written.places.length > 0;
  const goToPlace = () => select(written.places[0]!.start, written.places[0]!.end);
  const { preview, shown, toggle, forget } = usePreview(task.id, written, unfilled ? [] : choice.contactIds);
  const isEmpty = text.trim() === '' && uploading.uploads.length === 0 && !location;
  const blocked = isEmpty || unfilled || uploading.isAwaited;
  const submit = (statusId?: string) => {
    if (unfilled) goToPlace();
    if (blocked || busy) return;
    const action = {
      text: text.trim() || undefined,
      location,
      notify: choice,
      key: written.keyOf(),
      quickReplyId: quick.usedId,
      statusId,
    };
    // Those that failed may have been removed, with nothing left to send.
    uploading.whenStored((stored) => {
      if (action.text || location || stored.length > 0) send({ ...action, files: stored });
    });
  };
  const sendAndFinish = done && toCustomer ? () => submit(done.id) : undefined;

  const write = (contactIds: string[]) => {
    choose({ ...choice, contactIds });
    editor.current?.focus();
  };
  useKeys({
    // At a message of the feed it answers that one.
    KeyR: () => writable.length > 0 && !document.activeElement?.closest('article') && write(writable),
    KeyN: () => write([]),
  });

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter belongs to it.
    if (event.nativeEvent.isComposing || event.keyCode === 229 || quick.isOpen || emoji.isOpen) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && (isCommand || (enterSends && !event.shiftKey))) {
      event.preventDefault();
      if (event.shiftKey) sendAndFinish?.();
      else submit();
    }
    if (isCommand && event.code === 'KeyZ' && !event.shiftKey && text === '' && held) {
      event.preventDefault();
      undo(held);
    }
  };
  const onType = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart } = event.target;
    const { isComposing } = event.nativeEvent as InputEvent;
    if (quick.isOpen) quick.takeWords(value);
    // At the start of the editor it asks for a quick reply.
    else if (!isComposing && selectionStart === 1 && value === `/${text}`) quick.openByKey();
    else change(value);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    uploading.add(event.clipboardData.files);
  };
  const words = toCustomer ? t`Write to ${customer}` : t`Write a note for your team`;

  return (
    <>
      <DropField
        className={classes(css.composer, toCustomer ? css.toCustomer : css.note)}
        aria-label={t`Write in this task`}
        onSubmit={() => submit()}
        onAdd={uploading.add}
        words={toCustomer ? <Trans>Drop to send to {customer}</Trans> : <Trans>Drop to add to the note</Trans>}
      >
        {quick.isOpen && (
          <Suspense>
            <QuickReplyPicker
              task={task}
              typed={quick.words}
              onType={quick.setWords}
              onPick={quick.pick}
              onLeave={quick.leave}
            />
          </Suspense>
        )}
        {emoji.isOpen && (
          <Suspense>
            <EmojiPicker onPick={emoji.pick} onLeave={emoji.leave} />
          </Suspense>
        )}
        <ComposerHead
          toCustomer={toCustomer}
          customer={customer}
          fullName={fullName}
          bot={task.chat?.accountName ?? ''}
          preview={{ shown, toggle }}
        />
        <InTheWay task={task} />
        <ComposerLines
          customer={customer}
          turned={written.turned}
          colleague={written.colleague}
          onKeepNote={() => choose({ ...choice, contactIds: [] })}
        />
        {otherDevice.offer && (
          <OtherDevice draft={otherDevice.offer} onUse={otherDevice.use} onKeep={otherDevice.keep} />
        )}
        <NotifyChips ref={written.chips} task={task} choice={choice} writable={writable} onChoose={choose} />
        <EditorField
          ref={editor}
          aria-label={words}
          placeholder={words}
          value={text}
          places={written.places}
          customer={toCustomer ? customer : undefined}
          onGo={goToPlace}
          // What is typed while it is being sent would go with it.
          readOnly={busy}
          onChange={onType}
          onFocus={() => void loadPicker()}
          onBlur={written.rest}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <Suspense>{toCustomer && preview && <Preview preview={preview} customer={customer} files={files} />}</Suspense>
        <UploadTiles uploads={uploading.uploads} onRetry={uploading.retry} onRemove={uploading.remove} />
        {location && <LocationTile location={location} onRemove={() => written.locate(undefined)} />}
        {uploading.isAwaited && <AwaitedLine uploads={uploading.uploads} onTakeBack={uploading.callOff} />}
        {error && (
          <p className={classes(css.line, css.bad)} role="alert">
            <TriangleAlert size={15} aria-hidden="true" />
            <span>
              <Trans>Not saved. {error}</Trans>
            </span>
            <button type="button" onClick={() => submit()}>
              <Trans>Try again</Trans>
            </button>
          </p>
        )}
        <div className={css.foot}>
          <AttachFiles onAdd={uploading.add}>
            {(open) => (
              <IconButton label={t`Attach files`} onClick={open}>
                <Paperclip size={18} />
              </IconButton>
            )}
          </AttachFiles>
          <IconButton
            label={t`Emoji`}
            aria-expanded={emoji.isOpen}
            // The focus stays where it is: a picker that loses it closes, and would be opened again.
            onPointerDown={(event) => event.preventDefault()}
            onClick={emoji.toggle}
          >
            <Smile size={18} />
          </IconButton>
          <IconButton label={t`Quick replies`} aria-expanded={quick.isOpen} onClick={quick.openByButton}>
            <Zap size={18} />
          </IconButton>
          <IconButton className={css.place} label={t`Send a place`} onClick={() => setLocating(true)}>
            <MapPin size={18} />
          </IconButton>
          <span className={css.grow} />
          {text && (
            <span className={css.hint}>
              <Trans>Draft saved</Trans>
            </span>
          )}
          <SendButton
            customer={toCustomer ? customer : undefined}
            disabled={blocked}
            busy={busy}
            onSendAndFinish={sendAndFinish}
          />
        </div>
      </DropField>
      <Suspense fallback={null}>
        {isLocating && <LocationDialog onPick={written.locate} onClose={() => setLocating(false)} />}
      </Suspense>
    </>
  );
}
