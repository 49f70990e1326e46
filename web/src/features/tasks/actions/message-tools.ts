import { createContext } from 'react';
import type { Action } from '../thread/thread.query.ts';

/** What can be done with a message of the feed. */
interface MessageTools {
  /** Not where nobody can write. */
  reply?: (action: Action) => void;
  unreadFrom: (action: Action) => void;
}

/** None where a feed only shows. */
export const MessageTools = createContext<MessageTools | undefined>(undefined);
