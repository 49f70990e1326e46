/** What a one-time link is for; it is also the page that the link leads to. */
export type LinkKind = 'reset';
