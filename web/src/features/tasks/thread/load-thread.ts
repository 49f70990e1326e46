/** The thread with its composer, the larger half of the inbox: the list is on the screen before it is loaded. */
export const loadThread = () => import('./thread-page.tsx');
export const loadPanel = () => import('../task-panel/task-panel.tsx');

/** Before a task is pressed, in the order in which it shows them. */
export const loadAhead = () => loadThread().then(loadPanel);
