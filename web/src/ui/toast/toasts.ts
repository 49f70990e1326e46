import { Toast } from '@base-ui/react/toast';

/** What happened, in a corner, for a moment: see `say`. */
export const toasts = Toast.createToastManager();
