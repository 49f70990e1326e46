import type { components } from '../../../api/schema.gen.ts';
import type { Location } from '../location/read-location.ts';
import type { Choice } from '../notify/preselect.ts';

export type DraftFile = Pick<components['schemas']['FileView'], 'id' | 'name' | 'size'>;

/** What was begun in a task. */
export interface Draft {
  text: string;
  files: DraftFile[];
  location?: Location | undefined;
  notify: Choice;
  /** The idempotency key of the action that it becomes. */
  key: string;
  /** Epoch ms. */
  savedAt: number;
}

/** A draft as this device has it. One that is empty says that nothing is wanted any more of what the service has. */
export interface OwnDraft extends Draft {
  /** The `savedAt` that the service has too. */
  serverHas?: number;
}

export const isEmpty = (draft: Draft | undefined): boolean =>
  !draft || (draft.text === '' && draft.files.length === 0 && !draft.location);

/** What it is shown by in the list. */
export const kindOf = ({ text, files, location }: Draft): 'text' | 'files' | 'location' => {
  if (text.trim()) return 'text';
  return location && files.length === 0 ? 'location' : 'files';
};

/** The service has it as it is here. */
export const isSaved = (draft: OwnDraft): boolean => draft.serverHas === draft.savedAt;

const saysTheSame = (one: Draft, other: Draft): boolean =>
  one.key === other.key &&
  one.text === other.text &&
  one.location?.lat === other.location?.lat &&
  one.location?.lon === other.location?.lon &&
  one.files.map(({ id }) => id).join() === other.files.map(({ id }) => id).join();

/**
 * What to do with the draft that the service has: `fill` the editor with it, `offer` it beside what is written here, or
 * `keep` what is here. `clear`: it was sent, or given up, on another device.
 * @param server undefined where the service has none; null where that is not known
 * @param untouched nobody has written here since the task was opened, and the service had all of it then
 */
export function weigh(
  own: OwnDraft | undefined,
  server: Draft | undefined | null,
  untouched: boolean,
): 'keep' | 'fill' | 'offer' | 'clear' {
  if (server === null) return 'keep';
  if (!server) return untouched && own && !isEmpty(own) && isSaved(own) ? 'clear' : 'keep';
  if (own && (saysTheSame(own, server) || server.savedAt <= own.savedAt)) return 'keep';
  return isEmpty(own) || untouched ? 'fill' : 'offer';
}
