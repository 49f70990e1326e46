import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem.ts';

const MOST_TRIES = 3;

/** A refusal is final; what may be otherwise in a moment is asked again. */
const mayHelp = (error: unknown): boolean =>
  !(error instanceof Problem) || error.status === 0 || error.status === 429 || error.status >= 500;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Live events say what has changed; looking again on every focus would only be noise.
      staleTime: 30_000,
      retry: (failures, error) => failures < MOST_TRIES && mayHelp(error),
    },
  },
});
