import { useRef, useState } from 'react';
import { useMe } from '../../staff/me/use-me.ts';
import { type Draft, isEmpty } from '../drafts/draft.ts';
import { useEmoji } from '../emoji/use-emoji.ts';
import { useDrafts, useOtherDevice, useSavedFiles } from '../drafts/use-drafts.ts';
import type { Location } from '../location/read-location.ts';
import { preselect } from '../notify/preselect.ts';
import { placesIn } from '../quick-replies/places.ts';
import { useQuickReply } from '../quick-replies/use-quick-reply.ts';
import type { Task } from '../task-list/task-row.ts';
import type { Action } from '../thread/thread.query.ts';
import { useOpenEditor } from './open-editor.ts';
import { quoteOf } from './quote-of.ts';
import { useSelection } from './use-selection.ts';
import { storedFiles } from './uploads.ts';
import { useTaskUploads } from './use-uploads.ts';

export const begunBefore = (draft: Draft | undefined) => (isEmpty(draft) ? undefined : draft);

/** What stands in the editor of a task: the text, its files, a place and whom it notifies; kept as a draft with every change. */
export function useWritten(task: Task, start: ReturnType<typeof preselect>, writable: readonly string[]) {
  const me = useMe();
  const drafts = useDrafts();
  const begun = begunBefore(drafts.of(task.id));
  const [text, setText] = useState(begun?.text ?? '');
  const [location, setLocation] = useState(begun?.location);
  const [choice, setChoice] = useState(start.choice);
  const [chosen, setChosen] = useState(false);
  // Where the text began as a note, and none of it was meant for the customer.
  const [beganAsNote, setBeganAsNote] = useState(false);
  const key = useRef(begun?.key ?? '');
  const editor = useRef<HTMLTextAreaElement>(null);
  const chips = useRef<HTMLDivElement>(null);
  const select = useSelection(editor);
  // What is changed is not what was to be sent when the uploads end.
  const { restore, putBack, attach, callOff, ...uploading } = useTaskUploads(task.id, begun?.files);
  // Who has left is taken out for good: when they come back, a note stays a note.
  const reachable = choice.contactIds.filter((id) => writable.includes(id));
  if (reachable.length < choice.contactIds.length) setChoice({ ...choice, contactIds: reachable });

  const fill = (draft: Draft | undefined) => {
    callOff();
    key.current = draft?.key ?? '';
    setText(draft?.text ?? '');
    restore(draft?.files ?? []);
    setLocation(draft?.location);
    quick.forget();
    if (!draft) return;
    const contactIds = draft.notify.contactIds.filter((id) => writable.includes(id));
    setChoice({ ...draft.notify, contactIds });
    setChosen(true);
  };
  const otherDevice = useOtherDevice(task.id, fill);

  const files = storedFiles(uploading.uploads);
  // Made with the first letter and sent with every try: a repetition is never a second message.
  const keyOf = () => (key.current ||= crypto.randomUUID());
  const save = (draft: Partial<Draft>) =>
    drafts.save(task.id, { text, files, location, notify: choice, key: keyOf(), ...draft }, !!otherDevice.offer);
  const change = (next: string, notify = choice, place = location) => {
    callOff();
    if (next === '') quick.forget();
    if (text === '') setBeganAsNote(notify.contactIds.length === 0);
    setText(next);
    save({ text: next, notify, location: place });
  };
  const choose = (next: typeof choice) => {
    callOff();
    setChoice(next);
    setChosen(true);
    if (text || files.length > 0 || location) save({ notify: next });
  };
  const locate = (next: Location | undefined) => {
    callOff();
    setLocation(next);
    save({ location: next });
  };
  useSavedFiles(files, drafts.of(task.id), () => save({}));
  const takeBack = (action: Pick<Draft, 'text' | 'files' | 'location' | 'notify'>) => {
    // Whoever has begun a note meanwhile has not chosen the customer for it.
    const notify = text === '' ? { ...choice, ...action.notify } : choice;
    key.current = crypto.randomUUID();
    putBack(action.files);
    setLocation(location ?? action.location);
    change([action.text, text].filter(Boolean).join('\n\n'), notify, location ?? action.location);
    setChoice(notify);
  };
  const reply = (action: Action) => {
    callOff();
    const notify = preselect({ myId: me.id, writable, assigneeIds: [], actions: [], replyTo: action }).choice;
    const quote = quoteOf(action);
    const next = [text, quote && `${quote}\n`].filter(Boolean).join('\n\n');
    if (quote) change(next, notify);
    setChoice(notify);
    setChosen(true);
    select(next.length, next.length);
  };
  useOpenEditor({ putBack: takeBack, reply });
  const quick = useQuickReply({ field: editor, text, change, select, attach });
  /** Another note that quotes one, before what stands here; whom it notifies is asked next. */
  const begin = (note: string) => {
    // Another task may be open by now.
    if (!editor.current) return;
    change([quoteOf({ text: note, files: [] }), editor.current.value].join('\n'));
    chips.current?.querySelector<HTMLElement>('button:last-child')?.focus();
  };
  const emoji = useEmoji({ field: editor, text, change, select });
  const toCustomer = choice.contactIds.length > 0;
  return {
    editor,
    chips,
    begin,
    select,
    text,
    change,
    choice,
    choose,
    files,
    location,
    locate,
    uploading: { ...uploading, callOff },
    quick,
    emoji,
    otherDevice,
    keyOf,
    toCustomer,
    /** Places of the text that nobody has filled in. */
    places: placesIn(text),
    /** What was begun as a note goes to the customer now. */
    turned: toCustomer && beganAsNote && text !== '',
    /** Who talks with the customer, as long as nobody was chosen. */
    colleague: start.reason?.kind === 'colleague-talks' && !chosen ? start.reason.name : undefined,
    /** It has become an action; whichever editor of the task is open now is empty. */
    sent: (sentKey: string) => {
      restore([]);
      drafts.forget(task.id, sentKey);
    },
    rest: () => drafts.rest(task.id),
  };
}
