import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useChange } from '../../../api/use-change.ts';
import { type Settings, SETTINGS_KEY, settingsQuery } from './settings.query.ts';
import { isSame, tidied } from './text-rules.ts';
import { usePreview } from './use-preview.ts';
import type { Rules } from './use-rules.ts';

type Draft = Partial<Rules>;

const isEmpty = (draft: Draft) => Object.keys(draft).length === 0;
const only = (draft: Draft, wanted: (name: keyof Rules) => boolean) =>
  Object.fromEntries(Object.entries(draft).filter(([name]) => wanted(name as keyof Rules))) as Draft;

const changesOf = (saved: Rules, draft: Draft) => only(draft, (name) => !isSame(draft[name], saved[name]));

/** The rules as they are, and as they would be: nothing is saved until it is asked for. */
export function useRulesDraft() {
  const queries = useQueryClient();
  const { data: saved, error, refetch } = useQuery(settingsQuery);
  const [draft, setDraft] = useState<Draft>({});
  /** What the last save has replaced. */
  const [replaced, setReplaced] = useState<Draft | null>(null);
  const changes = saved ? changesOf(tidied(saved), tidied(draft)) : {};
  const isChanged = !isEmpty(changes);

  const preview = usePreview('all', isChanged ? changes : null, (body) =>
    answered(api.PATCH('/api/messengers/settings', { body: { ...body, dryRun: true } })),
  );
  const save = useChange(() => answered(api.PATCH('/api/messengers/settings', { body: changes })), SETTINGS_KEY, [
    'accounts',
  ]);
  const saveNow = (done?: () => void) =>
    save.mutate(undefined, {
      onSuccess: (now) => {
        setReplaced(only(saved!, (name) => name in changes));
        queries.setQueryData(settingsQuery.queryKey, now as Settings);
        // What was changed while it was being saved stays changed.
        setDraft((latest) => only(latest, (name) => latest[name] !== draft[name]));
        done?.();
      },
    });

  return {
    /** As they stand on the page. */
    values: saved && { ...saved, ...draft },
    error,
    refetch,
    changes,
    isChanged,
    preview,
    save: { now: saveNow, error: save.error, isPending: save.isPending },
    change: (values: Draft) => {
      save.reset();
      setReplaced(null);
      setDraft((before) => ({ ...before, ...values }));
    },
    discard: () => {
      save.reset();
      setDraft({});
    },
    /** Present after a save: puts what was before into the draft. */
    setBack:
      replaced &&
      (() => {
        setDraft(replaced);
        setReplaced(null);
      }),
  };
}

export type RulesDraft = ReturnType<typeof useRulesDraft>;
