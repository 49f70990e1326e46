/** What a one-time link is for. */
export type LinkKind = 'setup' | 'invitation' | 'reset';
