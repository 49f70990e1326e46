import { useMe } from '../../staff/me/use-me.ts';

/** Whether Enter sends, by one's own choice. Keyboards of phones have no other key that begins a line. */
export const useEnterSends = (): boolean => useMe().enterSends && !matchMedia('(pointer: coarse)').matches;
