import { QueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { Drafts } from './drafts.ts';

// There is no disk here.
vi.mock('idb-keyval', () => ({ get: async () => undefined, set: async () => undefined, del: async () => undefined }));

it('knows what was sent, also where the service has let go of it before it answered', () => {
  const drafts = new Drafts('employee', new QueryClient());
  const notify = { contactIds: [], employeeIds: [] };
  drafts.fill('task', { text: 'On my way', files: [], notify, key: 'of-the-action', savedAt: 1 }, true);
  drafts.fill('task', undefined, true);
  drafts.forget('task', 'of-the-action');
  // Whoever asked the service before that is answered with it still.
  expect(drafts.isSent({ text: 'On my way', files: [], notify, key: 'of-the-action', savedAt: 1 })).toBe(true);
});
