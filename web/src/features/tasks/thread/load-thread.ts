/** The thread with its composer, the larger half of the inbox: the list is on the screen before it is loaded. */
export const loadThread = () => import('./thread-page.tsx');
