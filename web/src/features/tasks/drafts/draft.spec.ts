import { describe, expect, it } from 'vitest';
import { type OwnDraft, weigh } from './draft.ts';

const draft = (text: string, savedAt: number, more: Partial<OwnDraft> = {}): OwnDraft => {
  return { text, files: [], notify: { contactIds: [], employeeIds: [] }, key: text, savedAt, ...more };
};
const saved = (text: string, savedAt: number) => draft(text, savedAt, { serverHas: savedAt });

describe('a draft here and one of the service', () => {
  it.each([
    ['nothing anywhere', undefined, undefined, true, 'keep'],
    ['only here, not saved yet', draft('here', 1), undefined, true, 'keep'],
    ['only here, and it was there too', saved('here', 1), undefined, true, 'clear'],
    ['the same, but somebody writes', saved('here', 1), undefined, false, 'keep'],
    ['the service is not known', saved('here', 1), null, true, 'keep'],
    ['only there', undefined, draft('there', 1), true, 'fill'],
    ['only there, and one sits before an empty editor', undefined, draft('there', 1), false, 'fill'],
    ['given up here later', draft('', 2), draft('there', 1), true, 'keep'],
    ['given up here before', draft('', 1), draft('there', 2), true, 'fill'],
    ['the same on both', draft('same', 1), draft('same', 2), false, 'keep'],
    ['newer here', draft('here', 2), draft('there', 1), false, 'keep'],
    ['newer there, nothing of here is lost', saved('here', 1), draft('there', 2), true, 'fill'],
    ['newer there, while somebody writes here', draft('here', 1), draft('there', 2), false, 'offer'],
    ['other files', draft('same', 1), draft('same', 2, { files: [{ id: 'f', name: 'f', size: 1 }] }), false, 'offer'],
  ] as const)('%s', (_, own, server, untouched, outcome) => {
    expect(weigh(own, server, untouched)).toBe(outcome);
  });
});
