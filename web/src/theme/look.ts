/** How the app looks: as the system says, or as the person chose on this device. */
export type Look = 'system' | 'light' | 'dark';

const STORED = 'look';

export function chosenLook(): Look {
  const look = localStorage.getItem(STORED);
  return look === 'light' || look === 'dark' ? look : 'system';
}

/** Kept for the next start: public/look.js reads it before the first paint. */
export function chooseLook(look: Look): void {
  if (look === 'system') {
    localStorage.removeItem(STORED);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(STORED, look);
    document.documentElement.dataset.theme = look;
  }
}
