import type { KeyboardEvent } from 'react';

const STEPS = new Map([
  ['ArrowUp', -1],
  ['ArrowDown', 1],
]);

/** ↑ ↓ go from message to message, beginning at the end of what is in sight; Enter goes to what can be done with one. */
export function onArticleKey(event: KeyboardEvent<HTMLElement>): void {
  const box = event.currentTarget;
  const at = document.activeElement;
  const isArticle = at?.matches('article[tabindex]') ?? false;
  if ((at !== box && !isArticle) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.key === 'Enter' && isArticle) {
    event.preventDefault();
    at!.querySelector<HTMLElement>('[role="group"] button')?.focus();
  }
  const step = STEPS.get(event.key);
  if (step === undefined) return;
  const articles = [...box.querySelectorAll<HTMLElement>('article[tabindex]')];
  const bottom = box.getBoundingClientRect().bottom;
  const next = isArticle
    ? articles[articles.indexOf(at as HTMLElement) + step]
    : articles.findLast((article) => article.getBoundingClientRect().bottom <= bottom);
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}
