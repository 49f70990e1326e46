import { t } from '@lingui/core/macro';
import { csrfHeaders } from '../../../api/client.ts';
import { toProblem } from '../../../api/problem.ts';
import { say } from '../../../ui/toast/say.ts';
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

/** Those that the service has. */
export const storedFiles = (uploads: readonly Upload[]): DraftFile[] =>
  uploads.flatMap(({ fileId, name, size }) => (fileId ? [{ id: fileId, name, size }] : []));

interface State {
  uploads: readonly Upload[];
  /** Something is done once all of them are stored. */
  isAwaited: boolean;
}

/** Files on their way to the service: with progress, which fetch does not tell. They go on whatever is on the screen. */
export class Uploads {
  private state: State;
  private onStored: ((files: DraftFile[]) => void) | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly requests = new Map<string, XMLHttpRequest>();

  constructor(
    begunWith: readonly DraftFile[] = [],
    private readonly most = MOST_FILES,
  ) {
    this.state = { uploads: begunWith.map(storedUpload), isAwaited: false };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly current = (): State => this.state;
  /** Somebody sees them. */
  readonly isShown = (): boolean => this.listeners.size > 0;

  readonly add = (files: Iterable<File>): void => {
    const added = [...files].map((file): Upload => {
      return { key: crypto.randomUUID(), name: file.name, size: file.size, progress: 0, state: 'uploading', file };
    });
    this.show([...this.state.uploads, ...added].slice(0, this.most));
    for (const upload of added) this.send(upload);
  };
  readonly retry = (upload: Upload): void => {
    this.change(upload.key, { state: 'uploading', progress: 0, error: undefined });
    this.send(upload);
  };
  readonly remove = (key: string): void => {
    this.requests.get(key)?.abort();
    this.show(this.state.uploads.filter((upload) => upload.key !== key));
  };
  /** Those of a draft, and no others. */
  readonly restore = (files: readonly DraftFile[]): void => this.show(files.map(storedUpload));
  /** Files that the service has already, before those that are here. */
  readonly putBack = (files: readonly DraftFile[]): void =>
    this.show([...files.map(storedUpload), ...this.state.uploads]);
  /** The same, behind those that are here. */
  readonly attach = (files: readonly DraftFile[]): void => {
    const { uploads } = this.state;
    const added = files.filter(({ id }) => !uploads.some(({ fileId }) => fileId === id));
    this.show([...uploads, ...added.map(storedUpload)].slice(0, this.most));
  };

  /** Once, as soon as all are stored: those that fail are tried again or removed first. */
  readonly whenStored = (onStored: ((files: DraftFile[]) => void) | undefined): void => {
    this.onStored = onStored;
    // Whoever closes the page now would believe that it was done.
    if (onStored) addEventListener('beforeunload', stay);
    else removeEventListener('beforeunload', stay);
    this.show(this.state.uploads);
  };

  /** What was to be done once all are stored is not done. */
  readonly callOff = (): void => {
    if (this.onStored) this.whenStored(undefined);
  };

  private send(upload: Upload): void {
    const request = new XMLHttpRequest();
    const { name } = upload;
    this.requests.set(upload.key, request);
    const failed = (error: string) => {
      this.change(upload.key, { state: 'failed', error });
      if (this.onStored && !this.isShown()) say(t`${name} did not arrive here. What was to be sent with it waits.`);
    };
    request.open('POST', '/api/files');
    for (const [header, value] of Object.entries(csrfHeaders())) request.setRequestHeader(header, value);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) =>
      this.change(upload.key, { progress: total > 0 ? loaded / total : 0 });
    request.onload = () => {
      const body = request.response as { id?: string } | null;
      if (request.status === 201 && body?.id)
        this.change(upload.key, { state: 'stored', progress: 1, fileId: body.id });
      else failed(toProblem(new Response(null, { status: request.status }), body).message);
    };
    request.onerror = () => failed(toProblem(undefined, undefined).message);
    const form = new FormData();
    form.append('file', upload.file!, name);
    request.send(form);
  }

  private change(key: string, changes: Partial<Upload>): void {
    this.show(this.state.uploads.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)));
  }

  private show(uploads: readonly Upload[]): void {
    const onStored = uploads.every(({ state }) => state === 'stored') ? this.onStored : undefined;
    if (onStored) this.onStored = undefined;
    this.state = { uploads, isAwaited: this.onStored !== undefined };
    for (const listener of this.listeners) listener();
    if (!onStored) return;
    removeEventListener('beforeunload', stay);
    onStored(storedFiles(uploads));
  }
}

const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
