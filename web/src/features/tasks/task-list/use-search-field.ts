import { useNavigate } from '@tanstack/react-router';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';

/** While somebody types, the address follows after this rest. */
const REST_MS = 250;

/** A search field whose words stand in the address, so that the search can be sent to a colleague. */
export function useSearchField(inAddress: string | undefined) {
  const navigate = useNavigate();
  const [text, setText] = useState(inAddress ?? '');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    setText(inAddress ?? '');
  }, [inAddress]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const words = event.target.value;
    setText(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void navigate({ to: '.', search: (old) => ({ ...old, q: words.trim() || undefined }), replace: true });
    }, REST_MS);
  };
  return { value: text, onChange };
}
