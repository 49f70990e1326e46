/** Keys are pasted: blanks around them are not part of them. What is left has to fit into a header. */
export const API_KEY = { pattern: /^[\x21-\x7e]{8,200}$/, message: 'must be the API key as the messenger shows it' };
