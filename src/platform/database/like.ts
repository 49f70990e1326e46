/** A LIKE pattern of texts that contain this one, in which % and _ mean themselves; goes with ESCAPE '!'. */
export const containing = (text: string): string => `%${text.replace(/[!%_]/g, '!$&')}%`;
