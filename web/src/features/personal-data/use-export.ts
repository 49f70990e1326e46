import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { toProblem } from '../../api/problem.ts';

/** Takes out everything of a person, and saves it as a file. It ends when nobody looks any more. */
export function useExport(contactId: string) {
  const [received, setReceived] = useState(0);
  const [stop] = useState(() => new AbortController());
  const saved = useRef<string>(undefined);
  useEffect(
    () => () => {
      stop.abort();
      if (saved.current) URL.revokeObjectURL(saved.current);
    },
    [stop],
  );
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: async () => {
      setReceived(0);
      const request = api.POST('/api/contacts/{id}/export', {
        params: { path: { id: contactId } },
        parseAs: 'stream',
        signal: stop.signal,
      });
      const stream = (await answered(request)) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>;
      const chunks = await read(stream, setReceived).catch((cause: unknown) => {
        throw toProblem(undefined, cause);
      });
      saved.current = URL.createObjectURL(new Blob(chunks, { type: 'application/zip' }));
      save(saved.current, `${contactId}.zip`);
      return saved.current;
    },
  });
  return { start: () => mutate(), isPending, received, address: data, error };
}

/** @param onMore with all bytes so far */
async function read(stream: ReadableStream<Uint8Array<ArrayBuffer>>, onMore: (bytes: number) => void) {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    onMore((bytes += next.value.length));
  }
  return chunks;
}

function save(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
