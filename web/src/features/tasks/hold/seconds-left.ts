/**
 * Whole seconds until a held message leaves. A clock of this device that is wrong makes it no more than the whole time, and
 * never less than one: the service says when it has left.
 */
export function secondsLeft({ writtenAt, heldUntil }: { writtenAt: string; heldUntil: string }, now: number): number {
  const all = Math.ceil((Date.parse(heldUntil) - Date.parse(writtenAt)) / 1000);
  const left = Math.ceil((Date.parse(heldUntil) - now) / 1000);
  return Math.max(1, Math.min(left, all));
}
