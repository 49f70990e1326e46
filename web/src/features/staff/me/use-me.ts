import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from './me.query.ts';

/** Who is signed in. Only for pages that the router shows to nobody else. */
export const useMe = () => useSuspenseQuery(meQuery).data!;
