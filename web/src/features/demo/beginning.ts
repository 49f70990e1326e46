const STORED = 'demo-began';

/** When the story of this tab began, epoch ms: what was before it is no step of theirs. A reload changes nothing about it. */
export function began(): number {
  const stored = Number(sessionStorage.getItem(STORED) ?? Date.now());
  sessionStorage.setItem(STORED, String(stored));
  return stored;
}

export const beginAgain = (): void => sessionStorage.removeItem(STORED);
