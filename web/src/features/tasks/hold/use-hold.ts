import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { Action } from '../thread/thread.query.ts';
import { openEditor } from '../composer/open-editor.ts';

/** Takes a held message back into the editor, or lets it go at once. What became of it the service says. */
export function useHold() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['tasks'] });
  const undo = useMutation({
    mutationFn: async (action: Action) => {
      const editor = openEditor();
      await answered(api.DELETE('/api/actions/{id}', { params: { path: { id: action.id } } }));
      editor?.putBack(action);
    },
    onSettled,
  });
  const release = useMutation({
    mutationFn: ({ id }: Action) => answered(api.POST('/api/actions/{id}/release', { params: { path: { id } } })),
    onSettled,
  });
  return {
    undo: undo.mutate,
    release: release.mutate,
    busy: undo.isPending || release.isPending,
    error: (undo.error ?? release.error)?.message,
  };
}
