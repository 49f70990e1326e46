import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';

export type KeyOwner = components['schemas']['KeyOwner'];

const AFTER_MS = 400;
const LEAST = 8;

/** Whose key it is, asked for when nobody types any more. The key is forgotten with the answer. */
export function useKeyOwner(apiKey: string) {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(apiKey), AFTER_MS);
    return () => clearTimeout(timer);
  }, [apiKey]);
  const { data, error, isFetching } = useQuery({
    queryKey: ['key-owner', settled],
    queryFn: ({ signal }) =>
      answered(api.POST('/api/messengers/check-key', { body: { kind: 'viber', apiKey: settled }, signal })),
    enabled: settled.length >= LEAST,
    retry: false,
    gcTime: 0,
  });
  const isOfNow = settled === apiKey;
  return { data: isOfNow ? data : undefined, error: isOfNow ? error : null, isFetching: isOfNow && isFetching };
}
