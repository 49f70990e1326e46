import { useCallback, useRef, useState } from 'react';
import { csrfHeaders } from '../../../api/client.ts';
import type { DraftFile } from '../drafts/draft.ts';

export interface Upload {
  key: string;
  name: string;
  size: number | null;
  /** 0–1. */
  progress: number;
  state: 'uploading' | 'stored' | 'failed';
  /** Once stored. */
  fileId?: string;
  error?: string;
  /** Absent where it came with a draft: it is stored. */
  file?: File;
}

/** Files of one action at most. */
export const MOST_FILES = 20;

const storedUpload = ({ id, name, size }: DraftFile): Upload => {
  return { key: id, name, size, progress: 1, state: 'stored', fileId: id };
};

/** Files on their way to the service: with progress, which fetch does not tell. */
export function useUploads(begunWith: readonly DraftFile[] = []) {
  const [uploads, setUploads] = useState<Upload[]>(() => begunWith.map(storedUpload));
  const requests = useRef(new Map<string, XMLHttpRequest>());

  const change = useCallback((key: string, changes: Partial<Upload>) => {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)));
  }, []);

  const send = useCallback(
    (upload: Upload) => {
      const request = new XMLHttpRequest();
      requests.current.set(upload.key, request);
      const failed = (error: string) => change(upload.key, { state: 'failed', error });
      request.open('POST', '/api/files');
      for (const [name, value] of Object.entries(csrfHeaders())) request.setRequestHeader(name, value);
      request.responseType = 'json';
      request.upload.onprogress = ({ loaded, total }) =>
        change(upload.key, { progress: total > 0 ? loaded / total : 0 });
      request.onload = () => {
        const body = request.response as { id?: string; detail?: string } | null;
        if (request.status === 201 && body?.id) change(upload.key, { state: 'stored', progress: 1, fileId: body.id });
        else failed(body?.detail ?? `${request.status}`);
      };
      request.onerror = () => failed('offline');
      const form = new FormData();
      form.append('file', upload.file!, upload.name);
      request.send(form);
    },
    [change],
  );

  const add = useCallback(
    (files: Iterable<File>) => {
      const added = [...files].map((file): Upload => {
        return { key: crypto.randomUUID(), name: file.name, size: file.size, progress: 0, state: 'uploading', file };
      });
      setUploads((all) => [...all, ...added].slice(0, MOST_FILES));
      for (const upload of added) send(upload);
    },
    [send],
  );
  const retry = (upload: Upload) => {
    change(upload.key, { state: 'uploading', progress: 0, error: undefined });
    send(upload);
  };
  const remove = (key: string) => {
    requests.current.get(key)?.abort();
    setUploads((all) => all.filter((upload) => upload.key !== key));
  };
  /** Those of a draft, and no others. */
  const restore = (files: readonly DraftFile[]) => setUploads(files.map(storedUpload));
  /** Files that the service has already, before those that are here. */
  const putBack = (files: readonly DraftFile[]) => setUploads((all) => [...files.map(storedUpload), ...all]);
  return { uploads, add, retry, remove, putBack, restore };
}
