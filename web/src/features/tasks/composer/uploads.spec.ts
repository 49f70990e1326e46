import { i18n } from '@lingui/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { say } from '../../../ui/toast/say.ts';
import { Uploads } from './uploads.ts';

// What shows it would be loaded when the test is over.
vi.mock('../../../ui/toast/say.ts', () => ({ say: vi.fn() }));
i18n.loadAndActivate({ locale: 'en', messages: {} });

/** Requests that are answered by hand. */
class Request {
  static all: Request[] = [];
  upload = {};
  status = 0;
  response: unknown;
  onload = () => {};
  onerror = () => {};
  open() {}
  setRequestHeader() {}
  abort() {}
  send() {
    Request.all.push(this);
  }
  store(id: string) {
    Object.assign(this, { status: 201, response: { id } });
    this.onload();
  }
}

const file = (name: string) => new File(['x'], name);
const ids = (files: Array<{ id: string }>) => files.map(({ id }) => id);

describe('what waits for uploads', () => {
  let uploads: Uploads;
  const done = vi.fn();
  beforeEach(() => {
    Request.all = [];
    done.mockReset();
    vi.stubGlobal('XMLHttpRequest', Request);
    uploads = new Uploads([{ id: 'kept', name: 'kept.pdf', size: 1 }]);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is done at once where all are stored', () => {
    uploads.whenStored((files) => done(ids(files)));
    expect(done.mock.calls).toEqual([[['kept']]]);
    expect(uploads.current().isAwaited).toBe(false);
  });

  it('is done once, when the last of them is stored, in the order of the files', () => {
    uploads.add([file('a'), file('b')]);
    uploads.whenStored((files) => done(ids(files)));
    expect(uploads.current().isAwaited).toBe(true);
    Request.all[1]!.store('b');
    expect(done).not.toHaveBeenCalled();
    Request.all[0]!.store('a');
    uploads.add([file('c')]);
    Request.all[2]!.store('c');
    expect(done.mock.calls).toEqual([[['kept', 'a', 'b']]]);
  });

  it('waits where one fails, until it is tried again', () => {
    uploads.add([file('a')]);
    uploads.whenStored((files) => done(ids(files)));
    Request.all[0]!.onerror();
    expect(say).toHaveBeenCalledWith(expect.stringMatching(/^a did not arrive here/));
    expect(uploads.current()).toMatchObject({ isAwaited: true, uploads: [{}, { state: 'failed' }] });
    uploads.retry(uploads.current().uploads[1]!);
    Request.all[1]!.store('a');
    expect(done.mock.calls).toEqual([[['kept', 'a']]]);
  });

  it('goes on without one that failed and was removed', () => {
    uploads.add([file('a')]);
    uploads.whenStored((files) => done(ids(files)));
    Request.all[0]!.onerror();
    uploads.remove(uploads.current().uploads[1]!.key);
    expect(done.mock.calls).toEqual([[['kept']]]);
  });

  it('is not done any more once it was taken back', () => {
    uploads.add([file('a')]);
    uploads.whenStored(done);
    uploads.callOff();
    Request.all[0]!.store('a');
    expect(done).not.toHaveBeenCalled();
  });
});
